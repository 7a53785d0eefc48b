package dev.procession.trace;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a trace, or a part of one, from events that are already in memory. */
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
        write(events, out);
    }

    /**
     * Writes events that follow others of the same trace. The stream stays open.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public static void write(Iterable<Event> events, OutputStream out) throws IOException {
        JsonLine line = new JsonLine();
        for (Event event : events) {
            TraceFormat.write(event, line);
            out.write(line.bytes(), 0, line.length());
        }
    }
}
