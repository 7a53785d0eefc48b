package dev.procession.timeline;

/** Finds the pauses between rows that are long enough for a line of their own. */
final class Pauses {

    /** A pause gets a line if it lasts at least 1/SHARE of the run and at least SHORTEST nanoseconds. */
    private static final int SHARE = 8;

    private static final long SHORTEST = 100_000_000;

    private final long worthALine;
    private long last;

    Pauses(Timeline timeline) {
        last = timeline.origin();
        worthALine = Math.max(SHORTEST, (timeline.end() - timeline.origin()) / SHARE);
    }

    /** Moves on to {@code t}, and returns whether a pause lies between. */
    boolean comesBefore(long t) {
        boolean pause = t - last >= worthALine;
        last = Math.max(last, t);
        return pause;
    }

    /** The sign of a pause in the column of times. */
    static String sign(Layout layout) {
        return layout.pick("⋮", ":");
    }
}
