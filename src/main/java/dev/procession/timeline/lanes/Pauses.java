package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.Timeline;

/** Finds the pauses between rows that are long enough for a line of their own. */
public final class Pauses {

    /** A pause gets a line if it lasts at least 1/SHARE of the run and at least SHORTEST nanoseconds. */
    private static final int MIN_SHARE_OF_RUN = 8;

    private static final long MIN_PAUSE_NANOS = 100_000_000;

    private final long minPauseNanos;
    private long last;

    public Pauses(Timeline timeline) {
        last = timeline.origin();
        minPauseNanos = Math.max(MIN_PAUSE_NANOS, (timeline.end() - timeline.origin()) / MIN_SHARE_OF_RUN);
    }

    /** Moves on to {@code t}, and returns whether a pause lies between. */
    public boolean advanceTo(long t) {
        boolean pause = t - last >= minPauseNanos;
        last = Math.max(last, t);
        return pause;
    }

    /** The sign of a pause in the column of times. */
    public static String sign(Layout layout) {
        return layout.pick("⋮", ":");
    }
}
