package dev.procession.export;

import dev.procession.text.CellWidth;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Exports runs to memory, for tests. */
final class Exported {

    static final CellWidth CELLS = point -> Math.max(0, WCWidth.wcwidth(point));

    private Exported() {}

    static ExportSetting in(Language language) {
        return new ExportSetting(language, CELLS, "1.2.3");
    }

    static String as(ExportFormat format, Timeline timeline) {
        return as(format, timeline, Language.EN);
    }

    static String as(ExportFormat format, Timeline timeline, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(timeline, in(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A long run, in which processes print and sleep by turns. */
    static Timeline large(int processes, int count) {
        List<Event> events = new ArrayList<>();
        long[] seq = new long[processes];
        long t = 0;
        events.add(new Event.Started(t, 1000, ++seq[0], 999, "MainProcess", false, "many", 0));
        for (int child = 1; child < processes; child++) {
            String name = "Process-" + child;
            events.add(new Event.Launched(t += 20_000, 1000, ++seq[0], 1000 + child, name));
            events.add(new Event.Started(t += 20_000, 1000 + child, ++seq[child], 1000, name, false, "w", 1_000_000));
        }
        for (int i = 0; events.size() + processes < count; i++) {
            int process = i % processes;
            long pid = 1000 + process;
            t += 20_000;
            long since = seq[process]++;
            switch (i / processes % 3) {
                case 0 ->
                    events.add(new Event.Printed(
                            t, pid, seq[process], pid, Event.Stream.OUT, "process " + process + " prints " + i + "\n"));
                case 1 -> events.add(new Event.Waiting(t, pid, seq[process], Event.Waits.SLEEP, 0, "", 1_000_000));
                default -> events.add(new Event.Resumed(t, pid, seq[process], since, Event.Outcome.DONE));
            }
        }
        for (int child = 1; child < processes; child++) {
            events.add(new Event.Exited(t += 20_000, 1000, ++seq[0], 1000 + child, 0));
        }
        events.add(new Event.Exited(t + 20_000, 999, 1, 1000, 0));
        TimelineBuilder builder = new TimelineBuilder();
        events.forEach(builder::add);
        return builder.buildRecorded();
    }
}
