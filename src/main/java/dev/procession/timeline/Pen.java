package dev.procession.timeline;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;

/**
 * Builds one line from left to right, and knows the current cell. Text beyond the width of the screen and spaces at the
 * end are left out.
 */
final class Pen {

    /** Keeps a number and its unit together when a text is wrapped; drawn as a space. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Layout layout;
    private final StyledLine.Builder line = StyledLine.builder();
    private final StringBuilder run = new StringBuilder();
    private Style ink = Style.PLAIN;
    private int at;
    private int written;

    Pen(Layout layout) {
        this.layout = layout;
    }

    static StyledLine line(Layout layout, String text, Style ink) {
        return new Pen(layout).put(text, ink).line();
    }

    /** The cell at which the next text begins, counted from 0. */
    int at() {
        return at;
    }

    Pen put(String text) {
        return put(text, Style.PLAIN);
    }

    Pen put(StyledLine drawn) {
        drawn.spans().forEach(span -> put(span.text(), span.style()));
        return this;
    }

    Pen put(String text, Style with) {
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
    Pen padTo(int cell) {
        at = Math.max(at, cell);
        return this;
    }

    /** Puts {@code text} so that it ends before {@code cell}. */
    Pen putRight(String text, int cell, Style with) {
        return padTo(cell - layout.cells().of(text)).put(text, with);
    }

    StyledLine line() {
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
            if (!with.equals(ink)) {
                endRun();
                ink = with;
            }
            run.append(" ".repeat(at - written)).append(visible.replace(NO_BREAK_SPACE, ' '));
            written = at + layout.cells().of(visible);
        }
        at += width;
    }

    private void endRun() {
        line.add(run.toString(), ink);
        run.setLength(0);
    }
}
