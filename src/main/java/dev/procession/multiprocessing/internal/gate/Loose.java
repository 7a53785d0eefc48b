package dev.procession.multiprocessing.internal.gate;

/** What a process may do without being held. The shell knows the same reasons by the same names. */
public enum Loose {
    /** It called an operation that has no gate. */
    OPERATION,
    /** A thread that is not held did something. */
    THREAD,
    /** It read its standard input. */
    INPUT
}
