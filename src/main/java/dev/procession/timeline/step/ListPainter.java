package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.Pauses;
import dev.procession.timeline.lanes.RowMargin;
import dev.procession.timeline.lanes.RowPainter;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.ArrayList;
import java.util.List;

/** Draws rows as a list of sentences, for screens that are too narrow for lanes. */
final class ListPainter implements RowPainter {

    private static final int GAP_CELLS = 2;

    private final TimelineViewModel board;
    private final Layout layout;
    private final RowMargin stamp;
    private final Pauses pauses;
    private final int time;

    ListPainter(TimelineViewModel board, Layout layout) {
        this.board = board;
        this.layout = layout;
        stamp = new RowMargin(board.timeline(), layout);
        pauses = new Pauses(board.timeline());
        time = RowMargin.width(board.timeline());
    }

    @Override
    public List<StyledLine> header() {
        return List.of();
    }

    @Override
    public void skip(List<LaneRow> rows) {
        if (!rows.isEmpty()) {
            stamp.skip(rows);
            pauses.advanceTo(rows.get(rows.size() - 1).t());
        }
    }

    @Override
    public List<StyledLine> pauseBefore(LaneRow row) {
        boolean pause = pauses.advanceTo(row.t());
        return pause
                ? List.of(new LineBuilder(layout)
                        .putRight(Pauses.sign(layout), time, Style.DIM)
                        .line())
                : List.of();
    }

    @Override
    public List<StyledLine> row(LaneRow row) {
        stamp.moveTo(row);
        LineBuilder pen = new LineBuilder(layout).putRight(stamp.text(), time, Style.DIM);
        String who = Badge.of(row.lane(), layout) + board.name(board.timeline().process(row.lane()));
        String text = who + " " + row.mark().glyph(layout) + " " + board.words(row);
        List<StyledLine> lines = new ArrayList<>();
        for (String part : layout.wrap(text, layout.room() - time - GAP_CELLS)) {
            lines.add(pen.padTo(time + GAP_CELLS)
                    .put(part, Style.ofLane(row.lane()))
                    .line());
            pen = new LineBuilder(layout);
        }
        return lines;
    }

    @Override
    public List<StyledLine> end() {
        return List.of();
    }
}
