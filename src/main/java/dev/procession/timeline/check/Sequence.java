package dev.procession.timeline.check;

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

    static Sequence of(Timeline timeline, List<Point> first, List<Point> second) {
        boolean ordered = first.get(first.size() - 1).compareTo(second.get(0)) < 0;
        return ordered ? FORCED : OTHERWISE;
    }
}
