package dev.procession.explore;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All orders of the counted steps of a run in which dependent steps keep their order. They lead to the same, so one of
 * them is run and the others are counted: as paths through the sets of steps that can have been taken at some time.
 */
final class Orders {

    /** A set of steps for each of this many takes a few seconds and tens of megabytes at most. */
    private static final int MOST_SETS = 100_000;

    private final List<Integer> steps;

    /** For each process, its counted steps as positions in {@code steps}. */
    private final List<List<Integer>> own;

    private final List<BitSet> before;
    private final int[] processOf;
    private final int[] placeOf;

    private Orders(List<Integer> steps, List<List<Integer>> own, List<BitSet> before) {
        this.steps = steps;
        this.own = own;
        this.before = before;
        processOf = new int[steps.size()];
        placeOf = new int[steps.size()];
        for (int process = 0; process < own.size(); process++) {
            for (int place = 0; place < own.get(process).size(); place++) {
                processOf[own.get(process).get(place)] = process;
                placeOf[own.get(process).get(place)] = place;
            }
        }
    }

    static Orders of(Trail trail) {
        return of(trail, trail.counted());
    }

    static Orders of(Trail trail, List<Integer> counted) {
        List<BitSet> before = new ArrayList<>();
        Map<String, List<Integer>> own = new LinkedHashMap<>();
        for (int i = 0; i < counted.size(); i++) {
            BitSet past = new BitSet();
            for (int j = 0; j < i; j++) {
                past.set(j, trail.before(counted.get(i)).get(counted.get(j)));
            }
            before.add(past);
            own.computeIfAbsent(trail.step(counted.get(i)).process(), key -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> sorted = new ArrayList<>();
        own.keySet().stream().sorted(ProcessPath.ORDER).forEach(process -> sorted.add(own.get(process)));
        return new Orders(List.copyOf(counted), sorted, before);
    }

    /** How many orders there are; null if they are too many to be counted. */
    @Nullable
    BigInteger count() {
        Map<Progress, BigInteger> now = Map.of(new Progress(new int[own.size()]), BigInteger.ONE);
        int sets = 1;
        for (int taken = 0; taken < steps.size(); taken++) {
            Map<Progress, BigInteger> after = new HashMap<>();
            for (Map.Entry<Progress, BigInteger> entry : now.entrySet()) {
                for (int process = 0; process < own.size(); process++) {
                    if (canMove(process, entry.getKey())) {
                        after.merge(entry.getKey().moved(process), entry.getValue(), BigInteger::add);
                    }
                }
            }
            sets += after.size();
            if (sets > MOST_SETS) {
                return null;
            }
            now = after;
        }
        return now.values().iterator().next();
    }

    private boolean canMove(int process, Progress progress) {
        if (progress.taken[process] == own.get(process).size()) {
            return false;
        }
        int next = own.get(process).get(progress.taken[process]);
        BitSet past = before.get(next);
        for (int i = past.nextSetBit(0); i >= 0; i = past.nextSetBit(i + 1)) {
            if (placeOf[i] >= progress.taken[processOf[i]]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The order with the fewest changes from one process to another, as indices into the trail; of several, the one in
     * which processes with smaller paths come first. If there are too many to look at, the one that was run.
     */
    List<Integer> simplest() {
        Map<Reached, Way> now = new HashMap<>();
        now.put(new Reached(new Progress(new int[own.size()]), -1), new Way(0, null, -1));
        int ways = 1;
        for (int taken = 0; taken < steps.size(); taken++) {
            Map<Reached, Way> after = new HashMap<>();
            now.forEach((reached, way) -> {
                for (int process = 0; process < own.size(); process++) {
                    if (canMove(process, reached.progress)) {
                        boolean changes = reached.last >= 0 && reached.last != process;
                        after.merge(
                                new Reached(reached.progress.moved(process), process),
                                new Way(way.changes + (changes ? 1 : 0), way, process),
                                Way::simpler);
                    }
                }
            });
            ways += after.size();
            if (ways > MOST_SETS) {
                return steps;
            }
            now = after;
        }
        Way best = now.values().stream().reduce(Way::simpler).orElseThrow();
        return best.steps(this);
    }

    /** How many counted steps each process has taken. */
    private record Progress(int[] taken) {

        Progress moved(int process) {
            int[] more = taken.clone();
            more[process]++;
            return new Progress(more);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Progress progress && Arrays.equals(taken, progress.taken);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(taken);
        }
    }

    private record Reached(Progress progress, int last) {}

    /** The processes that moved, from the last back to the first. */
    private record Way(int changes, @Nullable Way earlier, int process) {

        Way simpler(Way other) {
            return changes != other.changes
                    ? (changes < other.changes ? this : other)
                    : Arrays.compare(processes(), other.processes()) <= 0 ? this : other;
        }

        private int[] processes() {
            List<Integer> reversed = new ArrayList<>();
            for (Way way = this; way != null && way.earlier != null; way = way.earlier) {
                reversed.add(way.process);
            }
            int[] processes = new int[reversed.size()];
            for (int i = 0; i < processes.length; i++) {
                processes[i] = reversed.get(processes.length - 1 - i);
            }
            return processes;
        }

        List<Integer> steps(Orders orders) {
            int[] taken = new int[orders.own.size()];
            List<Integer> indices = new ArrayList<>();
            for (int process : processes()) {
                indices.add(orders.steps.get(orders.own.get(process).get(taken[process]++)));
            }
            return indices;
        }
    }
}
