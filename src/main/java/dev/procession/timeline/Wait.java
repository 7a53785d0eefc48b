package dev.procession.timeline;

import dev.procession.trace.Event.Waits;

/**
 * A span of time in which a thread of a process waited.
 *
 * @param seq the number of the event with which it began, among the events of its process
 * @param target the index in {@link Timeline#processes()} of the process waited for; negative if there is none
 * @param targetPid the pid of the process that a join waits for, the id of a lock or another object, or 0
 * @param name what is waited for, as the student named it; empty if it has no name
 * @param timeoutNanos the limit in nanoseconds; negative means no limit
 * @param begin in nanoseconds of {@link System#nanoTime()}, as is {@code end}
 * @param end for an open wait, the instant at which the timeline was built
 */
public record Wait(
        long seq,
        Waits what,
        int target,
        long targetPid,
        String name,
        long timeoutNanos,
        long begin,
        long end,
        Ending ending) {

    /** How a wait ended. */
    public enum Ending {
        DONE,
        TIMED_OUT,
        INTERRUPTED,
        /** The process ended while it waited. */
        CUT_OFF,
        /** The process still waits. */
        OPEN
    }

    public boolean isOpen() {
        return ending == Ending.OPEN;
    }

    Wait ended(Ending how, long t) {
        return new Wait(seq, what, target, targetPid, name, timeoutNanos, begin, Math.max(begin, t), how);
    }

    Wait waitingFor(int index) {
        return new Wait(seq, what, index, targetPid, name, timeoutNanos, begin, end, ending);
    }
}
