package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.RowMargin;
import dev.procession.timeline.lanes.RowPainter;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.List;

/** Draws rows as a list of sentences, for screens that are too narrow for lanes. */
final class ListPainter implements RowPainter {

    private static final int GAP_CELLS = 2;

    private final TimelineViewModel model;
    private final Layout layout;
    private final RowMargin margin;
    private final int time;

    ListPainter(TimelineViewModel model, Layout layout) {
        this.model = model;
        this.layout = layout;
        margin = new RowMargin(model.timeline(), layout);
        time = RowMargin.width(model.timeline());
    }

    @Override
    public List<StyledLine> header() {
        return List.of();
    }

    @Override
    public void skip(List<LaneRow> rows) {
        margin.skip(rows);
    }

    @Override
    public List<StyledLine> pauseBefore(LaneRow row) {
        boolean pause = margin.advanceTo(row.t());
        return pause
                ? List.of(new LineBuilder(layout)
                        .putRight(margin.pauseSign(), time, Style.DIM)
                        .line())
                : List.of();
    }

    @Override
    public List<StyledLine> row(LaneRow row) {
        margin.moveTo(row);
        LineBuilder line = new LineBuilder(layout).putRight(margin.text(), time, Style.DIM);
        String who = Badge.of(row.lane(), layout) + model.name(model.timeline().process(row.lane()));
        String text = who + " " + row.mark().glyph(layout) + " " + model.words(row);
        return line.padTo(time + GAP_CELLS).wrapped(text, Style.ofLane(row.lane()));
    }

    @Override
    public List<StyledLine> end() {
        return List.of();
    }
}
