package dev.procession.bench;

/** Converts instants of {@link System#nanoTime()} to milliseconds. */
final class Nanos {

    private static final double NANOS_PER_MILLI = 1e6;

    private Nanos() {}

    static double millis(long from, long to) {
        return (to - from) / NANOS_PER_MILLI;
    }
}
