package dev.procession.multiprocessing;

/** Converts seconds, Python's unit of time, which the methods of this library take. */
final class Seconds {

    private static final double NANOS_PER_SECOND = 1e9;

    private Seconds() {}

    /** Nanoseconds: 0 for a negative number or NaN, {@link Long#MAX_VALUE} for more than 292 years. */
    static long toNanos(double seconds) {
        return seconds > 0 ? (long) Math.min(seconds * NANOS_PER_SECOND, Long.MAX_VALUE) : 0;
    }
}
