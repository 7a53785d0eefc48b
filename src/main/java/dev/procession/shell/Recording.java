package dev.procession.shell;

import dev.procession.timeline.ProcessLife;
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
 * What is known of a kept run without reading its trace.
 *
 * @param number by which a person names it
 * @param title what was run, such as {@code join/with-join}; as it was recorded, so data
 * @param at date and time of its start, ISO 8601; as it was recorded
 * @param wallNanos from the beginning of main's program to the end
 * @param processes how many there were, main included
 * @param status main's exit status as in Python; null if it is not known or main lived on
 */
record Recording(
        int number,
        String title,
        String at,
        long wallNanos,
        int processes,
        @Nullable Integer status) {

    static Recording of(int number, Timeline timeline) {
        return new Recording(
                number,
                timeline.header().map(TraceHeader::title).orElse(""),
                timeline.header().map(TraceHeader::startedAt).orElse(""),
                timeline.end() - timeline.origin(),
                timeline.processes().size(),
                timeline.main().map(ProcessLife::status).orElse(null));
    }

    /** @param bytes the size of the trace to which this belongs */
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

    /** As it was saved; empty if it cannot be read, or if the trace is not the one that it belongs to. */
    static Optional<Recording> load(int number, Path file, long bytes) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
            if (Long.parseLong(values.getProperty("bytes", "")) != bytes) {
                return Optional.empty();
            }
            String status = values.getProperty("status", "");
            return Optional.of(new Recording(
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
