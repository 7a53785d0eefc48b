package dev.procession.timeline;

/** Tells where between the rows of a run so much time passes that it is worth a line. */
final class Pauses {

    /** A pause of less than this share of the run, or less than this many nanoseconds, gets no line of its own. */
    private static final int SHARE = 8;

    private static final long SHORTEST = 100_000_000;

    private final long worthALine;
    private long last;

    Pauses(Timeline timeline) {
        last = timeline.origin();
        worthALine = Math.max(SHORTEST, (timeline.end() - timeline.origin()) / SHARE);
    }

    /** Goes on to {@code t}, and says whether a pause is passed on the way. */
    boolean comesBefore(long t) {
        boolean pause = t - last >= worthALine;
        last = Math.max(last, t);
        return pause;
    }

    /** What stands in the column of times for time in which nothing happened. */
    static String sign(Layout layout) {
        return layout.pick("⋮", ":");
    }
}
