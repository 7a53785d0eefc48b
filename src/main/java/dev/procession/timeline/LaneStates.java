package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Waiting;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every process is doing, while one goes down the events of a timeline. */
final class LaneStates {

    private final Timeline timeline;
    private final List<Moment> moments;
    private final LaneState[] states;
    private final List<Set<Long>> open;
    private int next;

    LaneStates(Timeline timeline) {
        this.timeline = timeline;
        moments = timeline.moments();
        int n = timeline.processes().size();
        states = new LaneState[n];
        Arrays.fill(states, LaneState.ABSENT);
        open = Stream.generate(() -> (Set<Long>) new HashSet<Long>()).limit(n).toList();
    }

    /** Goes on until event number {@code order} has happened. */
    void goTo(int order) {
        while (next <= order && next < moments.size()) {
            apply(moments.get(next++));
        }
    }

    LaneState of(int process) {
        LaneState state = states[process];
        return state == LaneState.RUNS && !open.get(process).isEmpty() ? LaneState.WAITS : state;
    }

    private void apply(Moment moment) {
        Event event = moment.event();
        int process = timeline.index(moment.process());
        if (event instanceof Launched) {
            comesTo(timeline.index(moment.other()), LaneState.BOOTS);
        }
        if (process < 0) {
            return;
        }
        if (event instanceof Exited) {
            states[process] = LaneState.GONE;
        } else if (event instanceof Started) {
            comesTo(process, LaneState.RUNS);
        } else if (event instanceof Waiting) {
            open.get(process).add(event.seq());
        } else if (event instanceof Resumed e) {
            open.get(process).remove(e.since());
        }
        if (event.pid() == event.subject() && states[process] == LaneState.ABSENT) {
            states[process] = LaneState.RUNS; // its beginning is lost, but whoever writes is there
        }
    }

    private void comesTo(int process, LaneState state) {
        if (process >= 0 && states[process].compareTo(state) < 0) {
            states[process] = state;
        }
    }
}
