package dev.procession.multiprocessing;

/**
 * Thrown when an object cannot be copied into another process, such as an open file, a socket or a thread. The message
 * names it and the way to it.
 */
public final class CannotTravelException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public CannotTravelException(String message) {
        super(message);
    }
}
