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

    @Override
    public synchronized void events(List<Event> events) {
        events.forEach(builder::add);
    }

    @Override
    public synchronized void over(Run run) {
        builder.header(run.header()).damaged(run.damaged());
    }

    synchronized Timeline timeline(Run run) {
        return builder.header(run.header()).buildRecorded();
    }
}
