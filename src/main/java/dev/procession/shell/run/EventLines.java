package dev.procession.shell.run;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** All events of a run, one a line, in the format of recordings: a program can read them while the run goes on. */
public final class EventLines implements ProgramOutput {

    private final OutputStream out;

    public EventLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(TraceHeader header) {
        try {
            TraceLines.write(header, List.of(), out);
        } catch (IOException e) {
            // the first events cannot be written either
        }
    }

    @Override
    public boolean show(List<Event> events) {
        try {
            TraceLines.write(events, out);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
