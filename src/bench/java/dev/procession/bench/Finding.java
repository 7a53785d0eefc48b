package dev.procession.bench;

/**
 * A line of the table.
 *
 * @param row the name of the row that found it
 * @param what in words for a person
 * @param unit of both sides
 * @param peer empty if it could not take part, or there is none
 * @param problem why there are no figures; empty if there are
 */
record Finding(String row, String what, String unit, Samples ours, Samples peer, Bar bar, String problem) {

    /** The peer of a figure that stands for itself. */
    static final Samples NO_PEER = new Samples("");

    static Finding of(String row, String what, String unit, Samples ours, Samples peer, Bar bar) {
        return new Finding(row, what, unit, ours, peer, bar, "");
    }

    static Finding broken(String row, String what, Throwable problem) {
        return new Finding(row, what, "", NO_PEER, NO_PEER, Bar.NONE, problem.toString());
    }

    /** Ours by the peer's; not a number without a peer. */
    double ratio() {
        return ours.median() / peer.median();
    }

    String verdict() {
        if (!problem.isEmpty()) {
            return "failed";
        }
        boolean missing = !peer.name().isEmpty() && peer.isEmpty();
        if (missing) {
            return "skipped: no " + peer.name();
        }
        return bar.kind() == Bar.Kind.NONE ? "-" : bar.isMet(ours.median(), ratio()) ? "met" : "missed";
    }
}
