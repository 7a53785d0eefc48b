package dev.procession.multiprocessing.internal.process;

/**
 * Ends code that waits for input, because the student has stopped it. It is an error, because a student's code that
 * catches exceptions, and the JDK's {@code Scanner}, would take an exception for the end of the input and go on.
 */
final class StoppedRead extends Error {
    private static final long serialVersionUID = 1;

    StoppedRead() {
        super("stopped while it waited for input");
    }
}
