package dev.procession.timeline;

import dev.procession.text.StyledLine;
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
    public static final int FEWEST_COLUMNS = 30;

    /** A lower screen has no room for the picture. */
    public static final int FEWEST_LINES = 8;

    /** If fewer lines would remain for the rows and the text about them, the conditions of the run are left out. */
    private static final int ENOUGH = 16;

    private final Storyboard board;
    private final Scenes scenes;
    private final int[] numbers;
    private final LanePages lanes;
    private StepPages pages;
    private Layout laidOutFor;
    private boolean atLength;
    private int seen = -1;

    /** @param layout for its language and glyphs; its width is not used */
    public StepPicture(Storyboard board, Layout layout) {
        this.board = board;
        scenes = new Scenes(board);
        numbers = board.numbers();
        lanes = new LanePages(board.timeline(), layout, board.rows());
        pages = new StepPages(board, lanes, new LaneStates(board.timeline()), layout);
        laidOutFor = layout;
    }

    /**
     * Turns to the next page of lanes, or back. A step to a row that is not on that page turns to a page that has it.
     */
    public void turnPages(int by) {
        pages.turn(by);
    }

    /** Switches between the first lines of the reasons and all of them. */
    public void explainAtLength() {
        atLength = !atLength;
    }

    /** A title that says which processes have lanes on the screen; empty if all have. */
    public Optional<String> pageTitle() {
        return pages.title();
    }

    /** Explains the marks of this run and all states. */
    public List<StyledLine> legend(Layout layout) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        board.rows().forEach(row -> marks.add(row.mark()));
        List<String> entries = Legend.entries(layout, marks, EnumSet.allOf(LaneState.class));
        entries.add(RowStamp.swapSign(layout) + " " + layout.say("legend.swap"));
        List<StyledLine> lines = new ArrayList<>(Legend.lines(layout, entries));
        lines.addAll(Circumstances.lines(board.timeline(), layout));
        return lines;
    }

    /**
     * Draws the picture just after row {@code place} of the view model.
     *
     * @param layout at least {@link #FEWEST_COLUMNS} wide
     * @param height at least {@link #FEWEST_LINES}
     * @return {@code height} lines, none wider than the layout
     */
    public List<StyledLine> draw(int place, Layout layout, int height) {
        List<StyledLine> all = new ArrayList<>(Circumstances.lines(board.timeline(), layout));
        if (all.size() > height - ENOUGH) {
            all.clear(); // the help page shows them
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
        StepPanel panel = new StepPanel(board, scenes.after(place), board.rows().get(place), numbers[place]);
        return beside
                ? new StepBeside(layout, height).draw(rows -> pages.draw(place, rows), lanes, panel, atLength)
                : new StepBelow(layout, height).draw(rows -> pages.draw(place, rows), panel, atLength);
    }

    private void layOut(Layout forLanes) {
        if (!forLanes.equals(laidOutFor)) {
            laidOutFor = forLanes;
            pages = pages.in(forLanes);
            seen = -1;
        }
    }
}
