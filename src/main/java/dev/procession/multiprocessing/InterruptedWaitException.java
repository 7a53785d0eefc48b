package dev.procession.multiprocessing;

/** A wait was given up because its thread was interrupted, as Ctrl-C in the shell does. */
public final class InterruptedWaitException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    private InterruptedWaitException() {
        super("interrupted while waiting");
    }

    /** For the thread whose wait was just interrupted; it stays marked so. */
    public static InterruptedWaitException here() {
        Thread.currentThread().interrupt();
        return new InterruptedWaitException();
    }
}
