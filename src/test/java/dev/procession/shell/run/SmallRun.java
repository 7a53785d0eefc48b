package dev.procession.shell.run;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A recorded run in which main starts a child that prints a line; for tests of finished runs. */
public record SmallRun(String title, int status) {

    private static final long MILLI = 1_000_000;

    TraceHeader header() {
        return new TraceHeader(1, title, "17", "Linux", 2, "2026-03-01T09:00:00+08:00", 0);
    }

    public List<Event> events() {
        return List.of(
                new Started(5 * MILLI, 10, 1, 1, "MainProcess", false, "", 0),
                new Launched(6 * MILLI, 10, 2, 11, "Process-1"),
                new Started(40 * MILLI, 11, 1, 10, "Process-1", false, "", 30 * MILLI),
                new Printed(41 * MILLI, 11, 2, 11, Stream.OUT, "hello from " + title + "\n"),
                new Exited(50 * MILLI, 10, 3, 11, 0),
                new Exited(55 * MILLI, 1, 1, 10, status));
    }

    public Timeline timeline() {
        TimelineBuilder builder = new TimelineBuilder().header(header());
        events().forEach(builder::add);
        return builder.buildRecorded();
    }

    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceLines.write(header(), events(), out);
        }
        return file;
    }
}
