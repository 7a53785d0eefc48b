package dev.procession.timeline.cause;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * The happens-before relation of a run. One event is before another if both are of one process, in that order, or if
 * something ties the two processes together, such as a start, a join or a message. If neither of two events is before
 * the other, their order in this run is chance. Only what the trace shows counts as a tie.
 *
 * <p>The relation is kept as vector clocks, one for each event. Events are identified by their place in {@link
 * Timeline#events()}, from 0.
 */
public final class Causality {

    private final Tracks tracks;
    private final VectorClocks clocks;
    private final List<List<Cause>> causes = new ArrayList<>();

    private Causality(Timeline timeline) {
        List<ResolvedEvent> events = timeline.resolvedEvents();
        tracks = new Tracks(events);
        clocks = new VectorClocks(tracks, events.size());
        CauseFinder finder = new CauseFinder(timeline, clocks);
        for (int event = 0; event < events.size(); event++) {
            List<Cause> found = finder.find(event, events.get(event)).stream()
                    .filter(cause -> tracks.track(cause.event()) >= 0)
                    .toList();
            clocks.add(event, found);
            causes.add(found);
        }
    }

    /** The causality of a timeline. Computed on first use. */
    public static Causality of(Timeline timeline) {
        return timeline.derived(Causality.class, Causality::new);
    }

    /** Whether {@code a} had to come before {@code b}, given what each process did and received in this run. */
    public boolean before(int a, int b) {
        return clocks.before(a, b);
    }

    /**
     * Whether {@code a} comes before {@code b} in every run in which the processes do what they did in this one. Unlike
     * {@link #before}, it ignores which process happened to get a lock first.
     */
    public boolean forced(int a, int b) {
        return clocks.forced(a, b);
    }

    /** Whether neither event had to come before the other. */
    public boolean isChance(int a, int b) {
        return a != b && !before(a, b) && !before(b, a);
    }

    /**
     * The direct causes of {@code event}: its ties to other processes, and then the previous event of its own process.
     */
    public List<Cause> causes(int event) {
        List<Cause> all = new ArrayList<>(causes.get(event));
        int previous = tracks.previous(event);
        if (previous >= 0) {
            all.add(new Cause(previous, Cause.Kind.SAME_PROCESS));
        }
        return all;
    }

    /**
     * The number of the event's track, whose events are totally ordered; negative for an event about an unknown
     * process.
     */
    int track(int event) {
        return tracks.track(event);
    }

    /** The previous event on the same track; negative if there is none. */
    public int previous(int event) {
        return tracks.previous(event);
    }
}
