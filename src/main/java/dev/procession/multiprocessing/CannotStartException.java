package dev.procession.multiprocessing;

/** Thrown when the operating system cannot make a process. */
public final class CannotStartException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public CannotStartException(String message) {
        super(message);
    }
}
