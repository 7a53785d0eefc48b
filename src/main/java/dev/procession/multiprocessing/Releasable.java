package dev.procession.multiprocessing;

/** Something that can be given back. */
interface Releasable {
    void release();
}
