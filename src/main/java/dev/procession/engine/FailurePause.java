package dev.procession.engine;

import java.util.concurrent.TimeUnit;

/** Lets a failure be told, and then none for a while: what fails once for lack of memory fails a thousand times. */
final class FailurePause {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private boolean told;
    private long toldAt;

    /** Whether a failure at this instant, in nanoseconds of {@link System#nanoTime()}, is to be told. */
    synchronized boolean admits(long now) {
        if (told && now - toldAt < PAUSE_NANOS) {
            return false;
        }
        told = true;
        toldAt = now;
        return true;
    }
}
