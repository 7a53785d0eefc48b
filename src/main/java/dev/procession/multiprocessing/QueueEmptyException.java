package dev.procession.multiprocessing;

/** There is nothing in a queue. Has no message, as in Python. */
public final class QueueEmptyException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    QueueEmptyException() {
        super("");
    }
}
