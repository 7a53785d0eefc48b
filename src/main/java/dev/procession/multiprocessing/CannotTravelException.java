package dev.procession.multiprocessing;

/**
 * An object cannot be copied into another process: an open file, a socket, a thread. The message names it and the way
 * to it.
 */
public final class CannotTravelException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public CannotTravelException(String message) {
        super(message);
    }
}
