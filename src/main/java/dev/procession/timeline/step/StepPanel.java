package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.ArrayList;
import java.util.List;

/** The text about the current row: the states of the processes, the printed lines, and the reasons for its place. */
final class StepPanel {

    private static final String KEY = "w";

    private final TimelineViewModel model;
    private final RunSnapshot snapshot;
    private final LaneRow row;
    private final int number;

    /**
     * @param snapshot the state of the run after the row
     * @param number the number of the row; 0 if it has none
     */
    StepPanel(TimelineViewModel model, RunSnapshot snapshot, LaneRow row, int number) {
        this.model = model;
        this.snapshot = snapshot;
        this.row = row;
        this.number = number;
    }

    SituationLines situations(Layout layout) {
        return new SituationLines(snapshot, row, layout);
    }

    String printedTitle(Layout layout) {
        return layout.say("step.printed", snapshot.printed().size());
    }

    /** The last of the lines that have been printed so far, in at most {@code height} lines. */
    List<StyledLine> printed(Layout layout, int height) {
        List<StyledLine> lines = new ArrayList<>();
        List<LaneRow> printed = snapshot.printed();
        for (int i = printed.size() - 1; i >= 0 && lines.size() < height; i--) {
            lines.addAll(0, printed(printed.get(i), layout));
        }
        if (printed.isEmpty()) {
            lines.add(LineBuilder.line(layout, layout.cut(layout.say("step.silent"), layout.width()), Style.DIM));
        }
        return lines.subList(Math.max(0, lines.size() - Math.max(0, height)), lines.size());
    }

    private static List<StyledLine> printed(LaneRow row, Layout layout) {
        Style style = row.mark().textStyle(row.lane());
        return new LineBuilder(layout)
                .put(Badge.of(row.lane(), layout), Style.ofLane(row.lane()))
                .wrapped(row.text(), style, layout.width());
    }

    String whyTitle(Layout layout) {
        return layout.say("step.why");
    }

    /**
     * The reasons for the place of the row. If they take more than {@code height} lines, only their beginning, with the
     * key that shows all.
     */
    List<StyledLine> why(Layout layout, int height) {
        Timeline timeline = model.timeline();
        List<StyledLine> lines = number > 0
                ? RowExplanation.reasons(timeline, number, layout)
                : RowExplanation.event(timeline, row.order(), layout);
        if (height < 1) {
            return List.of();
        }
        if (lines.size() <= height) {
            return lines;
        }
        List<StyledLine> cut = new ArrayList<>(lines.subList(0, height));
        StyledLine last = cut.get(height - 1);
        String text =
                layout.cut(last.text() + layout.pick(" …", " ..."), Math.max(1, layout.width() - KEY.length() - 1));
        Style style = last.spans().get(0).style();
        cut.set(
                height - 1,
                new LineBuilder(layout)
                        .put(text + " ", style)
                        .put(KEY, Style.CODE)
                        .line());
        return cut;
    }
}
