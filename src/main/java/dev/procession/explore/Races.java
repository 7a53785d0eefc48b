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

    private void consider(Step pending) {
        BitSet past = trail.past(pending);
        BitSet covered = (BitSet) past.clone();
        for (int i = trail.size() - 1; i >= 0; i--) {
            if (!covered.get(i) && trail.step(i).dependsOn(pending)) {
                covered.or(trail.before(i));
                reverse(i, pending, past);
            }
        }
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
     * The processes that can move first in an order in which the pending step comes before that at the index: whatever came
     * after that one without depending on it can, if nothing else of this had to come first, and so can the pending step.
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
