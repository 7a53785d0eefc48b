package dev.procession.multiprocessing;

/** A lock or a semaphore as {@link Held} sees it: something that can be given back. */
interface Releasable {
    void release();
}
