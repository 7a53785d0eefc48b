package dev.procession.shell;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets through as many printed lines a second as a person and a terminal can take. What is held back is counted, so that
 * it can be said; the timeline has it all.
 */
final class FeedGate {

    private static final int ROWS_A_SECOND = 300;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    private long second;
    private int admitted;
    private long heldBack;

    /** @param clock nanoseconds of a monotonic clock */
    FeedGate(LongSupplier clock) {
        this.clock = clock;
        this.second = clock.getAsLong();
    }

    /** Whether one more printed line may be shown now. */
    boolean admits() {
        long now = clock.getAsLong();
        if (now - second >= SECOND) {
            second = now;
            admitted = 0;
        }
        if (admitted == ROWS_A_SECOND) {
            heldBack++;
            return false;
        }
        admitted++;
        return true;
    }

    /** How many lines were held back since this was last asked. */
    long takeHeldBack() {
        long taken = heldBack;
        heldBack = 0;
        return taken;
    }
}
