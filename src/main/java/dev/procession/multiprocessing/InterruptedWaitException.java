package dev.procession.multiprocessing;

/** A wait ended because its thread was interrupted, as Ctrl-C in the shell does. */
public final class InterruptedWaitException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public InterruptedWaitException(String message) {
        super(message);
    }
}
