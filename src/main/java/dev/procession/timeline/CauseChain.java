package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The steps from one process to the next by which one event had to come before another. */
final class CauseChain {

    /** What ties {@code effect} to another process. */
    record Link(Cause cause, int effect) {}

    private CauseChain() {}

    /**
     * From {@code a} to {@code b}, in this order; empty if they are events of one process.
     *
     * @param a surely before {@code b}
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

    /** The first event of the process that had to come after {@code a}: something in another process made it so. */
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
