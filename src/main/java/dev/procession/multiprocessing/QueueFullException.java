package dev.procession.multiprocessing;

/** A bounded queue has no free place. Has no message, as in Python. */
public final class QueueFullException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    QueueFullException() {
        super("");
    }
}
