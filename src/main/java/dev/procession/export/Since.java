package dev.procession.export;

import dev.procession.timeline.Timeline;

/**
 * Computes times relative to the origin of a run, without overflow: a damaged recording may hold instants of any size.
 */
final class Since {

    private static final long LONGEST = Long.MAX_VALUE / 4;

    private Since() {}

    /** The nanoseconds from the origin of the run to {@code t}; negative if {@code t} is before the origin. */
    static long origin(Timeline timeline, long t) {
        long nanos = t - timeline.origin();
        boolean overflow = ((t ^ timeline.origin()) & (t ^ nanos)) < 0;
        if (overflow) {
            return t > timeline.origin() ? LONGEST : -LONGEST;
        }
        return Math.max(-LONGEST, Math.min(LONGEST, nanos));
    }
}
