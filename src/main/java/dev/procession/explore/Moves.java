package dev.procession.explore;

import java.util.List;

/** Which steps can be chosen in a state, and which of them is taken if nothing speaks for another. */
final class Moves {

    private Moves() {}

    /**
     * The steps among which there is a choice.
     *
     * @param last the process that moved last; empty if none did
     */
    static List<Step> offered(State state, Choices choices, String last) {
        List<Step> enabled = state.next().stream().filter(Step::enabled).toList();
        if (choices == Choices.STEPS) {
            return enabled;
        }
        List<Step> forced = enabled.stream()
                .filter(step -> !isChoice(step) && !isTimeOut(step))
                .toList();
        if (!forced.isEmpty()) {
            return List.of(preferred(forced, last));
        }
        List<Step> checkpoints = enabled.stream().filter(Moves::isChoice).toList();
        return checkpoints.isEmpty() && !enabled.isEmpty() ? List.of(preferred(enabled, last)) : checkpoints;
    }

    private static boolean isChoice(Step step) {
        return step.operation().kind() == Operation.Kind.CHECKPOINT;
    }

    private static boolean isTimeOut(Step step) {
        return step.operation().kind() == Operation.Kind.EXPIRE;
    }

    /** Rather an ordinary step than a time-out or a signal, rather one of the process that moved last. */
    static Step preferred(List<Step> steps, String last) {
        Step best = steps.get(0);
        for (Step step : steps) {
            if (rank(step, last) < rank(best, last)) {
                best = step;
            }
        }
        return best;
    }

    private static int rank(Step step, String last) {
        boolean ordinary = step.actor().equals(step.process());
        return (ordinary ? 0 : 2) + (step.process().equals(last) ? 0 : 1);
    }
}
