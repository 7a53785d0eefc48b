package dev.procession.timeline;

import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The events of a simulated run, and for each the set of all events that had to come before it, as a transitive
 * closure.
 */
public final class SimulatedOrder {

    private final List<Event> events = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();
    private final List<BitSet> forced = new ArrayList<>();

    public List<Event> events() {
        return events;
    }

    long now() {
        return 1000 + events.size();
    }

    /** Adds an event and returns its number, from 0. */
    int add(Event event) {
        events.add(event);
        before.add(new BitSet());
        forced.add(new BitSet());
        return events.size() - 1;
    }

    /** Records that the newest event had to come after {@code cause} and all events before it. */
    void tie(int cause, int newest) {
        tieByChance(cause, newest);
        add(forced, cause, newest);
    }

    /** Records the same for an order that is chance, because another process could have been first. */
    void tieByChance(int cause, int newest) {
        add(before, cause, newest);
    }

    private static void add(List<BitSet> closure, int cause, int newest) {
        closure.get(newest).or(closure.get(cause));
        closure.get(newest).set(cause);
    }

    /** Whether {@code a} had to come before {@code b} in this run. */
    public boolean isBefore(int a, int b) {
        return before.get(b).get(a);
    }

    /** Whether {@code a} comes before {@code b} in every run, so that no chance decided it. */
    public boolean isForced(int a, int b) {
        return forced.get(b).get(a);
    }
}
