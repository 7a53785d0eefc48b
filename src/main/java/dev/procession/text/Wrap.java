package dev.procession.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Wraps text into lines of a given width. {@link #lines} wraps a string; an instance collects styled text piece by
 * piece and then wraps it.
 *
 * <p>A line ends at a space or where {@link LineBreaks} allows it. A word that is longer than a whole line begins in
 * the current line and is broken where that line is full. Spaces at the end of a line are left out.
 */
public final class Wrap {

    private static final int JOINER = 0x200d;

    /**
     * The smallest unit of wrapping: a character with its combining marks.
     *
     * @param point the character by which {@link LineBreaks} decides: the first one of the piece; for an opening or
     *     closing mark, the character next to it
     * @param glued whether no line may end before it
     */
    private record Piece(String text, int point, Style style, int width, boolean glued) {
        boolean isSpace() {
            return point == ' ';
        }

        boolean isLineEnd() {
            return point == '\n';
        }
    }

    private final CellWidth cells;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean softBreakPending;
    private boolean glueNext;

    public Wrap(CellWidth cells) {
        this.cells = cells;
    }

    /**
     * The lines of {@code text}, at least one, none wider than {@code width} cells unless a single character is. Text
     * that fits into one line is not changed.
     *
     * @param text without control characters
     */
    public static List<String> lines(String text, int width, CellWidth cells) {
        if (cells.of(text) <= width) {
            return List.of(text);
        }
        Wrap wrap = new Wrap(cells);
        wrap.addPieces(text, Style.PLAIN, false);
        return wrap.split(width, wrap::text);
    }

    private String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        pieces.subList(start, end).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    public Wrap add(String text, Style style) {
        return add(text, style, false);
    }

    /** Adds text, made safe for a terminal. If {@code together}, it stays on one line when it fits. */
    public Wrap add(String text, Style style, boolean together) {
        addPieces(TerminalSafe.line(text), style, together);
        return this;
    }

    private void addPieces(String text, Style style, boolean together) {
        for (int i = 0; i < text.length(); ) {
            int end = endOfPiece(text, i);
            add(text.substring(i, end), text.codePointAt(i), style, together && i > 0);
            i = end;
        }
    }

    /** Adds an opening mark, which stays with the word after it. That word begins with {@code next}. */
    public void open(String mark, int next, Style style) {
        add(mark, next, style, false);
        glueNext = true;
    }

    /** Adds a closing mark, which stays with the word before it. That word ends with {@code last}. */
    public void close(String mark, int last, Style style) {
        add(mark, last, style, true);
    }

    private void add(String piece, int point, Style style, boolean glued) {
        endSoftBreak(point);
        pieces.add(new Piece(piece, point, style, cells.of(piece), glued || glueNext));
        glueNext = false;
    }

    /** Adds a line end of the Markdown source, which becomes a space, or nothing between Chinese characters. */
    public void softBreak() {
        softBreakPending = true;
    }

    public void hardBreak() {
        softBreakPending = false;
        pieces.add(new Piece("", '\n', Style.PLAIN, 0, false));
    }

    private void endSoftBreak(int next) {
        if (softBreakPending && !pieces.isEmpty()) {
            Piece last = pieces.get(pieces.size() - 1);
            if (LineBreaks.isSpace(last.point(), next) && !last.isLineEnd()) {
                pieces.add(new Piece(" ", ' ', Style.PLAIN, cells.of(' '), false));
            }
        }
        softBreakPending = false;
    }

    private int endOfPiece(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && (isMark(text.codePointAt(end)) || text.charAt(end - 1) == JOINER)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == JOINER
                || cells.of(point) == 0;
    }

    /** Wraps the text into lines of at most {@code width} cells. There is at least one, which may be empty. */
    public List<StyledLine> wrap(int width) {
        return split(width, (start, end) -> line(start, end, width));
    }

    private StyledLine line(int start, int end, int width) {
        StyledLine.Builder line = StyledLine.builder();
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            Piece piece = pieces.get(i);
            // A character that is wider than the line is left out.
            text.append(piece.width() <= width ? piece.text() : "");
            if (i + 1 == end || !pieces.get(i + 1).style().equals(piece.style())) {
                line.add(text.toString(), piece.style());
                text.setLength(0);
            }
        }
        return line.build();
    }

    /**
     * Splits the pieces into lines and leaves out the spaces at their ends. {@code line} makes a line from the index of
     * its first piece and the index after its last one.
     */
    private <L> List<L> split(int width, BiFunction<Integer, Integer, L> line) {
        List<L> lines = new ArrayList<>();
        int start = 0;
        do {
            int next = endOfLine(start, width);
            int end = next;
            while (end > start && pieces.get(end - 1).isSpace()) {
                end--;
            }
            lines.add(line.apply(start, end));
            start = next;
            while (start < pieces.size() && pieces.get(start).isSpace()) {
                start++;
            }
            if (start < pieces.size() && pieces.get(start).isLineEnd()) {
                start++;
            }
        } while (start < pieces.size());
        return lines;
    }

    private int endOfLine(int start, int width) {
        int used = 0;
        int possible = start;
        for (int i = start; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isLineEnd()) {
                return i;
            }
            if (mayEndBefore(i)) {
                possible = i;
            }
            used += piece.width();
            if (used > width && !piece.isSpace()) {
                return possible > start && wordFits(possible, width) ? possible : Math.max(i, start + 1);
            }
        }
        return pieces.size();
    }

    private boolean mayEndBefore(int i) {
        if (i == 0 || pieces.get(i).glued()) {
            return false;
        }
        Piece before = pieces.get(i - 1);
        Piece after = pieces.get(i);
        return before.isSpace() || after.isSpace() || LineBreaks.isAllowed(before.point(), after.point());
    }

    /** Whether the word that begins at {@code from} fits into a line of its own. */
    private boolean wordFits(int from, int width) {
        int used = 0;
        for (int i = from; i < pieces.size() && !pieces.get(i).isLineEnd(); i++) {
            if (i > from && mayEndBefore(i)) {
                return true;
            }
            used += pieces.get(i).width();
            if (used > width) {
                return false;
            }
        }
        return true;
    }
}
