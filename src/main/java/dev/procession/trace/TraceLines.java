package dev.procession.trace;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a complete trace from events that are already in memory, such as a part of another trace. */
public final class TraceLines {

    private TraceLines() {}

    /**
     * Writes the header and the events; {@code TraceReader} reads the same values back. The stream stays open.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public static void write(TraceHeader header, Iterable<Event> events, OutputStream out) throws IOException {
        JsonLine line = new JsonLine();
        TraceFormat.write(header, line);
        out.write(line.bytes(), 0, line.length());
        for (Event event : events) {
            TraceFormat.write(event, line);
            out.write(line.bytes(), 0, line.length());
        }
    }
}
