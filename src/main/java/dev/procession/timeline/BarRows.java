package dev.procession.timeline;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Draws the bars of one or several runs on a common scale of time. Each run begins at 0. */
final class BarRows {

    private static final int GAP = 2;
    private static final int LONGEST_NAME = 18;
    private static final int NARROWEST_BAR = 12;
    private static final int NARROWEST_WITH_IDENT = 24;

    private final List<Timeline> runs;
    private final Layout layout;
    private final Phrases phrases;
    private final int names;
    private final boolean withIdent;
    private final int left;
    private final int cells;
    private final long length;

    BarRows(List<Timeline> runs, Layout layout) {
        this.runs = runs;
        this.layout = layout;
        phrases = new Phrases(layout);
        names = widest((run, process) -> name(process));
        int idents = widest((run, process) -> phrases.ident(process));
        int room = layout.room() - widest((run, process) -> Bar.endText(process, run, layout)) - GAP;
        int beside = names + GAP + idents + GAP;
        withIdent = room - beside >= NARROWEST_WITH_IDENT;
        left = withIdent ? beside : names + GAP;
        cells = Math.max(NARROWEST_BAR, room - left);
        length = runs.stream().mapToLong(run -> run.end() - run.origin()).max().orElse(0);
    }

    /** The axis: a line with times and a line with ticks. */
    List<StyledLine> axis() {
        BarScale scale = scale(runs.get(0));
        Pen times = new Pen(layout);
        scale.putTimes(times, left, layout, phrases);
        Pen line = new Pen(layout);
        scale.putLine(line, left, layout);
        return List.of(times.line(), line.line());
    }

    /** One bar for each process. */
    List<StyledLine> of(Timeline run) {
        BarScale scale = scale(run);
        List<StyledLine> lines = new ArrayList<>();
        for (ProcessLife process : run.processes()) {
            Pen pen = new Pen(layout).put(name(process), Style.ofLane(process.index()));
            if (withIdent) {
                pen.padTo(names + GAP).put(phrases.ident(process), Style.DIM);
            }
            new Bar(run, process, scale, layout).put(pen.padTo(left), left);
            lines.add(pen.line());
        }
        return lines;
    }

    /** The legend of the bars. */
    List<StyledLine> legend() {
        List<String> entries = new ArrayList<>(Bar.legend(layout));
        entries.add(Mark.EXITS.glyph(layout) + " " + layout.say(Mark.EXITS.legend));
        return Legend.lines(layout, entries);
    }

    /** The cell at which the bars begin. */
    int left() {
        return left;
    }

    BarScale scale(Timeline run) {
        return new BarScale(run.origin(), run.origin() + length, cells);
    }

    /** The name before the bar of a process. */
    String name(ProcessLife process) {
        return layout.cut(Badge.of(process.index(), layout) + phrases.name(process), LONGEST_NAME);
    }

    private int widest(BiFunction<Timeline, ProcessLife, String> column) {
        return runs.stream()
                .flatMap(run -> run.processes().stream().map(process -> column.apply(run, process)))
                .mapToInt(layout.cells()::of)
                .max()
                .orElse(0);
    }
}
