package dev.procession.timeline.check;

import dev.procession.timeline.Causality;
import dev.procession.timeline.Timeline;
import java.util.List;

/** How one thing lies to another that is hoped to come after it. */
enum Sequence {
    /** Before it, in every run. */
    FORCED,
    /** Before it, this time. */
    LUCK,
    /** After it, or some of it. */
    OTHERWISE;

    /** Of all of the first to all of the second; both in order of time and not empty. */
    static Sequence of(Timeline timeline, List<Point> first, List<Point> second) {
        if (first.get(first.size() - 1).compareTo(second.get(0)) >= 0) {
            return OTHERWISE;
        }
        Causality causality = timeline.causality();
        boolean forced =
                first.stream().allMatch(early -> second.stream().allMatch(late -> isForced(early, late, causality)));
        return forced ? FORCED : LUCK;
    }

    /** Lines printed at once are one event, in their order. */
    private static boolean isForced(Point early, Point late, Causality causality) {
        return early.number() == late.number() || causality.forced(early.number(), late.number());
    }
}
