package dev.procession.multiprocessing;

/** A queue is empty. Has no message, as in Python. */
public final class QueueEmptyException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    QueueEmptyException() {
        super("");
    }
}
