package dev.procession.timeline.cause;

/**
 * A direct cause of an event: another event that had to come before it.
 *
 * @param event the cause, by its place in {@code Timeline.events()}
 * @param chance whether the order of the two is chance, as for a lock that either process could have got first
 */
public record Cause(int event, Kind kind, boolean chance) {

    Cause(int event, Kind kind) {
        this(event, kind, false);
    }

    /** The rule by which the cause comes first. */
    public enum Kind {
        /** Both are events of one process, which does one thing after the other. */
        SAME_PROCESS,
        /** A process is started before it does anything. */
        START,
        /** A wait for the end of a process is over only after that process has ended. */
        END,
        /** A process that ends normally first waits for its children to end. */
        CHILD_FIRST,
        /** A message is sent before it is received. */
        MESSAGE,
        /** A lock or a permit is released before another process acquires it. */
        LOCK,
        /** An event object is set before a wait for it is over. */
        SET,
        /** A condition is notified before a wait for it is over. */
        SIGNAL,
        /** All processes have arrived at a barrier before one leaves it. */
        BARRIER,
        /** All items of a queue are reported as done before a wait for that is over. */
        ITEM_DONE,
        /** A signal is sent before it ends a process. */
        KILL,
        /** A process ends before its children get another parent. */
        ORPHAN,
        /** A person lets a process go on before it leaves its checkpoint. */
        GO
    }
}
