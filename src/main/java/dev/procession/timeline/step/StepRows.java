package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.RowPainter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Draws the rows around the current row, as many as fit below the header. A pointer marks the current row; rows after
 * it are dim. Scrolls only as far as needed to show the current row.
 */
final class StepRows {

    /** The cells for the pointer. */
    static final int POINTER_CELLS = 2;

    private static final int SCROLL_MARGIN_LINES = 3;

    private final Layout layout;
    private final List<LaneRow> rows;
    private final int[] places;
    private final Supplier<RowPainter> painters;
    private int top;

    /**
     * @param layout as wide as the rows and the pointer together
     * @param rows the rows to show
     * @param places the place of each of them in {@code TimelineViewModel.rows()}, in ascending order
     * @param painters makes painters for rows, for a width that leaves room for the pointer
     */
    StepRows(Layout layout, List<LaneRow> rows, int[] places, Supplier<RowPainter> painters) {
        this.layout = layout;
        this.rows = rows;
        this.places = places;
        this.painters = painters;
    }

    private record Painted(int index, List<StyledLine> pause, List<StyledLine> lines) {
        int height() {
            return pause.size() + lines.size();
        }
    }

    /** Draws at most {@code height} lines; the current row is at {@code place} of the view model. */
    List<StyledLine> draw(int place, int height) {
        List<StyledLine> lines = new ArrayList<>();
        for (StyledLine line : painters.get().header()) {
            lines.add(behind("", line));
        }
        int room = Math.max(1, height - lines.size());
        int found = Arrays.binarySearch(places, place);
        int current = found >= 0 ? found : -found - 2;
        scrollTo(Math.max(0, current), room);
        Deque<Painted> painted = paint(top, Math.max(0, current), room, false);
        int missing = room - height(painted);
        if (missing > 0 && top > 0) {
            painted = paint(Math.max(0, top - missing), Math.max(0, current), room, true);
        }
        top = painted.isEmpty() ? 0 : painted.getFirst().index;
        painted.forEach(each -> add(each, current, found >= 0, lines));
        return lines.subList(0, Math.min(height, lines.size()));
    }

    /** Scrolls the row onto the screen as if every row took one line; {@link #paint} corrects that for longer rows. */
    private void scrollTo(int row, int room) {
        int margin = margin(room);
        boolean far = row < top - room || row > top + 2 * room;
        if (far) {
            top = row - room / 2;
        } else if (row - margin < top) {
            top = row - margin;
        } else if (row >= top + room) {
            top = row - room + 1;
        }
        top = Math.max(0, Math.min(top, rows.size() - 1));
    }

    private static int margin(int room) {
        return Math.min(SCROLL_MARGIN_LINES, (room - 1) / 2);
    }

    /** @param toTheEnd whether to drop rows at the top so that the last row shows */
    private Deque<Painted> paint(int first, int current, int room, boolean toTheEnd) {
        RowPainter painter = painters.get();
        painter.skip(rows.subList(0, first));
        Deque<Painted> painted = new ArrayDeque<>();
        int last = rows.size() - 1;
        int needed = toTheEnd ? last : Math.min(last, current + margin(room));
        int height = 0;
        for (int i = first; i <= last && (i <= needed || height < room); i++) {
            LaneRow row = rows.get(i);
            painted.add(new Painted(i, painter.pauseBefore(row), painter.row(row)));
            height += painted.getLast().height();
            while (i <= needed && height > room && painted.getFirst().index < Math.min(i, current)) {
                height -= painted.removeFirst().height();
            }
        }
        if (!painted.isEmpty() && painted.getLast().index == last) {
            painted.add(new Painted(rows.size(), List.of(), painter.end()));
        }
        return painted;
    }

    private static int height(Deque<Painted> painted) {
        return painted.stream().mapToInt(Painted::height).sum();
    }

    private void add(Painted painted, int current, boolean there, List<StyledLine> lines) {
        boolean future = painted.index > current;
        boolean now = painted.index == current;
        painted.pause.forEach(line -> lines.add(behind("", future ? dim(line) : line)));
        String pointer = !now ? "" : there ? layout.pick("►", ">") : layout.pick("·", ".");
        for (StyledLine line : painted.lines) {
            lines.add(behind(pointer, future ? dim(line) : now && there ? strong(line) : line));
            pointer = "";
        }
    }

    private StyledLine behind(String pointer, StyledLine line) {
        return new LineBuilder(layout)
                .put(pointer, Style.STRONG)
                .padTo(POINTER_CELLS)
                .put(line)
                .line();
    }

    private static StyledLine dim(StyledLine line) {
        return new StyledLine(line.spans().stream()
                .map(span -> new StyledSpan(span.text(), Style.DIM))
                .toList());
    }

    private static StyledLine strong(StyledLine line) {
        return new StyledLine(line.spans().stream()
                .map(span -> new StyledSpan(span.text(), span.style().with(Tone.STRONG)))
                .toList());
    }
}
