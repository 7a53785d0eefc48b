package dev.procession.export;

import dev.procession.timeline.Timeline;

/**
 * Computes times relative to the origin of a run, without overflow: a damaged recording may hold instants of any size.
 */
final class RelativeTime {

    private static final long LONGEST_NANOS = Long.MAX_VALUE / 4;

    private RelativeTime() {}

    /** The nanoseconds from the origin of the run to {@code t}; negative if {@code t} is before the origin. */
    static long sinceOrigin(Timeline timeline, long t) {
        long nanos = t - timeline.origin();
        boolean overflow = ((t ^ timeline.origin()) & (t ^ nanos)) < 0;
        if (overflow) {
            return t > timeline.origin() ? LONGEST_NANOS : -LONGEST_NANOS;
        }
        return Math.max(-LONGEST_NANOS, Math.min(LONGEST_NANOS, nanos));
    }
}
