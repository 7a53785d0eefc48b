package dev.procession.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps taken so far in a run, and for each of them the steps that had to come before it. */
final class Trail {

    private final List<Step> steps = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();

    /** For each step taken: the processes to which a signal was under way in the state in which it was taken. */
    private final List<Set<String>> signalled = new ArrayList<>();

    int size() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The indices of all steps that had to come before a step. */
    BitSet before(int index) {
        return before.get(index);
    }

    /** @param state the state in which the step is taken */
    void add(Step step, State state) {
        BitSet past = new BitSet();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!past.get(i) && steps.get(i).dependsOn(step)) {
                past.or(before.get(i));
                past.set(i);
            }
        }
        Set<String> dying = new HashSet<>();
        for (Step other : state.next()) {
            if (other.operation().kind() == Operation.Kind.SIGNAL) {
                dying.add(other.process());
            }
        }
        steps.add(step);
        before.add(past);
        signalled.add(dying);
    }

    void removeLast() {
        steps.remove(steps.size() - 1);
        before.remove(before.size() - 1);
        signalled.remove(signalled.size() - 1);
    }

    /**
     * The indices of the steps without which a step would not have been pending.
     *
     * @param end the number of steps that had been taken then
     */
    BitSet past(Step pending, int end) {
        BitSet past = new BitSet();
        boolean signal = pending.operation().kind() == Operation.Kind.SIGNAL;
        boolean sent = false;
        for (int i = 0; i < end; i++) {
            Step earlier = steps.get(i);
            boolean sends = signal && !sent && isSent(earlier, pending.process());
            if (sends || (signal ? isStartOf(earlier, pending.process()) : isBehind(earlier, pending))) {
                past.or(before.get(i));
                past.set(i);
                sent |= sends; // A signal that is under way already is not sent by whoever sends it again.
            }
        }
        return past;
    }

    private static boolean isBehind(Step earlier, Step pending) {
        return earlier.process().equals(pending.process()) || isStartOf(earlier, pending.process());
    }

    private static boolean isStartOf(Step step, String process) {
        return step.operation().kind() == Operation.Kind.START
                && Operation.isProcess(step.operation().object(), process);
    }

    private static boolean isSent(Step step, String process) {
        return step.operation().kind() == Operation.Kind.TERMINATE
                && Operation.isProcess(step.operation().object(), process);
    }

    /** The indices of the steps that count, in their order: see {@link Step#isStructural}. */
    List<Integer> counted() {
        Set<String> watched = watched();
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.isStructural() || watched.contains(step.process())) {
                counted.add(i);
            }
        }
        return counted;
    }

    /** The processes of which even the structural steps can be told, because a signal or a look may come between. */
    private Set<String> watched() {
        Set<String> watched = new HashSet<>();
        signalled.forEach(watched::addAll);
        Set<String> ended = new HashSet<>();
        for (Step step : steps) {
            if (step.operation().kind() == Operation.Kind.END) {
                ended.add(step.process());
            }
        }
        for (Step step : steps) {
            for (String process : ended) {
                if (!step.isStructural()
                        && !step.process().equals(process)
                        && Operation.isProcess(step.operation().object(), process)) {
                    watched.add(process);
                }
            }
        }
        return watched;
    }
}
