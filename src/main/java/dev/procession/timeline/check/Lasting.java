package dev.procession.timeline.check;

import java.util.List;

/** Something that takes time: the life of a process, a wait, the holding of a lock. */
public sealed interface Lasting permits CheckedProcess, Period {

    /** Its stretches of time, none if it never was. */
    List<Interval> intervals();

    /** A clause that says what lasts. */
    String words();

    /**
     * A stretch of time.
     *
     * @param begin in nanoseconds of {@link System#nanoTime()}, as is {@code end}
     */
    record Interval(long begin, long end) {

        long nanos() {
            return Math.max(0, end - begin);
        }

        /** How long both were at the same time, in nanoseconds; 0 if they were not. */
        long common(Interval other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
        }
    }
}
