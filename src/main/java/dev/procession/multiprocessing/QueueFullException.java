package dev.procession.multiprocessing;

/** Thrown when a bounded queue has no free place. It has no message, as in Python. */
public final class QueueFullException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    QueueFullException() {
        super("");
    }
}
