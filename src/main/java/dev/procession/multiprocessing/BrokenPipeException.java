package dev.procession.multiprocessing;

/** Thrown when no process is left that could receive what is sent into a pipe. Python's {@code BrokenPipeError}. */
public final class BrokenPipeException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public BrokenPipeException() {
        super("Broken pipe");
    }
}
