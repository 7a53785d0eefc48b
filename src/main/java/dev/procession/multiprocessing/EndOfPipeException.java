package dev.procession.multiprocessing;

/** Thrown when a pipe is empty and every connection that could send into it is closed. Python's {@code EOFError}. */
public final class EndOfPipeException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public EndOfPipeException() {
        super("");
    }
}
