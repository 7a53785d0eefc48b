package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.Legend;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.RunConditionLines;
import dev.procession.timeline.lanes.LanePages;
import dev.procession.timeline.lanes.LaneStates;
import dev.procession.timeline.lanes.RowMargin;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the screens of {@code /step}, which goes through a run row by row: the lanes around the current row, and beside
 * or below them the state of the run just after it. It scrolls as little as possible, so a picture depends on the one
 * before.
 */
public final class StepPicture {

    /** A narrower screen has no room for the picture. */
    public static final int MIN_COLUMNS = 30;

    /** A lower screen has no room for the picture. */
    public static final int MIN_LINES = 8;

    /** If fewer lines would remain for the rows and the text about them, the conditions of the run are left out. */
    private static final int MIN_LINES_BELOW_CONDITIONS = 16;

    private final TimelineViewModel model;
    private final RunSnapshots snapshots;
    private final int[] numbers;
    private final LanePages lanes;
    private StepPages pages;
    private Layout laidOutFor;
    private boolean fullReasons;
    private int seen = -1;

    /** @param layout for its language and glyphs; its width is not used */
    public StepPicture(TimelineViewModel model, Layout layout) {
        this.model = model;
        snapshots = new RunSnapshots(model);
        numbers = model.numbers();
        lanes = new LanePages(model.timeline(), layout, model.rows());
        pages = new StepPages(model, lanes, new LaneStates(model.timeline()), layout);
        laidOutFor = layout;
    }

    /**
     * Turns to the next page of lanes, or back. A step to a row that is not on that page turns to a page that has it.
     */
    public void turnPages(int by) {
        pages.turn(by);
    }

    /** Switches between the first lines of the reasons and all of them. */
    public void toggleFullReasons() {
        fullReasons = !fullReasons;
    }

    /** A title that says which processes have lanes on the screen; empty if all have. */
    public Optional<String> pageTitle() {
        return pages.title();
    }

    /** Explains the marks of this run and all states. */
    public List<StyledLine> legend(Layout layout) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        model.rows().forEach(row -> marks.add(row.mark()));
        List<String> entries = Legend.entries(layout, marks, EnumSet.allOf(LaneState.class));
        entries.add(RowMargin.swapSign(layout) + " " + layout.say("legend.swap"));
        List<StyledLine> lines = new ArrayList<>(Legend.lines(layout, entries));
        lines.addAll(RunConditionLines.lines(model.timeline(), layout));
        return lines;
    }

    /**
     * Draws the picture just after row {@code place} of the view model.
     *
     * @param layout at least {@link #MIN_COLUMNS} wide
     * @param height at least {@link #MIN_LINES}
     * @return {@code height} lines, none wider than the layout
     */
    public List<StyledLine> draw(int place, Layout layout, int height) {
        List<StyledLine> all = new ArrayList<>(RunConditionLines.lines(model.timeline(), layout));
        if (all.size() > height - MIN_LINES_BELOW_CONDITIONS) {
            all.clear(); // the legend on the help page has them
        }
        all.addAll(drawRow(place, layout, height - all.size()));
        while (all.size() < height) {
            all.add(StyledLine.EMPTY);
        }
        return all;
    }

    private List<StyledLine> drawRow(int place, Layout layout, int height) {
        boolean beside = StepBeside.suits(lanes, layout, height);
        layOut(beside ? StepBeside.lanes(lanes, layout) : layout);
        if (place != seen) {
            pages.showRow(place);
            seen = place;
        }
        StepPanel panel =
                new StepPanel(model, snapshots.after(place), model.rows().get(place), numbers[place]);
        return beside
                ? new StepBeside(layout, height).draw(rows -> pages.draw(place, rows), lanes, panel, fullReasons)
                : new StepBelow(layout, height).draw(rows -> pages.draw(place, rows), panel, fullReasons);
    }

    private void layOut(Layout forLanes) {
        if (!forLanes.equals(laidOutFor)) {
            laidOutFor = forLanes;
            pages = pages.in(forLanes);
            seen = -1;
        }
    }
}
