package dev.procession.timeline;

import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A run to be gone through row by row on a screen: the lanes around a row, and beside or below them what is the case just
 * after it. Scrolls as little as it can, so what it draws depends on what it drew before.
 */
public final class StepPicture {

    /** On a narrower screen there is no picture. */
    public static final int FEWEST_COLUMNS = 30;

    /** The lowest picture. */
    public static final int FEWEST_LINES = 8;

    /** With fewer lines for rows and what there is to say about them, nothing else is said. */
    private static final int ENOUGH = 16;

    private final Storyboard board;
    private final Scenes scenes;
    private final int[] numbers;
    private final LanePages lanes;
    private StepPages pages;
    private Layout laidOutFor;
    private boolean atLength;
    private int seen = -1;

    /** @param layout of whatever width; its words and glyphs count */
    public StepPicture(Storyboard board, Layout layout) {
        this.board = board;
        scenes = new Scenes(board);
        numbers = board.numbers();
        lanes = new LanePages(board.timeline(), layout, board.rows());
        pages = new StepPages(board, lanes, new LaneStates(board.timeline()), layout);
        laidOutFor = layout;
    }

    /** Turns to the next page of lanes, or back; a row that is not on it turns back to its own. */
    public void turnPages(int by) {
        pages.turn(by);
    }

    /** Changes between the beginning of why a row stands where it stands, and all of it. */
    public void explainAtLength() {
        atLength = !atLength;
    }

    /** Which processes have their lanes on the screen; empty if all have. */
    public Optional<String> pageTitle() {
        return pages.title();
    }

    /** What the signs in the picture mean, those of this run and of its states. */
    public List<Line> legend(Layout layout) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        board.rows().forEach(row -> marks.add(row.mark()));
        List<String> entries = Legend.entries(layout, marks, EnumSet.allOf(LaneState.class));
        entries.add(RowStamp.swapSign(layout) + " " + layout.say("legend.swap"));
        List<Line> lines = new ArrayList<>(Legend.lines(layout, entries));
        lines.addAll(Circumstances.lines(board.timeline(), layout));
        return lines;
    }

    /**
     * The picture just after row {@code place} of the storyboard.
     *
     * @param layout at least {@link #FEWEST_COLUMNS} wide
     * @param height at least {@link #FEWEST_LINES}
     * @return as many lines as {@code height} says, none wider than the layout
     */
    public List<Line> draw(int place, Layout layout, int height) {
        List<Line> all = new ArrayList<>(Circumstances.lines(board.timeline(), layout));
        if (all.size() > height - ENOUGH) {
            all.clear(); // the help says it
        }
        all.addAll(drawRow(place, layout, height - all.size()));
        while (all.size() < height) {
            all.add(Line.EMPTY);
        }
        return all;
    }

    private List<Line> drawRow(int place, Layout layout, int height) {
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
