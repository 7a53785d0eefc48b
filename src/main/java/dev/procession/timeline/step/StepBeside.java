package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.lanes.LanePages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Arranges a screen of {@code /step} with the lanes at the left and the text about the row at the right. */
final class StepBeside {

    private static final int MIN_SCREEN_CELLS = 90;
    private static final int MIN_PANEL_CELLS = 32;
    private static final int MAX_PANEL_CELLS = 46;
    private static final int EDGE_CELLS = 2;

    /** The lines of a title and of the empty line above it. */
    private static final int TITLE_LINES = 2;

    private final Layout layout;
    private final int height;

    StepBeside(Layout layout, int height) {
        this.layout = layout;
        this.height = height;
    }

    /**
     * Whether this arrangement is better than {@link StepBelow}. It is not on a narrow screen, nor if all lanes fit
     * only without a panel beside them and the screen is high enough for all text below them.
     */
    static boolean suits(LanePages lanes, Layout layout, int height) {
        if (layout.width() < MIN_SCREEN_CELLS) {
            return false;
        }
        boolean fitBeside = least(lanes) + EDGE_CELLS + MIN_PANEL_CELLS <= layout.width();
        boolean fitAlone = least(lanes) <= layout.width();
        return fitBeside || !fitAlone || height < StepBelow.MIN_LINES_FOR_ALL;
    }

    /** The smallest width at which all lanes and the pointer fit. */
    private static int least(LanePages lanes) {
        return lanes.leastWidth() + StepRows.POINTER_CELLS;
    }

    private static int panelWidth(LanePages lanes, Layout layout) {
        int spare = layout.width() - least(lanes) - EDGE_CELLS;
        int wanted = Math.min(spare, layout.width() * 3 / 8);
        return Math.max(MIN_PANEL_CELLS, Math.min(MAX_PANEL_CELLS, wanted));
    }

    /** The layout of the part of the screen with the lanes. */
    static Layout lanes(LanePages lanes, Layout layout) {
        return layout.withWidth(layout.width() - panelWidth(lanes, layout) - EDGE_CELLS);
    }

    List<StyledLine> draw(IntFunction<List<StyledLine>> rows, LanePages lanes, StepPanel panel, boolean atLength) {
        int width = panelWidth(lanes, layout);
        List<StyledLine> left = rows.apply(height);
        List<StyledLine> right = panel(panel, layout.withWidth(width), atLength);
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            LineBuilder line = new LineBuilder(layout).put(i < left.size() ? left.get(i) : StyledLine.EMPTY);
            line.padTo(layout.width() - width - EDGE_CELLS).put(layout.pick("│ ", "| "), Style.DIM);
            lines.add(line.padTo(layout.width() - width)
                    .put(i < right.size() ? right.get(i) : StyledLine.EMPTY)
                    .line());
        }
        return lines;
    }

    /**
     * Draws the text, from top to bottom: the processes, the printed lines, and the reasons. Each part begins on the
     * same line for every row.
     */
    private List<StyledLine> panel(StepPanel panel, Layout narrow, boolean atLength) {
        SituationLines situations = panel.situations(narrow);
        int forProcesses = Math.min(situations.roomyHeight(), (height - 1) / 2);
        int rest = height - forProcesses - 1;
        int forPrinted = atLength ? 0 : rest * 2 / 5;
        List<StyledLine> lines = new ArrayList<>();
        lines.add(title(situations.counts(), narrow));
        lines.addAll(situations.lines(forProcesses));
        fill(lines, forProcesses + 1);
        if (forPrinted > TITLE_LINES) {
            lines.add(StyledLine.EMPTY);
            lines.add(title(panel.printedTitle(narrow), narrow));
            lines.addAll(panel.printed(narrow, forPrinted - TITLE_LINES));
            fill(lines, height - rest + forPrinted);
        }
        lines.add(StyledLine.EMPTY);
        lines.add(title(panel.whyTitle(narrow), narrow));
        lines.addAll(panel.why(narrow, height - lines.size()));
        return lines;
    }

    private static void fill(List<StyledLine> lines, int count) {
        while (lines.size() < count) {
            lines.add(StyledLine.EMPTY);
        }
    }

    private static StyledLine title(String text, Layout narrow) {
        return LineBuilder.line(narrow, narrow.cut(text, narrow.width()), Style.HEADING);
    }
}
