package dev.procession.multiprocessing;

/** Thrown when a queue is empty. It has no message, as in Python. */
public final class QueueEmptyException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    QueueEmptyException() {
        super("");
    }
}
