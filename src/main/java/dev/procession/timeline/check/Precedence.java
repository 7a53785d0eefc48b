package dev.procession.timeline.check;

import dev.procession.timeline.cause.Causality;
import java.util.List;

/** How certain it is that one thing comes before another. */
enum Precedence {
    /** It comes before the other in every run. */
    FORCED,
    /** It came before the other in this run, by luck. */
    LUCK,
    /** It, or part of it, came after the other. */
    NONE;

    /**
     * The relation of all points of {@code first} to all points of {@code second}. Both lists are in order of time and
     * not empty.
     */
    static Precedence of(Evaluation evaluation, List<EventPoint> first, List<EventPoint> second) {
        if (first.get(first.size() - 1).compareTo(second.get(0)) >= 0) {
            return NONE;
        }
        evaluation.effort().spend((long) first.size() * second.size());
        Causality causality = Causality.of(evaluation.timeline());
        boolean forced =
                first.stream().allMatch(early -> second.stream().allMatch(late -> isForced(early, late, causality)));
        return forced ? FORCED : LUCK;
    }

    /** Lines that are printed at once are parts of one event, so their order is forced. */
    private static boolean isForced(EventPoint early, EventPoint late, Causality causality) {
        return early.number() == late.number() || causality.forced(early.number(), late.number());
    }
}
