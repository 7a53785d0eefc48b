package dev.procession.multiprocessing;

/** Thrown when a wait ends because its thread was interrupted, as by Ctrl-C in the shell. */
public final class InterruptedWaitException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public InterruptedWaitException(String message) {
        super(message);
    }
}
