package dev.procession.timeline;

import dev.procession.trace.Event.Waits;

/**
 * A stretch of time in which a thread of a process waited.
 *
 * @param target the index of the process waited for, in {@link Timeline#processes()}; negative if it is none of them
 * @param targetPid the pid of the process waited for by a join, else 0
 * @param name what is waited for, as the student named it; empty where it has no name
 * @param timeoutNanos at most this long, in nanoseconds; negative means without limit
 * @param begin in nanoseconds of {@link System#nanoTime()}, as is {@code end}
 * @param end for an open wait, the instant at which the timeline was built
 */
public record Wait(
        Waits what, int target, long targetPid, String name, long timeoutNanos, long begin, long end, Ending ending) {

    /** How a wait ended. */
    public enum Ending {
        DONE,
        TIMED_OUT,
        INTERRUPTED,
        /** The process ended while it waited. */
        CUT_OFF,
        /** It still waits. */
        OPEN
    }

    public boolean isOpen() {
        return ending == Ending.OPEN;
    }

    Wait ended(Ending how, long t) {
        return new Wait(what, target, targetPid, name, timeoutNanos, begin, Math.max(begin, t), how);
    }

    Wait waitingFor(int index) {
        return new Wait(what, index, targetPid, name, timeoutNanos, begin, end, ending);
    }
}
