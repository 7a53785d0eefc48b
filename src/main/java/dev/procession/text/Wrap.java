package dev.procession.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a given width: at spaces, and between Chinese characters, as both languages do; a word that
 * is longer than a line is broken where the line ends. Spaces at a break are left out, all others stay; a no-break space
 * holds a number and its unit together.
 */
public final class Wrap {

    private static final String CLOSING = "，。、；：？！）》〉」』】〕％”’…,.;:?!)]}%";
    private static final String OPENING = "（《〈「『【〔“‘([{";
    private static final int JOINER = 0x200d;
    private static final int NO_BREAK_SPACE = 0xa0;

    private final String text;
    private final int width;
    private final CellWidth cells;
    private final List<String> lines = new ArrayList<>();

    private Wrap(String text, int width, CellWidth cells) {
        this.text = text;
        this.width = width;
        this.cells = cells;
    }

    /**
     * The lines of {@code text}, at least one, none wider than {@code width} cells unless a single character is.
     *
     * @param text without control characters
     */
    public static List<String> lines(String text, int width, CellWidth cells) {
        if (cells.of(text) <= width) {
            return List.of(text);
        }
        Wrap wrap = new Wrap(text, width, cells);
        for (int from = 0; from < text.length(); ) {
            from = wrap.takeLine(from);
        }
        return wrap.lines;
    }

    /** Adds the line that begins at {@code from}; the answer is where the next one begins. */
    private int takeLine(int from) {
        int used = 0;
        int lastBreak = -1;
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (at > from && mayBreakBefore(at, point)) {
                lastBreak = at;
            }
            used += cells.of(point);
            if (used > width && point != ' ') {
                boolean atBreak = lastBreak > from && wordFits(lastBreak);
                return add(from, atBreak ? lastBreak : wordBreak(from, at));
            }
            at += Character.charCount(point);
        }
        return add(from, at);
    }

    /** Whether the word that begins at {@code from} fits into a line of its own; else it is broken anyway. */
    private boolean wordFits(int from) {
        int used = 0;
        for (int at = from; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (point == ' ' || at > from && mayBreakBefore(at, point)) {
                return true;
            }
            used += cells.of(point);
            if (used > width) {
                return false;
            }
        }
        return true;
    }

    private int add(int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (last > from || lines.isEmpty()) {
            lines.add(text.substring(from, last));
        }
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private boolean mayBreakBefore(int at, int point) {
        int before = text.codePointBefore(at);
        if (cells.of(point) == 0 || before == JOINER || point == ' ') {
            return false;
        }
        if (before == NO_BREAK_SPACE || point == NO_BREAK_SPACE) {
            return false;
        }
        if (before == ' ') {
            return true;
        }
        boolean wide = cells.of(point) == 2 || cells.of(before) == 2;
        return wide && CLOSING.indexOf(point) < 0 && OPENING.indexOf(before) < 0;
    }

    /** Where a word that does not fit is broken: before {@code at}, but not inside one character on the screen. */
    private int wordBreak(int from, int at) {
        int end = at;
        while (end > from && (cells.of(text.codePointAt(end)) == 0 || text.codePointBefore(end) == JOINER)) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end > from ? end : Math.max(at, from + Character.charCount(text.codePointAt(from)));
    }
}
