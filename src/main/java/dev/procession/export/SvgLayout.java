package dev.procession.export;

import dev.procession.text.CellWidth;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.List;

/** Computes the positions of everything in the SVG picture of the lanes, in units of the picture. */
final class SvgLayout {

    static final int MARGIN = 24;
    static final int TIME_WIDTH = 44;

    private static final int TOP_HEIGHT = 124;
    private static final int ROW_HEIGHT = 24;
    private static final int MIN_LANE_WIDTH = 120;
    private static final int MAX_LANE_WIDTH = 380;
    private static final int WIDTH_BESIDE_TEXT = 34;

    /** The width of a cell in the font of the picture. */
    private static final double CELL_WIDTH = 7.85;

    private final CellWidth cells;
    private final int[] xs;
    private final int[] widths;
    private final int rows;

    SvgLayout(TimelineViewModel model, List<LaneRow> shown, CellWidth cells, int notes) {
        this.cells = cells;
        List<ProcessRecord> processes = model.timeline().processes();
        widths = new int[processes.size()];
        for (ProcessRecord life : processes) {
            grow(life.index(), model.name(life));
            grow(life.index(), model.ident(life));
        }
        for (LaneRow row : shown) {
            grow(row.lane(), row.text());
        }
        xs = new int[processes.size()];
        int x = MARGIN + TIME_WIDTH + 28;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x;
            x += widths[i];
        }
        rows = shown.size() + notes;
    }

    private void grow(int lane, String text) {
        widths[lane] = Math.min(
                MAX_LANE_WIDTH, Math.max(Math.max(MIN_LANE_WIDTH, widths[lane]), widthOf(text) + WIDTH_BESIDE_TEXT));
    }

    int widthOf(String text) {
        return (int) Math.ceil(cells.of(text) * CELL_WIDTH);
    }

    int x(int lane) {
        return xs[lane];
    }

    int y(int row) {
        return TOP_HEIGHT + row * ROW_HEIGHT;
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
        int room = (int) ((widths[lane] - WIDTH_BESIDE_TEXT) / CELL_WIDTH) + 1;
        return cells.of(text) <= room ? text : text.substring(0, cells.fit(text, room - 1)) + "…";
    }
}
