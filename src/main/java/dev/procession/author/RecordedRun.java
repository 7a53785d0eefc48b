package dev.procession.author;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import java.util.List;

/** Collects what happens in a run that nobody looks at. */
final class RecordedRun implements RunListener {

    private final TimelineBuilder builder = new TimelineBuilder();
    private long lastEvent;

    @Override
    public synchronized void events(List<Event> events) {
        events.forEach(builder::add);
        lastEvent = System.nanoTime();
    }

    /** When the newest events came. */
    synchronized long lastEvent() {
        return lastEvent;
    }

    @Override
    public synchronized void over(Run run) {
        builder.header(run.header()).damaged(run.damaged());
    }

    /** As it was when it ended. */
    synchronized Timeline timeline(Run run) {
        return builder.header(run.header()).buildRecorded();
    }

    /** As it is now, with what still lasts. */
    synchronized Timeline timelineUntilNow(Run run) {
        return builder.header(run.header()).build(System.nanoTime());
    }
}
