package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.List;

/** Receives the events of a run on a thread of that run, in the order in which they are read from the trace. */
public interface RunListener {

    /** Called with the events that have been read since the last call. */
    void onEvents(List<Event> events);

    /** Called once, when main and all its descendants have ended and all their events have been passed on. */
    void onEnd(Run run);
}
