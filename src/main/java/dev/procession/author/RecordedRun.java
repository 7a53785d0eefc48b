package dev.procession.author;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import java.util.List;

/** Collects the events of a run and builds its timeline, for runs that are not shown on a screen. */
final class RecordedRun implements RunListener {

    private final TimelineBuilder builder = new TimelineBuilder();
    private long lastEvent;

    @Override
    public synchronized void onEvents(List<Event> events) {
        events.forEach(builder::add);
        lastEvent = System.nanoTime();
    }

    /** The instant at which the newest events arrived, as {@link System#nanoTime()}; 0 before the first. */
    synchronized long lastEvent() {
        return lastEvent;
    }

    @Override
    public synchronized void onEnd(Run run) {
        builder.header(run.header()).damagedPieces(run.damaged());
    }

    /** The timeline of a run that is over. */
    synchronized Timeline timeline(Run run) {
        return builder.header(run.header()).buildRecorded();
    }

    /** The timeline until now, of a run that goes on. */
    synchronized Timeline timelineUntilNow(Run run) {
        return builder.header(run.header()).build(System.nanoTime());
    }
}
