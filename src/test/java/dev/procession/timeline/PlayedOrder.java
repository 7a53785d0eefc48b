package dev.procession.timeline;

import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Events that were played, and for each of them all that had to come before it: the closure, kept by brute force. */
public final class PlayedOrder {

    private final List<Event> events = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();
    private final List<BitSet> forced = new ArrayList<>();

    public List<Event> events() {
        return events;
    }

    long now() {
        return 1000 + events.size();
    }

    /** The number of the event, from 0. */
    int add(Event event) {
        events.add(event);
        before.add(new BitSet());
        forced.add(new BitSet());
        return events.size() - 1;
    }

    /** The newest event comes after {@code cause} and all that came before that. */
    void tie(int cause, int newest) {
        tieByChance(cause, newest);
        add(forced, cause, newest);
    }

    /** The same, but only since somebody happened to be first. */
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

    /** Whether that had nothing to do with who happened to be first. */
    public boolean isForced(int a, int b) {
        return forced.get(b).get(a);
    }
}
