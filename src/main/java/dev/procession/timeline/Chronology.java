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

    private record Dated(long t, ResolvedEvent moment) {}

    private final List<ResolvedEvent> arrived;
    private final int writers;
    private volatile @Nullable List<ResolvedEvent> sorted;

    /** @param writers how many authors there are */
    Chronology(List<ResolvedEvent> arrived, int writers) {
        this.arrived = arrived;
        this.writers = writers;
    }

    List<ResolvedEvent> events() {
        List<ResolvedEvent> moments = sorted;
        if (moments == null) {
            moments = sort();
            sorted = moments;
        }
        return moments;
    }

    private List<ResolvedEvent> sort() {
        ResolvedEvent[] moments = arrived.toArray(ResolvedEvent[]::new);
        sortShuffledWriters(moments);
        long[] latest = new long[writers];
        Arrays.fill(latest, Long.MIN_VALUE);
        Dated[] dated = new Dated[moments.length];
        for (int i = 0; i < moments.length; i++) {
            int writer = moments[i].author().id;
            latest[writer] = Math.max(latest[writer], moments[i].event().t());
            dated[i] = new Dated(latest[writer], moments[i]);
        }
        Arrays.sort(dated, Comparator.comparingLong(Dated::t)); // stable, and fast on nearly sorted input
        return Arrays.stream(dated).map(Dated::moment).toList();
    }

    /** Sorts the events of each author that arrived out of order, using only the positions that these events have. */
    private static void sortShuffledWriters(ResolvedEvent[] moments) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < moments.length; i++) {
            if (moments[i].author().isOutOfOrder()) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingInt(i -> moments[i].author().id));
        List<ResolvedEvent> shuffled = new ArrayList<>();
        places.forEach(i -> shuffled.add(moments[i]));
        shuffled.sort(Comparator.<ResolvedEvent>comparingInt(m -> m.author().id)
                .thenComparingLong(m -> m.event().seq()));
        for (int i = 0; i < shuffled.size(); i++) {
            moments[places.get(i)] = shuffled.get(i);
        }
    }
}
