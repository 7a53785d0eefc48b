package dev.procession.multiprocessing;

import java.io.Serializable;

/** A {@link Target} that takes the arguments given to {@link ProcessPlan#args} and {@link ProcessPlan#kwargs}. */
@FunctionalInterface
public interface ArgsTarget extends Serializable {

    /** Runs in the child. An exception that leaves it ends the child with exit code 1. */
    void run(Args args) throws Exception;
}
