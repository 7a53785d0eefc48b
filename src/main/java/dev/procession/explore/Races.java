package dev.procession.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the steps of a run that depend on a pending step and could have come after it, and has the search try that: at
 * the state before such a step, some actor must be tried with which the pending step can come first. (Dynamic partial
 * order reduction with source sets: Flanagan and Godefroid, POPL 2005; Abdulla and others, POPL 2014. Steps that are
 * pending and cannot be taken are looked at, too, since in a deadlock they never will be.)
 */
final class Races {

    private final Trail trail;
    private final List<ChoicePoint> path;

    /** @param path the states before each step of the trail */
    Races(Trail trail, List<ChoicePoint> path) {
        this.trail = trail;
        this.path = path;
    }

    /** Looks at all pending steps of a state that has just been reached. */
    void consider(State state) {
        for (Step pending : state.next()) {
            consider(pending);
        }
    }

    /**
     * Looks at the steps that were pending and will never be taken, because their process took another or was killed,
     * or because what they waited for came: time-outs and signals. They are looked at when the run is over, since
     * whatever came after that moment without depending on it could have come before them.
     */
    void considerLost(State last) {
        for (int i = 0; i < path.size(); i++) {
            State state = path.get(i).state();
            State after = i + 1 < path.size() ? path.get(i + 1).state() : last;
            for (Step step : state.next()) {
                boolean taken = step == path.get(i).chosen();
                if (!taken && hasAlternative(step, state) && !after.next().contains(step)) {
                    consider(step, trail.past(step, i), i + 1);
                }
            }
        }
    }

    private static boolean hasAlternative(Step step, State state) {
        return state.next().stream()
                .anyMatch(other -> other != step && other.process().equals(step.process()));
    }

    private void consider(Step pending) {
        consider(pending, trail.past(pending, trail.size()), trail.size());
    }

    /**
     * Looks at the first steps of the trail.
     *
     * @param past the indices of the steps without which the pending step would not have been pending
     */
    private void consider(Step pending, BitSet past, int end) {
        BitSet covered = (BitSet) past.clone();
        for (int i = end - 1; i >= 0; i--) {
            if (!covered.get(i) && trail.step(i).dependsOn(pending)) {
                covered.or(trail.before(i));
                if (!isAwaited(trail.step(i), pending)) {
                    reverse(i, pending, past);
                }
            }
        }
    }

    /** Whether the earlier step is an end and the pending one the join that waits for it, which cannot come before. */
    private static boolean isAwaited(Step earlier, Step pending) {
        return pending.operation().kind() == Operation.Kind.JOIN
                && Operation.isProcess(pending.operation().object(), earlier.process());
    }

    private void reverse(int index, Step pending, BitSet past) {
        ChoicePoint point = path.get(index);
        List<String> able = firstMovers(index, pending, past).stream()
                .filter(point::canMove)
                .toList();
        // If nobody is able, the earlier step is what makes the pending one possible.
        if (!able.isEmpty() && able.stream().noneMatch(point::isProvidedFor)) {
            point.want(able.contains(pending.process()) ? pending.process() : able.get(0));
        }
    }

    /**
     * The processes that can move first in an order in which the pending step comes before that at the index: whatever
     * came after that one without depending on it can, if nothing else of this had to come first, and so can the
     * pending step.
     */
    private Set<String> firstMovers(int index, Step pending, BitSet past) {
        List<Integer> kept = new ArrayList<>();
        Set<String> movers = new LinkedHashSet<>();
        for (int j = index + 1; j < trail.size(); j++) {
            if (!trail.before(j).get(index)) {
                if (kept.stream().noneMatch(trail.before(j)::get)) {
                    movers.add(trail.step(j).process());
                }
                kept.add(j);
            }
        }
        boolean first =
                kept.stream().noneMatch(j -> past.get(j) || trail.step(j).dependsOn(pending));
        if (first) {
            movers.add(pending.process());
        }
        return movers;
    }
}
