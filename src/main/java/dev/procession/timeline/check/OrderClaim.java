package dev.procession.timeline.check;

import java.util.List;

/**
 * Is thrown by {@code always}, {@code sometimes} and {@code never} to end the evaluation for one order, because the
 * other orders have to be asked as well. The expression is evaluated for each of them, and then once more with the
 * answer.
 */
final class OrderClaim extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** In how many orders something must hold. */
    enum Extent {
        ALWAYS,
        SOMETIMES,
        NEVER
    }

    private final Extent extent;
    private final boolean holds;
    private final boolean absent;
    private final transient List<String> happened;

    /**
     * @param holds whether it holds in this order
     * @param absent whether it asks about a process that this order does not have
     * @param happened sentences about this order
     */
    OrderClaim(Extent extent, boolean holds, boolean absent, List<String> happened) {
        super(null, null, false, false);
        this.extent = extent;
        this.holds = holds;
        this.absent = absent;
        this.happened = happened;
    }

    Extent extent() {
        return extent;
    }

    boolean holds() {
        return holds;
    }

    boolean isAbsent() {
        return absent;
    }

    List<String> happened() {
        return happened;
    }
}
