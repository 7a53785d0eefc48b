package dev.procession.shell.run;

import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.List;

/** Receives what happens in a run as it comes, in place of the rows of the feed that people read. */
public interface ProgramOutput {

    /** Called once, before the first events. */
    void begin(TraceHeader header);

    /**
     * Called with the next events, in order.
     *
     * @return false if nobody can read the output any more, so that the run had better be stopped
     */
    boolean show(List<Event> events);
}
