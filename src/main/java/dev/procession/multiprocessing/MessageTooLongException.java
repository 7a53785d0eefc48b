package dev.procession.multiprocessing;

/** More bytes came than were allowed. Python's {@code OSError: bad message length}. */
public final class MessageTooLongException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    MessageTooLongException() {
        super("bad message length");
    }
}
