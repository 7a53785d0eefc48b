package dev.procession.bench;

/**
 * The result of a measurement: one line of the table.
 *
 * @param row the name of the row that measured it
 * @param what a description for the reader of the table
 * @param unit the unit of both sides
 * @param peer the samples of the peer, empty if there is none or it is not installed
 * @param problem why the measurement failed; empty if it did not
 */
record Finding(String row, String what, String unit, Samples ours, Samples peer, Threshold bar, String problem) {

    /** The peer of a figure that is compared with nothing. */
    static final Samples NO_PEER = new Samples("");

    static Finding of(String row, String what, String unit, Samples ours, Samples peer, Threshold bar) {
        return new Finding(row, what, unit, ours, peer, bar, "");
    }

    static Finding broken(String row, String what, Throwable problem) {
        return new Finding(row, what, "", NO_PEER, NO_PEER, Threshold.NONE, problem.toString());
    }

    /** Our median divided by the peer's; not a number without a peer. */
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
        return bar.kind() == Threshold.Kind.NONE ? "-" : bar.isMet(ours.median(), ratio()) ? "met" : "missed";
    }
}
