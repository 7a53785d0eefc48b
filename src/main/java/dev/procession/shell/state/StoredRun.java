package dev.procession.shell.state;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a kept run. It is stored beside the trace, so that a list of runs need not read all traces.
 *
 * @param number the number by which a person names the run
 * @param title what was run, such as {@code join/with-join}; recorded text, so it may contain anything
 * @param at date and time of the start in ISO 8601; recorded text
 * @param wallNanos nanoseconds from the start of main's program to the end of the run
 * @param processes the number of processes, main included
 * @param status main's exit status as in Python; null if it is not known or main did not end
 */
public record StoredRun(
        int number,
        String title,
        String at,
        long wallNanos,
        int processes,
        @Nullable Integer status) {

    static StoredRun of(int number, Timeline timeline) {
        return new StoredRun(
                number,
                timeline.header().map(TraceHeader::title).orElse(""),
                timeline.header().map(TraceHeader::startedAt).orElse(""),
                timeline.end() - timeline.origin(),
                timeline.processes().size(),
                timeline.main().map(ProcessRecord::status).orElse(null));
    }

    /** @param bytes the size of the trace to which this summary belongs */
    void save(Path file, long bytes) throws IOException {
        Properties values = new Properties();
        values.setProperty("title", title);
        values.setProperty("at", at);
        values.setProperty("wall", Long.toString(wallNanos));
        values.setProperty("processes", Integer.toString(processes));
        values.setProperty("status", status == null ? "" : status.toString());
        values.setProperty("bytes", Long.toString(bytes));
        try (Writer out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        }
    }

    /** Loads a saved summary; empty if it cannot be read, or if the trace does not have the size that was saved. */
    static Optional<StoredRun> load(int number, Path file, long bytes) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
            if (Long.parseLong(values.getProperty("bytes", "")) != bytes) {
                return Optional.empty();
            }
            String status = values.getProperty("status", "");
            return Optional.of(new StoredRun(
                    number,
                    values.getProperty("title", ""),
                    values.getProperty("at", ""),
                    Long.parseLong(values.getProperty("wall", "")),
                    Integer.parseInt(values.getProperty("processes", "")),
                    status.isEmpty() ? null : Integer.valueOf(status)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
