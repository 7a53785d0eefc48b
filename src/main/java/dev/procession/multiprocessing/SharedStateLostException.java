package dev.procession.multiprocessing;

/** Thrown when the process that made a queue, a lock or another shared object has ended, so that the object is lost. */
public final class SharedStateLostException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public SharedStateLostException(long keeper) {
        this("process " + keeper + ", which made this object, has ended");
    }

    public SharedStateLostException(String message) {
        super(message);
    }
}
