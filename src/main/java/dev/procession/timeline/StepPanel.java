package dev.procession.timeline;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;

/** The text about the current row: the states of the processes, the printed lines, and the reasons for its place. */
final class StepPanel {

    private static final String KEY = "w";

    private final Storyboard board;
    private final Scene scene;
    private final LaneRow row;
    private final int number;

    /**
     * @param scene the state of the run after the row
     * @param number the number of the row; 0 if it has none
     */
    StepPanel(Storyboard board, Scene scene, LaneRow row, int number) {
        this.board = board;
        this.scene = scene;
        this.row = row;
        this.number = number;
    }

    SituationLines situations(Layout layout) {
        return new SituationLines(scene, row, layout);
    }

    String printedTitle(Layout layout) {
        return layout.say("step.printed", scene.printed().size());
    }

    /** The last lines that have been printed so far. */
    List<Line> printed(Layout layout, int height) {
        List<Line> lines = new ArrayList<>();
        List<LaneRow> printed = scene.printed();
        for (int i = printed.size() - 1; i >= 0 && lines.size() < height; i--) {
            lines.addAll(0, printed(printed.get(i), layout));
        }
        if (printed.isEmpty()) {
            lines.add(Pen.line(layout, layout.cut(layout.say("step.silent"), layout.width()), Ink.DIM));
        }
        return lines.subList(Math.max(0, lines.size() - Math.max(0, height)), lines.size());
    }

    private static List<Line> printed(LaneRow row, Layout layout) {
        String badge = Badge.of(row.lane(), layout);
        int column = layout.cells().of(badge);
        List<Line> lines = new ArrayList<>();
        Pen pen = new Pen(layout).put(badge, Ink.ofLane(row.lane()));
        for (String part : layout.wrap(row.text(), layout.width() - column)) {
            Ink ink = row.mark() == Mark.PRINTS ? Ink.ofLane(row.lane()) : new Ink(row.mark().tone, -1);
            lines.add(pen.padTo(column).put(part, ink).line());
            pen = new Pen(layout);
        }
        return lines;
    }

    String whyTitle(Layout layout) {
        return layout.say("step.why");
    }

    /**
     * The reasons for the place of the row. If they take too many lines: their beginning, and the key that shows all.
     */
    List<Line> why(Layout layout, int height) {
        Timeline timeline = board.timeline();
        List<Line> lines = number > 0 ? Why.place(timeline, number, layout) : Why.event(timeline, row.order(), layout);
        if (height < 1) {
            return List.of();
        }
        if (lines.size() <= height) {
            return lines;
        }
        List<Line> cut = new ArrayList<>(lines.subList(0, height));
        Line last = cut.get(height - 1);
        String text =
                layout.cut(last.text() + layout.pick(" …", " ..."), Math.max(1, layout.width() - KEY.length() - 1));
        Ink ink = last.spans().get(0).ink();
        cut.set(
                height - 1,
                new Pen(layout).put(text + " ", ink).put(KEY, Ink.CODE).line());
        return cut;
    }
}
