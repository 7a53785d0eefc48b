package dev.procession.shell;

import java.util.concurrent.TimeUnit;

/**
 * Lets through as many rows of the live feed as a person and a terminal can take. What is held back is counted, so that
 * it can be said; the timeline has it all.
 */
final class FeedGate {

    private static final int ROWS_A_SECOND = 300;
    private static final int BURST = 600;

    private double credit = BURST;
    private long last = System.nanoTime();
    private long heldBack;

    /** Whether one more row may be shown now. */
    boolean admits() {
        long now = System.nanoTime();
        credit = Math.min(BURST, credit + (now - last) * (double) ROWS_A_SECOND / TimeUnit.SECONDS.toNanos(1));
        last = now;
        if (credit < 1) {
            heldBack++;
            return false;
        }
        credit--;
        return true;
    }

    /** How many rows were held back since this was last asked. */
    long takeHeldBack() {
        long taken = heldBack;
        heldBack = 0;
        return taken;
    }
}
