package dev.procession.multiprocessing;

/** A lock or semaphore that is held until the end of a {@code try} block, for Python's {@code with lock:}. */
public final class Held implements AutoCloseable {

    private final Releasable held;

    Held(Releasable held) {
        this.held = held;
    }

    /** Gives the lock or the permit back. */
    @Override
    public void close() {
        held.release();
    }
}
