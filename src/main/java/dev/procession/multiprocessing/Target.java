package dev.procession.multiprocessing;

import java.io.Serializable;

/**
 * The work of a process. Serializable, so that a lambda or method reference can be taken apart here and run in the
 * child.
 */
@FunctionalInterface
public interface Target extends Serializable {

    /** Runs in the child. An exception that leaves it ends the child with exit code 1. */
    void run() throws Exception;
}
