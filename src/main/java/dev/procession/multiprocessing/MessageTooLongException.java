package dev.procession.multiprocessing;

/** Thrown when a message has more bytes than the receiver allows. Python's {@code OSError: bad message length}. */
public final class MessageTooLongException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    MessageTooLongException() {
        super("bad message length");
    }
}
