package dev.procession.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The orders in which what a {@link Judge} looks for holds, and how to come from the beginning of an order to one of
 * them. One thread adds to it, others may look at it meanwhile.
 */
public final class Solutions {

    private final List<Way> ways = new ArrayList<>();

    /**
     * One of the different orders.
     *
     * @param steps as they were taken
     * @param before for each step, the indices of those that had to come before it
     * @param counted the indices of the steps that count
     */
    private record Way(List<Step> steps, List<BitSet> before, Set<Integer> counted, Order simplest, int changes) {

        /** Which of the steps have been taken; empty if the steps taken are no beginning of this order. */
        Optional<BitSet> after(List<Step> taken) {
            BitSet done = new BitSet();
            for (Step step : taken) {
                int index = nextOf(step.process(), done);
                if (index < 0 || !isSame(steps.get(index), step) || !isPossible(index, done)) {
                    return Optional.empty();
                }
                done.set(index);
            }
            return Optional.of(done);
        }

        private int nextOf(String process, BitSet done) {
            for (int i = 0; i < steps.size(); i++) {
                if (!done.get(i) && steps.get(i).process().equals(process)) {
                    return i;
                }
            }
            return -1;
        }

        boolean isPossible(int index, BitSet done) {
            BitSet missing = (BitSet) before.get(index).clone();
            missing.andNot(done);
            return missing.isEmpty();
        }

        int left(BitSet done) {
            return (int) counted.stream().filter(index -> !done.get(index)).count();
        }

        /** The steps of this order that could be taken next. */
        List<Step> next(BitSet done) {
            List<Step> next = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                if (!done.get(i) && isPossible(i, done)) {
                    next.add(steps.get(i));
                }
            }
            return next;
        }
    }

    private record Started(Way way, BitSet done) {}

    private static final Comparator<Way> SIMPLEST = Comparator.comparingInt(
                    (Way way) -> way.simplest.moves().size())
            .thenComparingInt(Way::changes)
            .thenComparing(way -> way.simplest.text());

    private static boolean isSame(Step one, Step other) {
        return one.actor().equals(other.actor()) && one.operation().equals(other.operation());
    }

    synchronized void add(Trail trail, Order simplest, int changes) {
        List<BitSet> before = new ArrayList<>();
        for (int i = 0; i < trail.size(); i++) {
            before.add(trail.before(i));
        }
        ways.add(new Way(trail.steps(), before, new HashSet<>(trail.counted()), simplest, changes));
    }

    /** How many of the different orders are looked for. */
    public synchronized int different() {
        return ways.size();
    }

    /** The shortest order; of several, the one with the fewest changes from one process to another. */
    public synchronized Optional<Order> shortest() {
        return ways.stream().min(SIMPLEST).map(Way::simplest);
    }

    /** How many steps count in the shortest order that begins with these steps; empty if none begins so. */
    public synchronized Optional<Integer> shortestAfter(List<Step> taken) {
        return started(taken).stream()
                .map(started -> started.way.counted.size())
                .min(Comparator.naturalOrder());
    }

    /**
     * The next step of a shortest order that begins with the steps taken; empty if no order that is looked for begins
     * so.
     *
     * @param taken all steps so far, those without a choice, too
     * @param choices the steps that can be taken now
     */
    public synchronized Optional<Step> next(List<Step> taken, List<Step> choices) {
        String last = taken.isEmpty() ? "" : taken.get(taken.size() - 1).process();
        for (Started started : started(taken)) {
            List<Step> next = started.way.next(started.done);
            Optional<Step> choice = choices.stream()
                    .filter(step -> next.stream().anyMatch(other -> isSame(step, other)))
                    .min(Comparator.comparingInt(step -> step.process().equals(last) ? 0 : 1));
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    /** The orders that begin with these steps, those with the fewest steps left first. */
    private List<Started> started(List<Step> taken) {
        List<Started> started = new ArrayList<>();
        for (Way way : ways.stream().sorted(SIMPLEST).toList()) {
            way.after(taken).ifPresent(done -> started.add(new Started(way, done)));
        }
        started.sort(Comparator.comparingInt(each -> each.way.left(each.done)));
        return started;
    }
}
