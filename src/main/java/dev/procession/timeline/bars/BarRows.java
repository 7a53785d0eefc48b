package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.Legend;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Draws the bars of one or several runs on a common scale of time. Each run begins at 0. */
public final class BarRows {

    private static final int GAP_CELLS = 2;
    private static final int MAX_NAME_CELLS = 18;
    private static final int MIN_BAR_CELLS = 12;
    private static final int MIN_BAR_CELLS_WITH_IDENT = 24;

    private final List<Timeline> runs;
    private final Layout layout;
    private final Phrases phrases;
    private final int names;
    private final boolean withIdent;
    private final int left;
    private final int cells;
    private final long length;

    public BarRows(List<Timeline> runs, Layout layout) {
        this.runs = runs;
        this.layout = layout;
        phrases = new Phrases(layout);
        names = widest((run, process) -> name(process));
        int idents = widest((run, process) -> phrases.ident(process));
        int room = layout.room() - widest((run, process) -> Bar.endText(process, run, layout)) - GAP_CELLS;
        int beside = names + GAP_CELLS + idents + GAP_CELLS;
        withIdent = room - beside >= MIN_BAR_CELLS_WITH_IDENT;
        left = withIdent ? beside : names + GAP_CELLS;
        cells = Math.max(MIN_BAR_CELLS, room - left);
        length = runs.stream().mapToLong(run -> run.end() - run.origin()).max().orElse(0);
    }

    /** The axis: a line with times and a line with ticks. */
    public List<StyledLine> axis() {
        BarScale scale = scale(runs.get(0));
        LineBuilder times = new LineBuilder(layout);
        scale.putTimes(times, left, layout, phrases);
        LineBuilder line = new LineBuilder(layout);
        scale.putLine(line, left, layout);
        return List.of(times.line(), line.line());
    }

    /** One bar for each process. */
    public List<StyledLine> of(Timeline run) {
        BarScale scale = scale(run);
        List<StyledLine> lines = new ArrayList<>();
        for (ProcessRecord process : run.processes()) {
            LineBuilder pen = new LineBuilder(layout).put(name(process), Style.ofLane(process.index()));
            if (withIdent) {
                pen.padTo(names + GAP_CELLS).put(phrases.ident(process), Style.DIM);
            }
            new Bar(run, process, scale, layout).put(pen.padTo(left), left);
            lines.add(pen.line());
        }
        return lines;
    }

    /** The legend of the bars: only what is in them. */
    public List<StyledLine> legend() {
        List<Bar> bars = runs.stream()
                .flatMap(run -> run.processes().stream().map(process -> new Bar(run, process, scale(run), layout)))
                .toList();
        List<String> entries = new ArrayList<>(Bar.legend(bars, layout));
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
    String name(ProcessRecord process) {
        return layout.cut(Badge.of(process.index(), layout) + phrases.name(process), MAX_NAME_CELLS);
    }

    private int widest(BiFunction<Timeline, ProcessRecord, String> column) {
        return runs.stream()
                .flatMap(run -> run.processes().stream().map(process -> column.apply(run, process)))
                .mapToInt(layout.cells()::of)
                .max()
                .orElse(0);
    }
}
