package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.Causality;
import dev.procession.timeline.feed.RowNumbers;
import java.util.List;

/**
 * Writes the margin to the left of the lanes: the number of the row, its time, and a mark if the row and the one above
 * it could have come in the other order. It also finds the pauses between rows that are long enough for a line of their
 * own.
 */
public final class RowMargin {

    private static final int MIN_TIME_DIGITS = 4;

    /** A pause gets a line if it takes at least 1/8 of the run, and at least 100 ms. */
    private static final int MIN_SHARE_OF_RUN = 8;

    private static final long MIN_PAUSE_NANOS = 100_000_000;

    private static final String FANCY = "↕";
    private static final String PLAIN = "~";

    private final Timeline timeline;
    private final Layout layout;
    private final RowNumbers numbers;
    private int event = -1;
    private int line;
    private long t;
    private boolean swaps;
    private boolean drewSwap;
    private final long minPauseNanos;
    private long drawnUntil;

    public RowMargin(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        numbers = RowNumbers.of(timeline);
        drawnUntil = timeline.origin();
        minPauseNanos = Math.max(MIN_PAUSE_NANOS, (timeline.end() - timeline.origin()) / MIN_SHARE_OF_RUN);
    }

    /** The cells that the margin of a run takes. */
    public static int width(Timeline timeline) {
        return RowNumbers.of(timeline).digits() + 2 + timeWidth(timeline);
    }

    private static int timeWidth(Timeline timeline) {
        long end = timeline.millis(timeline.end());
        return Math.max(MIN_TIME_DIGITS, Long.toString(end).length());
    }

    /** Moves on to {@code row}, the next row below. */
    public void moveTo(LaneRow row) {
        line = row.order() == event ? line + 1 : 0;
        swaps = event >= 0 && Causality.of(timeline).isChance(event, row.order());
        event = row.order();
        t = row.t();
    }

    /** Moves to the place below {@code rows}. */
    public void skip(List<LaneRow> rows) {
        int first = Math.max(0, rows.size() - 1);
        while (first > 0 && rows.get(first - 1).order() == rows.get(first).order()) {
            first--;
        }
        rows.subList(first, rows.size()).forEach(this::moveTo);
        if (!rows.isEmpty()) {
            advanceTo(rows.get(rows.size() - 1).t());
        }
    }

    /** Moves on to the instant {@code t}, and returns whether a pause that is long enough for a line lies before it. */
    public boolean advanceTo(long t) {
        boolean pause = t - drawnUntil >= minPauseNanos;
        drawnUntil = Math.max(drawnUntil, t);
        return pause;
    }

    /** The sign of a pause in the column of times. */
    public String pauseSign() {
        return layout.pick("⋮", ":");
    }

    public String text() {
        drewSwap |= swaps;
        int number = numbers.of(event, line);
        String ordinal = number == 0 ? "" : Integer.toString(number);
        String time = Long.toString(timeline.millis(t));
        return (swaps ? swapSign(layout) : " ")
                + right(ordinal, numbers.digits())
                + " "
                + right(time, timeWidth(timeline));
    }

    /** The mark of a row that could have come before the one above it. */
    public static String swapSign(Layout layout) {
        return layout.pick(FANCY, PLAIN);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Adds explanations of the signs that were drawn. */
    void legend(List<String> entries) {
        if (drewSwap) {
            entries.add(swapSign(layout) + " " + layout.say("legend.swap"));
        }
        if (numbers.count() > 0) {
            entries.add(layout.say("legend.why"));
        }
    }
}
