package dev.procession.multiprocessing;

/** Thrown when a result of a {@link Pool} was not there in time; it may still come. Python's {@code TimeoutError}. */
public final class ResultTimeoutException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    ResultTimeoutException() {
        super("");
    }
}
