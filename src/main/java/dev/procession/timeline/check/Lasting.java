package dev.procession.timeline.check;

import java.util.List;

/** Something that takes time: the life of a process, a wait, the holding of a lock. */
public interface Lasting {

    /** The intervals during which it lasted; empty if it never did. */
    List<Interval> intervals();

    /** A clause that says what lasts, for messages. */
    String words();

    /**
     * An interval of time.
     *
     * @param begin the begin, in nanoseconds of {@link System#nanoTime()}
     * @param end the end, in nanoseconds of {@link System#nanoTime()}
     */
    record Interval(long begin, long end) {

        long nanos() {
            return Math.max(0, end - begin);
        }

        /** How long the two intervals overlap, in nanoseconds; 0 if they do not. */
        long common(Interval other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
        }
    }
}
