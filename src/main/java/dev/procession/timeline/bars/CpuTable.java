package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Scheduling;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.trace.Event.Scheduled;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of what the operating system counted for each process of a run that was bound to some CPUs. */
final class CpuTable {

    private static final int GAP_CELLS = 3;
    private static final String[] COLUMNS = {
        "cpu.column.cpu", "cpu.column.on", "cpu.column.ready", "cpu.column.switches"
    };

    private CpuTable() {}

    static List<StyledLine> lines(
            Timeline timeline, List<ProcessRecord> processes, Layout layout, Function<ProcessRecord, String> name) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("")));
        for (String column : COLUMNS) {
            rows.get(0).add(layout.say(column));
        }
        long sum = 0;
        for (ProcessRecord process : processes) {
            Scheduling scheduling = timeline.scheduling(process);
            Scheduled figures = scheduling.last().orElseThrow();
            sum += figures.onCpuNanos();
            String cpus = scheduling.cpus().stream().map(String::valueOf).collect(Collectors.joining(","));
            rows.add(List.of(
                    name.apply(process),
                    cpus.isEmpty() ? "?" : cpus,
                    millis(figures.onCpuNanos()),
                    millis(figures.readyNanos()),
                    figures.voluntary() + " / " + figures.involuntary()));
        }
        List<StyledLine> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, rows, processes, layout));
        }
        lines.addAll(LineBuilder.paragraph(layout, layout.say("cpu.switches.meaning"), Style.DIM));
        int cpus = timeline.header().map(TraceHeader::cores).orElse(0);
        String together = layout.say(
                cpus == 1 ? "cpu.sum.one" : "cpu.sum.several",
                Durations.hundredths(sum),
                Durations.hundredths(timeline.end() - timeline.origin()),
                cpus);
        lines.addAll(LineBuilder.paragraph(layout, together, Style.PLAIN));
        return lines;
    }

    private static StyledLine line(
            List<String> row, List<List<String>> rows, List<ProcessRecord> processes, Layout layout) {
        int index = rows.indexOf(row) - 1;
        Style style = index < 0 ? Style.DIM : Style.ofLane(processes.get(index).index());
        LineBuilder line = new LineBuilder(layout).put(row.get(0), style);
        int at = width(rows, 0, layout);
        for (int column = 1; column < row.size(); column++) {
            at += GAP_CELLS + width(rows, column, layout);
            line.putRight(row.get(column), at, index < 0 ? Style.DIM : Style.PLAIN);
        }
        return line.line();
    }

    private static int width(List<List<String>> rows, int column, Layout layout) {
        return rows.stream()
                .mapToInt(row -> layout.cells().of(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String millis(long nanos) {
        return Long.toString(Math.round(nanos / 1e6));
    }
}
