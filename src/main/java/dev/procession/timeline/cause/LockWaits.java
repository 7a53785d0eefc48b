package dev.procession.timeline.cause;

import dev.procession.timeline.LockHolders;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds who held each lock at the moment when a process began to wait for it. */
final class LockWaits {

    private final Timeline timeline;
    private final Map<Integer, List<Integer>> holdersAt = new HashMap<>();

    private LockWaits(Timeline timeline) {
        this.timeline = timeline;
        LockHolders<Integer> holders = new LockHolders<>();
        Set<Long> partlyRecorded = new HashSet<>();
        int order = 0;
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            int process = resolved.subjectIndex();
            if (process >= 0 && resolved.event() instanceof Acquired e) {
                holders.recordAcquired(e, process);
            } else if (process >= 0 && resolved.event() instanceof Released e) {
                holders.recordReleased(e, process);
            } else if (resolved.event() instanceof Omitted e) {
                partlyRecorded.add(e.object());
            } else if (resolved.event() instanceof Waiting e
                    && e.what() == Waits.LOCK
                    && !partlyRecorded.contains(e.target())) {
                holdersAt.put(order, holders.of(e.target()));
            }
            order++;
        }
    }

    /** Computed on first use. */
    static LockWaits of(Timeline timeline) {
        return timeline.derived(LockWaits.class, LockWaits::new);
    }

    /** The holders when the wait began with this event, by its place in {@code Timeline.events()}; empty if unknown. */
    List<ProcessRecord> holders(int event) {
        return holdersAt.getOrDefault(event, List.of()).stream()
                .distinct()
                .map(timeline::process)
                .toList();
    }
}
