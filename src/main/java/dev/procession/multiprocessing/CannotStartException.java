package dev.procession.multiprocessing;

/** The operating system gave no process. */
public final class CannotStartException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public CannotStartException(String reason) {
        super("cannot start a process: " + reason);
    }
}
