package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.draw.StateInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bar of one process. A cell shows what the process did for most of the cell's time. Work in a cell that is mostly
 * a wait shows as a thin line, so that it does not vanish.
 */
final class Bar {

    private enum Fill {
        ABSENT(" ", " "),
        BOOT("·", "."),
        WORK("█", "#"),
        SOME_WORK("│", "|"),
        WAIT("░", "-");

        private final String fancy;
        private final String plain;

        Fill(String fancy, String plain) {
            this.fancy = fancy;
            this.plain = plain;
        }

        static Fill of(LaneState state) {
            return switch (state) {
                case BOOTS -> BOOT;
                case RUNS -> WORK;
                case WAITS -> WAIT;
                default -> ABSENT;
            };
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

    /** Explanations of the glyphs in bars. */
    static List<String> legend(Layout layout) {
        return List.of(
                Fill.BOOT.glyph(layout) + " " + layout.say("state.boots"),
                Fill.WORK.glyph(layout) + " " + layout.say("bars.runs", Fill.SOME_WORK.glyph(layout)),
                Fill.WAIT.glyph(layout) + " " + layout.say("state.waits"));
    }

    private Fill[] cells(List<StateInterval> stretches) {
        double[][] shares = new double[Fill.values().length][scale.cells()];
        for (StateInterval stretch : stretches) {
            double[] share = shares[Fill.of(stretch.state()).ordinal()];
            fill(share, scale.place(stretch.begin()), scale.place(stretch.end()));
        }
        Fill[] result = new Fill[scale.cells()];
        Arrays.setAll(
                result,
                i -> most(
                        shares[Fill.BOOT.ordinal()][i],
                        shares[Fill.WORK.ordinal()][i],
                        shares[Fill.WAIT.ordinal()][i]));
        return result;
    }

    private static void fill(double[] share, double begin, double end) {
        for (int i = (int) begin; i < share.length && i < end; i++) {
            share[i] += Math.min(end, i + 1) - Math.max(begin, i);
        }
    }

    private static Fill most(double boot, double work, double wait) {
        if (boot + work + wait == 0) {
            return Fill.ABSENT;
        }
        if (work >= boot && work >= wait) {
            return Fill.WORK;
        }
        if (boot > wait) {
            return Fill.BOOT;
        }
        return work > 0 ? Fill.SOME_WORK : Fill.WAIT;
    }

    /** Writes what the process waits for into the part of the bar that shows the wait, if there is room. */
    private void label(StateInterval stretch) {
        Wait wait = stretch.waiting();
        if (wait == null) {
            return;
        }
        int from = (int) scale.place(stretch.begin());
        while (from < cells.length && cells[from] != Fill.WAIT) {
            from++;
        }
        int to = from;
        while (to < cells.length && to < scale.place(stretch.end()) && cells[to] == Fill.WAIT) {
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
