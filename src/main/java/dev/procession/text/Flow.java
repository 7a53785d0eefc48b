package dev.procession.text;

import java.util.ArrayList;
import java.util.List;

/** Styled text that is collected piece by piece and then wrapped into lines of a given width. */
public final class Flow {

    /**
     * The smallest unit of wrapping: a character with its combining marks.
     *
     * @param point the character that decides where lines may end: its own first one; for a mark, that of its word
     * @param glued whether no line may end before it
     */
    private record Piece(String text, int point, Style ink, int width, boolean glued) {
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

    public Flow(CellWidth cells) {
        this.cells = cells;
    }

    public Flow add(String text, Style ink) {
        return add(text, ink, false);
    }

    /** Adds text. If {@code together}, it stays on one line when it fits. */
    public Flow add(String text, Style ink, boolean together) {
        String visible = TerminalSafe.line(text);
        for (int i = 0; i < visible.length(); ) {
            int end = endOfPiece(visible, i);
            add(visible.substring(i, end), visible.codePointAt(i), ink, together && i > 0);
            i = end;
        }
        return this;
    }

    /** Adds an opening mark, which stays with the word after it. That word begins with {@code next}. */
    public void open(String mark, int next, Style ink) {
        add(mark, next, ink, false);
        glueNext = true;
    }

    /** Adds a closing mark, which stays with the word before it. That word ends with {@code last}. */
    public void close(String mark, int last, Style ink) {
        add(mark, last, ink, true);
    }

    private void add(String piece, int point, Style ink, boolean glued) {
        endSoftBreak(point);
        pieces.add(new Piece(piece, point, ink, cells.of(piece), glued || glueNext));
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

    private static int endOfPiece(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && (isMark(text.codePointAt(end)) || text.charAt(end - 1) == '\u200d')) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == '\u200d';
    }

    /** Wraps the text into lines of at most {@code width} cells. There is at least one, which may be empty. */
    public List<StyledLine> wrap(int width) {
        List<StyledLine> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = endOfLine(start, width);
            lines.add(line(start, end, width));
            start = end;
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
            if (used > width) {
                return possible > start ? possible : Math.max(i, start + 1);
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

    private StyledLine line(int start, int end, int width) {
        int last = end;
        while (last > start && pieces.get(last - 1).isSpace()) {
            last--;
        }
        StyledLine.Builder line = StyledLine.builder();
        StringBuilder text = new StringBuilder();
        for (int i = start; i < last; i++) {
            Piece piece = pieces.get(i);
            // A character that is wider than the line is left out.
            text.append(piece.width() <= width ? piece.text() : "");
            if (i + 1 == last || !pieces.get(i + 1).ink().equals(piece.ink())) {
                line.add(text.toString(), piece.ink());
                text.setLength(0);
            }
        }
        return line.build();
    }
}
