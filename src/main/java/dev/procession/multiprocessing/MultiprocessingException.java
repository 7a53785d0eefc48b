package dev.procession.multiprocessing;

/** The root of this library's own exceptions, all of them unchecked. */
public class MultiprocessingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MultiprocessingException(String message) {
        super(message);
    }
}
