package dev.procession.timeline.feed;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out rows of the feed in columns: time, process, and what happened. Columns grow with their content and never
 * shrink, so that a feed keeps its shape while the program runs.
 */
final class FeedFormat {

    private static final int GAP_CELLS = 2;
    private static final int MAX_NAME_CELLS = 16;
    private static final int MIN_TEXT_CELLS = 16;
    private static final int HANGING_INDENT_CELLS = 4;

    private Layout layout;
    private int number;
    private int time = 5;
    private int name = 9;
    private int ident = 4;

    FeedFormat(Layout layout) {
        this.layout = layout;
    }

    void layout(Layout changed) {
        layout = changed;
    }

    /** Adds a column for the numbers of the rows. */
    FeedFormat numbered(RowNumbers numbers) {
        number = numbers.digits() + 1;
        return this;
    }

    /** Makes the columns wide enough for this row. */
    void makeRoomFor(FeedRow row, long millis) {
        time = Math.max(time, Long.toString(millis).length());
        name = Math.max(name, Math.min(MAX_NAME_CELLS, layout.cells().of(row.who())));
        // Main has one pid here, a child has two. Leave room for two from the beginning, because main comes first.
        boolean first = row.ident().indexOf('<') < 0;
        ident = Math.max(
                ident, first ? 2 * row.ident().length() + 2 : row.ident().length());
    }

    List<StyledLine> lines(FeedRow row, long millis) {
        return lines(row, millis, "");
    }

    /** The row with a sign that says that it happened before the one above it. */
    List<StyledLine> lateLines(FeedRow row, long millis) {
        return lines(row, lateSign() + millis, "");
    }

    private String lateSign() {
        return layout.pick("↑", "^");
    }

    /** Explains the sign of late rows. */
    List<StyledLine> lateSentence() {
        return LineBuilder.paragraph(layout, layout.say("late", lateSign()), Style.DIM);
    }

    /** @param ordinal the number of the row */
    List<StyledLine> lines(FeedRow row, long millis, String ordinal) {
        return lines(row, Long.toString(millis), ordinal);
    }

    private List<StyledLine> lines(FeedRow row, String instant, String ordinal) {
        Style style = Style.ofLane(row.lane());
        LineBuilder pen = new LineBuilder(layout);
        pen.putRight(ordinal, Math.max(0, number - 1), Style.DIM);
        pen.putRight(instant, number + time, Style.DIM).put(" " + layout.say("ms"), Style.DIM);
        pen.padTo(pen.at() + GAP_CELLS).put(Badge.of(row.lane(), layout), style);
        if (row.lane() < 0 && !layout.isPlain()) {
            pen.padTo(pen.at() + GAP_CELLS); // the rows of processes have a shape here
        }
        int who = pen.at();
        pen.put(layout.cut(row.who(), MAX_NAME_CELLS), style);
        pen.padTo(who + name + GAP_CELLS).put(row.ident(), Style.DIM).padTo(who + name + GAP_CELLS + ident + GAP_CELLS);
        if (pen.at() + markWidth(row) + MIN_TEXT_CELLS <= layout.room()) {
            return text(row, pen);
        }
        List<StyledLine> lines = new ArrayList<>();
        lines.add(pen.line());
        lines.addAll(text(row, new LineBuilder(layout).padTo(HANGING_INDENT_CELLS)));
        return lines;
    }

    private int markWidth(FeedRow row) {
        return layout.isPlain() ? 0 : row.mark().fancy.length() + 1;
    }

    private List<StyledLine> text(FeedRow row, LineBuilder line) {
        if (!layout.isPlain()) {
            line.put(row.mark().fancy + " ", row.mark().style(row.lane()));
        }
        return line.wrapped(row.text(), row.mark().textStyle(row.lane()));
    }
}
