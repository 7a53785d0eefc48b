package dev.procession.export;

import dev.procession.text.CellWidth;
import dev.procession.timeline.LaneRow;
import dev.procession.timeline.ProcessLife;
import dev.procession.timeline.Storyboard;
import java.util.List;

/** Computes the positions of everything in the SVG picture of the lanes, in units of the picture. */
final class SvgLayout {

    static final int MARGIN = 24;
    static final int TIME = 44;

    private static final int TOP = 124;
    private static final int ROW = 24;
    private static final int NARROWEST = 120;
    private static final int WIDEST = 380;
    private static final int BESIDE_TEXT = 34;

    /** The width of a cell in the font of the picture. */
    private static final double CELL = 7.85;

    private final CellWidth cells;
    private final int[] xs;
    private final int[] widths;
    private final int rows;

    SvgLayout(Storyboard board, List<LaneRow> shown, CellWidth cells, int notes) {
        this.cells = cells;
        List<ProcessLife> processes = board.timeline().processes();
        widths = new int[processes.size()];
        for (ProcessLife life : processes) {
            grow(life.index(), board.name(life));
            grow(life.index(), board.ident(life));
        }
        for (LaneRow row : shown) {
            grow(row.lane(), row.text());
        }
        xs = new int[processes.size()];
        int x = MARGIN + TIME + 28;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x;
            x += widths[i];
        }
        rows = shown.size() + notes;
    }

    private void grow(int lane, String text) {
        widths[lane] = Math.min(WIDEST, Math.max(Math.max(NARROWEST, widths[lane]), widthOf(text) + BESIDE_TEXT));
    }

    int widthOf(String text) {
        return (int) Math.ceil(cells.of(text) * CELL);
    }

    int x(int lane) {
        return xs[lane];
    }

    int y(int row) {
        return TOP + row * ROW;
    }

    int width() {
        int last = xs.length - 1;
        return Math.max(480, last < 0 ? 0 : xs[last] + widths[last]) + MARGIN;
    }

    int height() {
        return y(rows) + MARGIN;
    }

    /** {@code text}, shortened to the room that the lane has. */
    String cut(String text, int lane) {
        int room = (int) ((widths[lane] - BESIDE_TEXT) / CELL) + 1;
        return cells.of(text) <= room ? text : text.substring(0, cells.fit(text, room - 1)) + "…";
    }
}
