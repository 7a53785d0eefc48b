package dev.procession.timeline.cause;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the arrivals at a barrier that had to come before a process could leave it. */
final class BarrierRounds {

    private record Round(long barrier, long number) {}

    private record Numbered(int author, long seq) {}

    private record Arrival(int event, long barrier) {}

    private final Map<Round, List<Integer>> rounds = new HashMap<>();

    /**
     * Reads all events in advance, because an arrival gets the number of its round only when the process leaves the
     * barrier.
     */
    BarrierRounds(List<ResolvedEvent> events) {
        Map<Numbered, Arrival> open = new HashMap<>();
        for (int at = 0; at < events.size(); at++) {
            ResolvedEvent resolved = events.get(at);
            if (resolved.event() instanceof Waiting e && e.what() == Waits.BARRIER) {
                open.put(new Numbered(resolved.author(), e.seq()), new Arrival(at, e.target()));
            } else if (resolved.event() instanceof Resumed e && e.number() > 0) {
                Arrival arrival = open.remove(new Numbered(resolved.author(), e.since()));
                if (arrival != null) {
                    rounds.computeIfAbsent(new Round(arrival.barrier, e.number()), r -> new ArrayList<>())
                            .add(arrival.event);
                }
            }
        }
    }

    List<Cause> arrivals(OpenWait wait, Resumed e, int at) {
        List<Cause> found = new ArrayList<>();
        for (int arrival : rounds.getOrDefault(new Round(wait.waiting().target(), e.number()), List.of())) {
            if (arrival != wait.event() && arrival < at) {
                found.add(new Cause(arrival, Cause.Kind.BARRIER));
            }
        }
        return found;
    }
}
