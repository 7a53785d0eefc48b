package dev.procession.shell.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the rows of the feed per second to what a person and a terminal can take. It counts the rows that it holds
 * back, so that the feed can say how many are missing; the timeline contains all of them.
 */
final class FeedThrottle {

    private static final int ROWS_A_SECOND = 300;
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier clock;
    private long second;
    private int admitted;
    private long heldBack;

    /** @param clock a monotonic clock in nanoseconds */
    FeedThrottle(LongSupplier clock) {
        this.clock = clock;
        this.second = clock.getAsLong();
    }

    /** Whether one more row may be shown now; counts it either as shown or as held back. */
    boolean admits() {
        long now = clock.getAsLong();
        if (now - second >= SECOND_NANOS) {
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

    /** The number of rows held back since the last call. */
    long takeHeldBack() {
        long taken = heldBack;
        heldBack = 0;
        return taken;
    }
}
