package dev.procession.timeline;

/**
 * Why one event could not come before another: a direct cause.
 *
 * @param event the cause, by its place in {@link Timeline#events()}
 * @param chance whether it was chance that it came out this way round: a lock that either could have had first
 */
public record Cause(int event, Kind kind, boolean chance) {

    Cause(int event, Kind kind) {
        this(event, kind, false);
    }

    /** What ties the two. */
    public enum Kind {
        /** One process does one thing after the other. */
        SAME_PROCESS,
        /** A process is started before it does anything. */
        START,
        /** A wait for the end of a process is over when it has ended. */
        END,
        /** A process that ends by itself first waits for its children. */
        CHILD_FIRST,
        /** A message is sent before it is received. */
        MESSAGE,
        /** A lock or a permit is given back before the next one has it. */
        LOCK,
        /** An event is set before a wait for it is over. */
        SET,
        /** A condition is signalled before a wait for that is over. */
        SIGNAL,
        /** All have come to a barrier before one goes on. */
        BARRIER,
        /** All items are done before a wait for that is over. */
        ITEM_DONE,
        /** A signal is sent before it ends a process. */
        KILL,
        /** A process ends before its children get another parent. */
        ORPHAN,
        /** Somebody lets a process go on that waits at a checkpoint. */
        GO
    }
}
