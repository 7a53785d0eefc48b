package dev.procession.multiprocessing.internal.copy;

/** An open end of a pipe inside a copy. The channel must know every process that holds the end. */
public interface TransferableConnection {

    /** Tells the channel that a process holds this end: a child that gets a copy, or the sender of a message. */
    void addHolder(long pid);

    /** Tells the channel that a process no longer holds this end. */
    void removeHolder(long pid);
}
