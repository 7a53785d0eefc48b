package dev.procession.timeline.lanes;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LaneState;
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

/** Tells what every process does at the current event of a timeline; {@link #goTo} sets that event. */
public final class LaneStates {

    private final List<StepFunction<LaneState>> changes;
    private int order = -1;

    public LaneStates(Timeline timeline) {
        this(new Passage(timeline).changes());
    }

    private LaneStates(List<StepFunction<LaneState>> changes) {
        this.changes = changes;
    }

    /** A copy with a current event of its own. */
    LaneStates copy() {
        return new LaneStates(changes);
    }

    /** Sets the current event, forward or back: the states are those just after it. */
    void goTo(int event) {
        order = event;
    }

    LaneState of(int process) {
        LaneState state = changes.get(process).at(order);
        return state == null ? LaneState.ABSENT : state;
    }

    /** Computes the state changes in one pass over all events. */
    private static final class Passage {
        private final Timeline timeline;
        private final LaneState[] states;
        private final List<Set<Long>> open;

        Passage(Timeline timeline) {
            this.timeline = timeline;
            int n = timeline.processes().size();
            states = new LaneState[n];
            Arrays.fill(states, LaneState.ABSENT);
            open = Stream.generate(() -> (Set<Long>) new HashSet<Long>())
                    .limit(n)
                    .toList();
        }

        List<StepFunction<LaneState>> changes() {
            List<StepFunction<LaneState>> changes = Stream.generate(() -> new StepFunction<LaneState>())
                    .limit(states.length)
                    .toList();
            int order = 0;
            for (ResolvedEvent resolved : timeline.resolvedEvents()) {
                apply(resolved);
                note(order, resolved.subjectIndex(), changes);
                note(order, resolved.partnerIndex(), changes);
                order++;
            }
            return changes;
        }

        private void note(int order, int process, List<StepFunction<LaneState>> changes) {
            if (process >= 0) {
                LaneState state = states[process];
                boolean waits = state == LaneState.RUNS && !open.get(process).isEmpty();
                changes.get(process).add(order, waits ? LaneState.WAITS : state);
            }
        }

        private void apply(ResolvedEvent resolved) {
            Event event = resolved.event();
            int process = resolved.subjectIndex();
            if (event instanceof Launched) {
                comesTo(resolved.partnerIndex(), LaneState.BOOTS);
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
                states[process] = LaneState.RUNS; // the event of its beginning is lost, but it writes, so it exists
            }
        }

        private void comesTo(int process, LaneState state) {
            if (process >= 0 && states[process].compareTo(state) < 0) {
                states[process] = state;
            }
        }
    }
}
