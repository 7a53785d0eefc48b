package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the events of a run by time. Events of one author keep the order of their sequence numbers, whatever its clock
 * said; events with equal instants keep their order of arrival.
 *
 * <p>Sorting is done on first use. The status line, which is drawn many times a second, never needs it.
 */
final class Chronology {

    private record Dated(long t, ResolvedEvent event) {}

    private final List<ResolvedEvent> arrived;
    private final boolean[] outOfOrder;
    private final int[] indexOf;
    private volatile @Nullable List<ResolvedEvent> sorted;

    /**
     * @param outOfOrder for each author, whether some of its events arrived out of order
     * @param indexOf the index in {@link Timeline#processes()} of each process, by the index that it had on arrival
     */
    Chronology(List<ResolvedEvent> arrived, boolean[] outOfOrder, int[] indexOf) {
        this.arrived = arrived;
        this.outOfOrder = outOfOrder;
        this.indexOf = indexOf;
    }

    List<ResolvedEvent> events() {
        List<ResolvedEvent> events = sorted;
        if (events == null) {
            events = sort();
            sorted = events;
        }
        return events;
    }

    private List<ResolvedEvent> sort() {
        ResolvedEvent[] events = arrived.toArray(ResolvedEvent[]::new);
        reindex(events);
        sortWithinAuthors(events);
        long[] latest = new long[outOfOrder.length];
        Arrays.fill(latest, Long.MIN_VALUE);
        Dated[] dated = new Dated[events.length];
        for (int i = 0; i < events.length; i++) {
            int author = events[i].author();
            latest[author] = Math.max(latest[author], events[i].event().t());
            dated[i] = new Dated(latest[author], events[i]);
        }
        Arrays.sort(dated, Comparator.comparingLong(Dated::t)); // stable, and fast on nearly sorted input
        return Arrays.stream(dated).map(Dated::event).toList();
    }

    /**
     * Replaces the indexes of arrival. Main has index 0 in a timeline, although an event may have named another process
     * first.
     */
    private void reindex(ResolvedEvent[] events) {
        boolean isSame = true;
        for (int i = 0; i < indexOf.length; i++) {
            isSame &= indexOf[i] == i;
        }
        if (!isSame) {
            Arrays.setAll(events, i -> events[i].reindexed(indexOf));
        }
    }

    /** Sorts the events of each author that arrived out of order, and leaves all other events where they are. */
    private void sortWithinAuthors(ResolvedEvent[] events) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            if (outOfOrder[events[i].author()]) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingInt(i -> events[i].author()));
        List<ResolvedEvent> shuffled = new ArrayList<>();
        places.forEach(i -> shuffled.add(events[i]));
        shuffled.sort(Comparator.comparingInt(ResolvedEvent::author)
                .thenComparingLong(event -> event.event().seq()));
        for (int i = 0; i < shuffled.size(); i++) {
            events[places.get(i)] = shuffled.get(i);
        }
    }
}
