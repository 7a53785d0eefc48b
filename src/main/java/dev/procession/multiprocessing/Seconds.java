package dev.procession.multiprocessing;

/** Python's unit of time in this library's signatures. */
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    /** Nanoseconds; 0 for a negative number or NaN, the largest long for what is more than 292 years. */
    static long toNanos(double seconds) {
        return seconds > 0 ? (long) Math.min(seconds * NANOS, Long.MAX_VALUE) : 0;
    }
}
