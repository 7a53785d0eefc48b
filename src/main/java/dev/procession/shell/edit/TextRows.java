package dev.procession.shell.edit;

import dev.procession.text.Brackets;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.JavaHighlighter.Part;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws lines of a text, coloured as Java, with the brackets marked that belong together. */
final class TextRows {

    /** A longer text is not coloured, because colouring takes time at every key. */
    private static final int LONGEST_COLOURED = 200_000;

    private final EditBuffer buffer;
    private final Cells cells;
    private final boolean java;
    private @Nullable String seen;
    private List<Part> parts = List.of();
    private Brackets brackets = Brackets.of("");
    private Set<Integer> lonely = Set.of();
    private final Map<Integer, Style> marked = new HashMap<>();

    /** @param java whether the text is Java code */
    TextRows(EditBuffer buffer, Cells cells, boolean java) {
        this.buffer = buffer;
        this.cells = cells;
        this.java = java;
    }

    /**
     * Must be called before rows are drawn.
     *
     * @param from where a text begins that was found and is to be marked; negative for none
     * @param to the offset after it
     */
    void look(int from, int to) {
        String text = buffer.text();
        boolean coloured = java && text.length() <= LONGEST_COLOURED;
        if (!text.equals(seen)) {
            seen = text;
            parts = coloured ? JavaHighlighter.parts(text) : List.of();
            brackets = Brackets.of(coloured ? text : "");
            lonely = new HashSet<>(brackets.closingWithoutOpening());
        }
        marked.clear();
        int here = brackets.isBracket(buffer.caret() - 1) ? buffer.caret() - 1 : buffer.caret();
        if (brackets.isBracket(here)) {
            marked.put(here, Style.MATCH);
            marked.put(brackets.partner(here), Style.MATCH);
        }
        for (int i = Math.max(0, from); i < to; i++) {
            marked.put(i, Style.MATCH);
        }
    }

    /** The cells {@code left} to {@code left + columns} of a line. The last one tells whether the line goes on. */
    StyledLine row(int line, int left, int columns) {
        String text = buffer.line(line);
        boolean more = cells.cellOf(text, text.length()) - left > columns;
        int room = more ? columns - 1 : columns;
        Spans spans = new Spans();
        int part = firstPart(buffer.start(line));
        int cell = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int from = cell - left;
            cell += cells.of(point, cell);
            int to = cell - left;
            if (to > room) {
                break;
            }
            int offset = buffer.start(line) + i;
            while (part < parts.size() && parts.get(part).end() <= offset) {
                part++;
            }
            if (to > Math.max(0, from)) {
                boolean whole = from >= 0 && point != '\t';
                String shown = whole
                        ? Character.toString(TerminalSafe.visible(point))
                        : " ".repeat(to - Math.max(0, from)); // A tab, or a wide character that is cut in two.
                spans.add(shown, style(offset, part), to);
            } else if (from > 0 || left == 0) {
                spans.add(Character.toString(TerminalSafe.visible(point)), style(offset, part), to);
            }
            i += Character.charCount(point);
        }
        if (more) {
            spans.add(" ".repeat(room - spans.width) + ">", Style.DIM, columns);
        }
        return spans.line();
    }

    /** The index of the first part that ends after {@code offset}. */
    private int firstPart(int offset) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Style style(int offset, int part) {
        Style special = marked.get(offset);
        if (special != null) {
            return special;
        }
        if (lonely.contains(offset)) {
            return Style.BAD;
        }
        boolean inside = part < parts.size() && parts.get(part).offset() <= offset;
        return inside ? parts.get(part).style() : Style.PLAIN;
    }

    /** Text of which neighbours with the same style are drawn together. */
    private static final class Spans {
        private final StyledLine.Builder line = StyledLine.builder();
        private final StringBuilder text = new StringBuilder();
        private Style style = Style.PLAIN;
        private int width;

        void add(String more, Style itsStyle, int widthNow) {
            if (!itsStyle.equals(style)) {
                line.add(text.toString(), style);
                text.setLength(0);
                style = itsStyle;
            }
            text.append(more);
            width = widthNow;
        }

        StyledLine line() {
            return line.add(text.toString(), style).build();
        }
    }
}
