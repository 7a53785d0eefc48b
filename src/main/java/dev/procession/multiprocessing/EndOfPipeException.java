package dev.procession.multiprocessing;

/** A pipe is empty, and every connection through which something could come is closed. Python's {@code EOFError}. */
public final class EndOfPipeException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public EndOfPipeException() {
        super("");
    }
}
