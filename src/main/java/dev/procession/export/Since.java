package dev.procession.export;

import dev.procession.timeline.Timeline;

/** Instants as times from the origin of a run. A damaged recording may hold instants of any size. */
final class Since {

    private static final long LONGEST = Long.MAX_VALUE / 4;

    private Since() {}

    /** Nanoseconds from the origin to {@code t}, negative before it. */
    static long origin(Timeline timeline, long t) {
        long nanos = t - timeline.origin();
        boolean overflow = ((t ^ timeline.origin()) & (t ^ nanos)) < 0;
        if (overflow) {
            return t > timeline.origin() ? LONGEST : -LONGEST;
        }
        return Math.max(-LONGEST, Math.min(LONGEST, nanos));
    }
}
