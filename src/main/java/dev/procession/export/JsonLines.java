package dev.procession.export;

import dev.procession.timeline.Timeline;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceLines;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the trace again: the content of {@code trace.jsonl}, as far as it could be read. */
final class JsonLines {

    private JsonLines() {}

    static void write(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException {
        TraceHeader unknown = new TraceHeader(TraceHeader.FORMAT, "", "?", "?", 0, "", timeline.origin());
        TraceLines.write(timeline.header().orElse(unknown), timeline.recording(), out);
    }
}
