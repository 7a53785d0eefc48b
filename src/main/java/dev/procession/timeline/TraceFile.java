package dev.procession.timeline;

import dev.procession.text.Language;
import dev.procession.trace.Event;
import dev.procession.trace.read.TraceFormatException;
import dev.procession.trace.read.TraceReader;
import dev.procession.trace.read.TraceReader.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that was recorded in a file. The file is not trusted: it may be damaged, cut off, or made to do harm. All
 * usable events are read; the rest is counted and described by {@link #faults}.
 */
public final class TraceFile {

    /** A picture of more processes helps nobody and takes long to draw. */
    public static final int MAX_PROCESSES = 5_000;

    private final Timeline timeline;
    private final List<TraceFault> faults;

    private TraceFile(Timeline timeline, List<TraceFault> faults) {
        this.timeline = timeline;
        this.faults = faults;
    }

    /** Wraps a timeline of which nothing is missing. */
    public static TraceFile of(Timeline timeline) {
        return new TraceFile(timeline, List.of());
    }

    /**
     * Reads a trace.
     *
     * @throws UnreadableTraceException if nothing in the file is usable, or if a newer version of the format wrote it
     */
    public static TraceFile read(Path file) throws UnreadableTraceException {
        return read(file, Limits.ofThisJvm());
    }

    static TraceFile read(Path file, Limits limits) throws UnreadableTraceException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableTraceException(file, Files.exists(file) ? "recording.nofile" : "recording.missing");
        }
        try {
            if (Files.size(file) == 0) { // is not opened: the reader of a file in /proc might wait forever
                throw new UnreadableTraceException(file, "recording.empty");
            }
            try (TraceReader reader = new TraceReader(Files.newInputStream(file), limits)) {
                return read(file, reader);
            }
        } catch (IOException e) {
            throw new UnreadableTraceException(file, "recording.forbidden");
        }
    }

    private static TraceFile read(Path file, TraceReader reader) throws IOException, UnreadableTraceException {
        TimelineBuilder builder = new TimelineBuilder();
        List<TraceFault> faults = new ArrayList<>();
        int events = 0;
        try {
            for (Event event; (event = reader.next()) != null; events++) {
                if (builder.processes() >= MAX_PROCESSES) {
                    faults.add(new TraceFault(file, reader.line(), "recording.processes", List.of(MAX_PROCESSES)));
                    break;
                }
                builder.add(event);
            }
        } catch (TraceFormatException e) {
            throw new UnreadableTraceException(new TraceFault(file, reader.line(), e));
        }
        if (reader.cutShort() != null) {
            faults.add(new TraceFault(file, reader.line(), reader.cutShort()));
        }
        if (reader.firstDamage() != null) {
            faults.add(0, new TraceFault(file, reader.firstDamageLine(), reader.firstDamage()));
        }
        if (events == 0 && !faults.isEmpty()) {
            throw new UnreadableTraceException(faults.get(0));
        }
        if (events == 0 && reader.header() == null) {
            throw new UnreadableTraceException(file, "recording.empty");
        }
        builder.header(reader.header()).damagedPieces(reader.damaged());
        return new TraceFile(builder.buildRecorded(), List.copyOf(faults));
    }

    public Timeline timeline() {
        return timeline;
    }

    /**
     * At most two sentences: what is wrong with the first piece that could not be read, and where; and where and why
     * reading stopped, if that was before the end of the file. The text is safe for a terminal.
     */
    public List<String> faults(Language language) {
        return faults.stream().map(fault -> fault.sentence(language)).toList();
    }
}
