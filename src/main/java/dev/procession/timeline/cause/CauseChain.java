package dev.procession.timeline.cause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds the chain of causes, from process to process, by which one event had to come before another. */
final class CauseChain {

    /** A cause of {@code effect} in another process. */
    record Link(Cause cause, int effect) {}

    private CauseChain() {}

    /**
     * The links from {@code a} to {@code b}, in this order; empty if both are events of one process.
     *
     * @param a must be before {@code b}
     */
    static List<Link> between(int a, int b, Causality causality) {
        List<Link> links = new ArrayList<>();
        int at = b;
        while (causality.track(at) != causality.track(a)) {
            at = firstAfter(a, at, causality);
            Cause cause = cause(a, at, causality);
            links.add(new Link(cause, at));
            at = cause.event();
        }
        Collections.reverse(links);
        return links;
    }

    /** The first event of the process that had to come after {@code a}; it has a cause in another process. */
    private static int firstAfter(int a, int at, Causality causality) {
        int first = at;
        for (int back = at; back >= 0 && causality.before(a, back); back = causality.previous(back)) {
            first = back;
        }
        return first;
    }

    private static Cause cause(int a, int at, Causality causality) {
        return causality.causes(at).stream()
                .filter(cause -> cause.event() == a || causality.before(a, cause.event()))
                .min(Comparator.comparing(Cause::chance))
                .orElseThrow();
    }
}
