package dev.procession.multiprocessing.internal.copy;

/**
 * Knows the object whose fields are the variables of a compact source file. Each process of a program has one of its
 * own, as it has static fields of its own, so a message names this object and does not copy it.
 */
public interface ProgramObject {

    /** Whether {@code value} is this process's own one. */
    boolean is(Object value);
}
