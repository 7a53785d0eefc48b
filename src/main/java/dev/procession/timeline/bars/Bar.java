package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The bar of one process. A cell shows what the process did for most of the cell's time: it ran, slept, waited for a
 * lock, or waited for something else. Work in a cell that is mostly a wait shows as a thin line, so that it does not
 * vanish. Where the scheduler was watched, the time in which the process was ready but had no CPU is not work.
 */
final class Bar {

    private enum Fill {
        ABSENT(" ", " ", ""),
        BOOT("·", ".", "state.boots"),
        WORK("█", "#", "bars.runs"),
        SOME_WORK("│", "|", "bars.moment"),
        READY("▁", "_", "cpu.ready.long"),
        SLEEP("─", "-", "bars.sleeps"),
        LOCK("▓", "%", "bars.lock"),
        WAIT("░", ":", "bars.waits");

        private final String fancy;
        private final String plain;
        private final String legend;

        Fill(String fancy, String plain, String legend) {
            this.fancy = fancy;
            this.plain = plain;
            this.legend = legend;
        }

        static Fill of(StateInterval stretch) {
            Wait wait = stretch.waiting();
            return switch (stretch.state()) {
                case BOOTS -> BOOT;
                case RUNS -> WORK;
                case WAITS ->
                    wait != null && wait.what() == Waits.SLEEP
                            ? SLEEP
                            : wait != null && wait.what() == Waits.LOCK ? LOCK : WAIT;
                default -> ABSENT;
            };
        }

        boolean isWait() {
            return this == SLEEP || this == LOCK || this == WAIT;
        }

        String glyph(Layout layout) {
            return layout.pick(fancy, plain);
        }
    }

    private record Label(int cell, String text) {}

    private final Timeline timeline;
    private final ProcessRecord process;
    private final BarScale scale;
    private final Layout layout;
    private final Fill[] cells;
    private final List<Label> labels = new ArrayList<>();

    Bar(Timeline timeline, ProcessRecord process, BarScale scale, Layout layout) {
        this.timeline = timeline;
        this.process = process;
        this.scale = scale;
        this.layout = layout;
        List<StateInterval> stretches = StateInterval.of(process);
        cells = cells(stretches);
        for (StateInterval stretch : stretches) {
            label(stretch);
        }
    }

    /** Explanations of the glyphs that are in at least one of the bars. */
    static List<String> legend(List<Bar> bars, Layout layout) {
        Set<Fill> used = EnumSet.noneOf(Fill.class);
        bars.forEach(bar -> used.addAll(Arrays.asList(bar.cells)));
        used.remove(Fill.ABSENT);
        return used.stream()
                .map(fill -> fill.glyph(layout) + " " + layout.say(fill.legend))
                .toList();
    }

    private Fill[] cells(List<StateInterval> stretches) {
        double[][] shares = new double[Fill.values().length][scale.cells()];
        for (StateInterval stretch : stretches) {
            fill(shares[Fill.of(stretch).ordinal()], scale.place(stretch.begin()), scale.place(stretch.end()));
        }
        double[] work = shares[Fill.WORK.ordinal()];
        double[] ready = shares[Fill.READY.ordinal()];
        double[] withoutCpu = scale.shares(timeline.scheduling(process).ready());
        for (int i = 0; i < work.length; i++) {
            ready[i] = Math.min(work[i], withoutCpu[i]);
            work[i] -= ready[i];
        }
        Fill[] result = new Fill[scale.cells()];
        for (int i = 0; i < result.length; i++) {
            result[i] = most(shares, i);
        }
        return result;
    }

    private static void fill(double[] share, double begin, double end) {
        for (int i = (int) begin; i < share.length && i < end; i++) {
            share[i] += Math.min(end, i + 1) - Math.max(begin, i);
        }
    }

    private static Fill most(double[][] shares, int cell) {
        Fill most = Fill.ABSENT;
        for (Fill fill : List.of(Fill.WORK, Fill.READY, Fill.SLEEP, Fill.LOCK, Fill.WAIT, Fill.BOOT)) {
            if (shares[fill.ordinal()][cell] > (most == Fill.ABSENT ? 0 : shares[most.ordinal()][cell])) {
                most = fill;
            }
        }
        return most.isWait() && shares[Fill.WORK.ordinal()][cell] > 0 ? Fill.SOME_WORK : most;
    }

    /** Writes what the process waits for into the part of the bar that shows the wait, if there is room. */
    private void label(StateInterval stretch) {
        Wait wait = stretch.waiting();
        if (wait == null) {
            return;
        }
        int from = (int) scale.place(stretch.begin());
        Fill fill = Fill.of(stretch);
        while (from < cells.length && cells[from] != fill) {
            from++;
        }
        int to = from;
        while (to < cells.length && to < scale.place(stretch.end()) && cells[to] == fill) {
            to++;
        }
        String text = " " + new Phrases(layout).shortWait(wait, timeline) + " ";
        if (layout.cells().of(text) + 2 <= to - from) {
            labels.add(new Label(from + 1, text));
        }
    }

    /** Draws the bar with its left edge at cell {@code left}, and after it how the process ended. */
    void put(LineBuilder line, int left) {
        Style style = Style.ofLane(process.index());
        int next = 0;
        int last = -1;
        for (int i = 0; i < cells.length; i++) {
            if (next < labels.size() && labels.get(next).cell == i) {
                String text = labels.get(next++).text;
                line.padTo(left + i).put(text, style);
                i += layout.cells().of(text) - 1;
                last = i;
            } else if (cells[i] != Fill.ABSENT) {
                line.padTo(left + i).put(cells[i].glyph(layout), cells[i] == Fill.BOOT ? style.with(Tone.DIM) : style);
                last = i;
            }
        }
        line.padTo(left + last + 1);
        if (last < 0) {
            line.padTo(left + (int) scale.place(process.end()));
        }
        putEnd(line, style);
    }

    private void putEnd(LineBuilder line, Style style) {
        if (process.hasEnded()) {
            line.put(Mark.EXITS.glyph(layout), style);
        } else {
            line.put(timeline.isRecorded() ? "?" : layout.pick("►", ">"), style);
        }
        line.put(" ").put(endText(process, timeline, layout), Style.DIM);
    }

    /** The words after the bar: how the process ended. */
    static String endText(ProcessRecord process, Timeline timeline, Layout layout) {
        if (process.hasEnded()) {
            return new Phrases(layout).shortExit(process.status());
        }
        return layout.say(timeline.isRecorded() ? "state.unknown" : "state.alive");
    }
}
