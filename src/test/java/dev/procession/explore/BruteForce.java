package dev.procession.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All orders of a tiny program, found by trying every enabled step in every state. It knows nothing of the reduction: an
 * order is the sequence of its counted steps as text, and orders are different if they differ after each has been sorted
 * as far as exchanging independent neighbours allows.
 */
final class BruteForce {

    private static final int MOST_SCHEDULES = 120;

    private final Map<Outcome, Set<String>> orders = new HashMap<>();
    private final Set<List<Step>> different = new HashSet<>();
    private final List<Step> taken = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private int schedules;

    /** @return null if there are too many orders to try all */
    static BruteForce of(ToyProgram program) {
        BruteForce all = new BruteForce();
        return all.explore(program.start()) ? all : null;
    }

    Map<Outcome, Set<String>> orders() {
        return orders;
    }

    int different() {
        return different.size();
    }

    int schedules() {
        return schedules;
    }

    private boolean explore(ToyProgram.Toy run) {
        State state = run.state();
        List<Step> enabled = state.next().stream().filter(Step::enabled).toList();
        if (enabled.isEmpty()) {
            Trail trail = new Trail();
            for (int i = 0; i < taken.size(); i++) {
                trail.add(taken.get(i), states.get(i));
            }
            orders.computeIfAbsent(Outcome.of(taken, state), key -> new HashSet<>())
                    .add(Order.ofSteps(trail, trail.counted()).text());
            different.add(sorted());
            return ++schedules < MOST_SCHEDULES;
        }
        for (Step step : enabled) {
            ToyProgram.Toy copy = run.copy();
            copy.take(step);
            taken.add(step);
            states.add(state);
            boolean goOn = explore(copy);
            taken.remove(taken.size() - 1);
            states.remove(states.size() - 1);
            if (!goOn) {
                return false;
            }
        }
        return true;
    }

    /** The smallest of the sequences that exchanging independent neighbours can make. */
    private List<Step> sorted() {
        int size = taken.size();
        BitSet left = new BitSet();
        left.set(0, size);
        List<BitSet> before = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BitSet earlier = new BitSet();
            for (int j = 0; j < i; j++) {
                earlier.set(j, taken.get(j).dependsOn(taken.get(i)));
            }
            before.add(earlier);
        }
        List<Step> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            int best = -1;
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                boolean first = !before.get(i).intersects(left);
                if (first && (best < 0 || name(i).compareTo(name(best)) < 0)) {
                    best = i;
                }
            }
            left.clear(best);
            sorted.add(taken.get(best));
        }
        return sorted;
    }

    private String name(int index) {
        return taken.get(index).actor();
    }
}
