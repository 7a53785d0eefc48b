package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Scheduling;
import dev.procession.timeline.Scheduling.Part;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.Legend;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The part below the bars of a run that was bound to some CPUs: when each process was on a CPU, and when it was ready
 * but had none.
 */
final class CpuSection {

    private static final int INDENT_CELLS = 2;
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final int TENTHS = 10;
    private static final double MIN_SHARE = 0.02;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Timeline timeline;
    private final Layout layout;
    private final int left;
    private final BarScale scale;
    private final Function<ProcessRecord, String> name;
    private final List<ProcessRecord> processes;
    private final long interval;

    private CpuSection(
            Timeline timeline, Layout layout, int left, BarScale scale, Function<ProcessRecord, String> name) {
        this.timeline = timeline;
        this.layout = layout;
        this.left = left;
        this.scale = scale;
        this.name = name;
        processes = timeline.processes().stream()
                .filter(process -> timeline.scheduling(process).last().isPresent())
                .toList();
        interval =
                Scheduling.interval(processes.stream().map(timeline::scheduling).toList());
    }

    static boolean isDue(Timeline timeline) {
        return timeline.header().filter(header -> header.conditions().isBound()).isPresent();
    }

    /**
     * Draws the section. There are no lines for a run that was not bound to CPUs.
     *
     * @param figures whether to add how much of each column a process had the CPU, and a table
     */
    static List<StyledLine> lines(Timeline timeline, Layout layout, BarRows bars, boolean figures) {
        List<StyledLine> lines = new ArrayList<>();
        if (isDue(timeline)) {
            new CpuSection(timeline, layout, bars.left(), bars.scale(timeline), bars::name).putAll(lines, figures);
        }
        return lines;
    }

    private void putAll(List<StyledLine> lines, boolean figures) {
        if (processes.isEmpty()) {
            say(layout.say("cpu.nothing"), Style.WARNING, lines);
        } else {
            if (figures) {
                shares(lines);
            }
            turns(lines);
            if (figures) {
                lines.addAll(CpuTable.lines(timeline, processes, layout, name));
            }
        }
        if (figures || processes.isEmpty()) {
            lines.add(StyledLine.EMPTY);
        }
    }

    private void say(String text, Style style, List<StyledLine> lines) {
        lines.addAll(LineBuilder.paragraph(layout, text, style));
    }

    private void shares(List<StyledLine> lines) {
        say(layout.say("cpu.shares", Durations.tenths(interval / NANOS_PER_MILLI)), Style.PLAIN, lines);
        for (ProcessRecord process : processes) {
            Scheduling scheduling = timeline.scheduling(process);
            Style style = Style.ofLane(process.index());
            lines.add(row(name.apply(process), style, heights(scheduling.onCpu()), style));
            String ready = " ".repeat(INDENT_CELLS) + layout.say("cpu.ready");
            lines.add(row(ready, Style.DIM, heights(scheduling.ready()), style.with(Tone.DIM)));
        }
        say(layout.say(layout.isPlain() ? "cpu.tenths" : "cpu.heights"), Style.DIM, lines);
        lines.add(StyledLine.EMPTY);
    }

    private String heights(List<Part> parts) {
        StringBuilder heights = new StringBuilder();
        for (double share : scale.shares(parts)) {
            heights.append(shareGlyph(share));
        }
        return heights.toString();
    }

    /** A share from 0 to 1 as one character: a block of that height, or its tenths as a digit on plain screens. */
    private String shareGlyph(double share) {
        if (share < MIN_SHARE) {
            return " ";
        }
        return layout.isPlain() ? digit(share) : block(share);
    }

    private static String block(double share) {
        int eighth = (int) Math.round(share * BLOCKS.length());
        return BLOCKS.substring(Math.max(0, Math.min(BLOCKS.length(), eighth) - 1))
                .substring(0, 1);
    }

    private static String digit(double share) {
        long tenths = Math.round(share * TENTHS);
        return tenths >= TENTHS ? "#" : tenths == 0 ? "." : Long.toString(tenths);
    }

    private void turns(List<StyledLine> lines) {
        CpuTurns turns = CpuTurns.busiest(
                processes.stream().map(timeline::scheduling).toList(), timeline, interval, scale.cells());
        if (turns == null) {
            return;
        }
        String title = layout.say(
                "cpu.closeUp",
                timeline.millis(turns.scale().origin()),
                timeline.millis(turns.scale().end()),
                Durations.tenths(interval / NANOS_PER_MILLI));
        say(title, Style.PLAIN, lines);
        for (int i = 0; i < processes.size(); i++) {
            Style style = Style.ofLane(processes.get(i).index());
            lines.add(row(name.apply(processes.get(i)), style, turns.row(i, layout), style));
        }
        lines.addAll(Legend.lines(layout, CpuTurns.legend(layout)));
        lines.add(StyledLine.EMPTY);
    }

    private StyledLine row(String title, Style titleStyle, String cells, Style style) {
        return new LineBuilder(layout)
                .put(layout.cut(title, left - 1), titleStyle)
                .padTo(left)
                .put(cells, style)
                .line();
    }
}
