package dev.procession.lesson;

import dev.procession.text.CellWidth;
import dev.procession.text.Ink;
import dev.procession.text.Line;
import dev.procession.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Text on its way into lines, character by character. */
final class Flow {

    /**
     * What is never torn apart: a character with the marks that belong to it.
     *
     * @param point what it counts as where lines may end: its own first character, or for a mark that of its word
     * @param glued whether no line may end before it
     */
    private record Piece(String text, int point, Ink ink, int width, boolean glued) {
        boolean isSpace() {
            return point == ' ';
        }

        boolean isLineEnd() {
            return point == '\n';
        }
    }

    private final CellWidth cells;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean folded;
    private boolean glueNext;

    Flow(CellWidth cells) {
        this.cells = cells;
    }

    Flow add(String text, Ink ink) {
        return add(text, ink, false);
    }

    /** Adds text, which stays on one line if {@code together} and it can. */
    Flow add(String text, Ink ink, boolean together) {
        String visible = Visible.line(text);
        for (int i = 0; i < visible.length(); ) {
            int end = endOfPiece(visible, i);
            add(visible.substring(i, end), visible.codePointAt(i), ink, together && i > 0);
            i = end;
        }
        return this;
    }

    /** Adds a mark that stands before a word which begins with {@code next}, and stays with it. */
    void open(String mark, int next, Ink ink) {
        add(mark, next, ink, false);
        glueNext = true;
    }

    /** Adds a mark that stays with the word before it, which ends with {@code last}. */
    void close(String mark, int last, Ink ink) {
        add(mark, last, ink, true);
    }

    private void add(String piece, int point, Ink ink, boolean glued) {
        unfold(point);
        pieces.add(new Piece(piece, point, ink, cells.of(piece), glued || glueNext));
        glueNext = false;
    }

    /** A line end that only the source has. */
    void fold() {
        folded = true;
    }

    void endLine() {
        folded = false;
        pieces.add(new Piece("", '\n', Ink.PLAIN, 0, false));
    }

    private void unfold(int next) {
        if (folded && !pieces.isEmpty()) {
            Piece last = pieces.get(pieces.size() - 1);
            if (LineBreaks.isSpace(last.point(), next) && !last.isLineEnd()) {
                pieces.add(new Piece(" ", ' ', Ink.PLAIN, cells.of(' '), false));
            }
        }
        folded = false;
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

    /** The lines, none of which is wider than {@code width} cells; at least one, which may be empty. */
    List<Line> wrap(int width) {
        List<Line> lines = new ArrayList<>();
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

    private Line line(int start, int end, int width) {
        int last = end;
        while (last > start && pieces.get(last - 1).isSpace()) {
            last--;
        }
        Line.Builder line = Line.builder();
        StringBuilder text = new StringBuilder();
        for (int i = start; i < last; i++) {
            Piece piece = pieces.get(i);
            // A character that is wider than the whole screen cannot be shown on it.
            text.append(piece.width() <= width ? piece.text() : "");
            if (i + 1 == last || !pieces.get(i + 1).ink().equals(piece.ink())) {
                line.add(text.toString(), piece.ink());
                text.setLength(0);
            }
        }
        return line.build();
    }
}
