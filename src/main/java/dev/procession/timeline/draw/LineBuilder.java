package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds one line from left to right and keeps track of the current cell. Text beyond the width of the screen and
 * spaces at the end are left out.
 */
public final class LineBuilder {

    /** Keeps a number and its unit together when a text is wrapped; drawn as a space. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Layout layout;
    private final StyledLine.Builder line = StyledLine.builder();
    private final StringBuilder run = new StringBuilder();
    private Style style = Style.PLAIN;
    private int at;
    private int written;

    public LineBuilder(Layout layout) {
        this.layout = layout;
    }

    public static StyledLine line(Layout layout, String text, Style style) {
        return new LineBuilder(layout).put(text, style).line();
    }

    /** {@code text} in as many lines as it needs. */
    public static List<StyledLine> paragraph(Layout layout, String text, Style style) {
        return new LineBuilder(layout).wrapped(text, style);
    }

    /**
     * Ends this line with {@code text}, wrapped into as many lines as it needs, and returns these lines. All of them
     * begin at the same cell.
     */
    public List<StyledLine> wrapped(String text, Style style) {
        return wrapped(text, style, layout.room());
    }

    /** The same, with lines that end before {@code cell}. */
    public List<StyledLine> wrapped(String text, Style style, int cell) {
        int column = at;
        List<StyledLine> lines = new ArrayList<>();
        LineBuilder line = this;
        for (String part : layout.wrap(text, cell - column)) {
            lines.add(line.padTo(column).put(part, style).line());
            line = new LineBuilder(layout);
        }
        return lines;
    }

    /** The cell at which the next text begins, counted from 0. */
    public int at() {
        return at;
    }

    public LineBuilder put(String text) {
        return put(text, Style.PLAIN);
    }

    public LineBuilder put(StyledLine drawn) {
        drawn.spans().forEach(span -> put(span.text(), span.style()));
        return this;
    }

    public LineBuilder put(String text, Style with) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            write(text.substring(0, end), with);
        }
        at += text.length() - end;
        return this;
    }

    /** Moves to {@code cell}, never back. */
    public LineBuilder padTo(int cell) {
        at = Math.max(at, cell);
        return this;
    }

    /** Puts {@code text} so that it ends before {@code cell}. */
    public LineBuilder putRight(String text, int cell, Style with) {
        return padTo(cell - layout.cells().of(text)).put(text, with);
    }

    public StyledLine line() {
        endRun();
        return line.build();
    }

    private void write(String text, Style with) {
        int width = layout.cells().of(text);
        int room = Math.max(0, layout.width() - at);
        String visible = width <= room
                ? text
                : room == 0 ? "" : text.substring(0, layout.cells().fit(text, room));
        if (!visible.isEmpty()) {
            if (!with.equals(style)) {
                endRun();
                style = with;
            }
            run.append(" ".repeat(at - written)).append(visible.replace(NO_BREAK_SPACE, ' '));
            written = at + layout.cells().of(visible);
        }
        at += width;
    }

    private void endRun() {
        line.add(run.toString(), style);
        run.setLength(0);
    }
}
