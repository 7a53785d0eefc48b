package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.TraceHeader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the commands, such as {@code ps}, by which a student sees the same processes in another terminal. */
final class SystemCommands {

    private static final String INDENT = "  ";

    private SystemCommands() {}

    static List<StyledLine> lines(Timeline timeline, Layout layout) {
        List<ProcessRecord> alive =
                timeline.processes().stream().filter(p -> !p.hasEnded()).toList();
        boolean over = alive.isEmpty() || timeline.isRecorded();
        String title = layout.say(over ? "terminal.past" : "terminal.now");
        List<StyledLine> lines = LineBuilder.paragraph(layout, title, Style.DIM);
        for (String command : commands(timeline, over ? timeline.processes() : alive, layout)) {
            lines.addAll(new LineBuilder(layout).put(INDENT).wrapped(command, Style.CODE));
        }
        return lines;
    }

    private static List<String> commands(Timeline timeline, List<ProcessRecord> processes, Layout layout) {
        String os = timeline.header().map(TraceHeader::os).orElse("").toLowerCase(Locale.ROOT);
        long root = processes.get(0).pid();
        if (os.contains("windows")) {
            return List.of("Get-CimInstance Win32_Process | where ParentProcessId -eq " + root
                    + " | select ProcessId,ParentProcessId,Name");
        }
        Stream<Long> ready = timeline.isRecorded()
                ? Stream.of()
                : timeline.preparedJvms().stream().map(Prepared::child);
        String pids = Stream.concat(processes.stream().map(ProcessRecord::pid), ready)
                .distinct()
                .map(pid -> Long.toString(pid))
                .collect(Collectors.joining(","));
        String ps = "ps -o pid,ppid,args -p " + pids;
        String tree = "pstree -p " + root;
        if (os.contains("mac")) {
            return List.of(ps); // macOS comes without pstree
        }
        boolean fits = INDENT.length() + layout.cells().of(ps) <= layout.room();
        return fits ? List.of(ps, tree) : List.of(tree); // a command on two lines cannot be pasted
    }
}
