package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.List;

/** Is told what happens in a run, on a thread of the run's own, in the order in which it is known. */
public interface RunListener {

    /** Events arrived. */
    void events(List<Event> events);

    /** Main and all its descendants have ended, and all their events have been told. */
    void over(Run run);
}
