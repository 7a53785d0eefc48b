package dev.procession.trace;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a trace whose events are all known already, such as a part of another. */
public final class TraceLines {

    private TraceLines() {}

    /**
     * Writes a whole trace, which {@link TraceReader} gives back as it is.
     *
     * @throws IOException if {@code out} does not take it
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
