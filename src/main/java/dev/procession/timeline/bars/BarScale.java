package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.timeline.Scheduling.Part;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import java.util.List;

/** A scale of time across {@code cells} cells of the screen, from the origin to the end of a run. */
record BarScale(long origin, long end, int cells) {

    private static final int MIN_TICK_CELLS = 10;
    private static final long FIRST_STEP_NANOS = 1_000_000;

    /** The place of {@code t} on the scale in cells. Whole numbers are the left edges of cells. */
    public double place(long t) {
        double length = Math.max(1, (double) end - origin);
        double place = ((double) t - origin) / length * cells;
        return Math.max(0, Math.min(cells, place));
    }

    /** The distance of ticks in nanoseconds: 1, 2 or 5 times a power of ten. */
    long step() {
        long step = FIRST_STEP_NANOS;
        for (int i = 0; !isWideEnough(step); i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private boolean isWideEnough(long step) {
        return step > Long.MAX_VALUE / 8 || place(origin + step) >= MIN_TICK_CELLS;
    }

    /** Writes the times of the ticks. */
    void putTimes(LineBuilder pen, int left, Layout layout, Phrases phrases) {
        long step = step();
        for (long t = 0; origin + t <= end && t >= 0; t += step) {
            String time = t == 0 ? "0" : phrases.seconds(t);
            if (left + (int) place(origin + t) + layout.cells().of(time) <= layout.room()) {
                pen.padTo(left + (int) place(origin + t)).put(time, Style.DIM);
            }
        }
    }

    /** Writes the line with the ticks. */
    void putLine(LineBuilder pen, int left, Layout layout) {
        StringBuilder line = new StringBuilder(layout.pick("─", "-").repeat(cells));
        long step = step();
        for (long t = 0; origin + t <= end && t >= 0; t += step) {
            int place = (int) place(origin + t);
            if (place < cells) {
                line.setCharAt(place, layout.pick(t == 0 ? "├" : "┼", "+").charAt(0));
            }
        }
        pen.padTo(left).put(line.toString(), Style.DIM);
    }

    /** The share of each cell that the parts fill, from 0 to 1. Each part is spread evenly over its time. */
    double[] shares(List<Part> parts) {
        double[] shares = new double[cells];
        for (Part part : parts) {
            double first = place(part.begin());
            double last = place(part.end());
            double density = (double) part.nanos() / part.length();
            for (int i = (int) first; i < shares.length && i < last; i++) {
                shares[i] += density * (Math.min(last, i + 1) - Math.max(first, i));
            }
        }
        return shares;
    }
}
