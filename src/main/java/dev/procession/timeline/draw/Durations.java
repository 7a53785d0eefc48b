package dev.procession.timeline.draw;

/** Writes lengths of time as decimal numbers. */
public final class Durations {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_CENTI = 10_000_000;

    private Durations() {}

    /** Seconds to the millisecond, without trailing zeros: {@code 5}, {@code 0.25}, {@code 1.001}. */
    public static String exact(long nanos) {
        long millis = rounded(nanos, NANOS_PER_MILLI);
        String digits = decimal(millis, 3);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** Seconds with two decimals: {@code 3.14}. */
    public static String hundredths(long nanos) {
        return decimal(rounded(nanos, NANOS_PER_CENTI), 2);
    }

    /** Seconds with one decimal, rounded down as on a running clock: {@code 3.1}. */
    public static String tenths(long nanos) {
        return decimal(Math.max(0, nanos) / (10 * NANOS_PER_CENTI), 1);
    }

    /** A plain number with one decimal. */
    public static String tenths(double number) {
        return decimal(Math.round(number * 10), 1);
    }

    private static long rounded(long nanos, long unit) {
        long positive = Math.max(0, nanos);
        return positive / unit + (positive % unit * 2 >= unit ? 1 : 0);
    }

    private static String decimal(long number, int decimals) {
        String digits = Long.toString(number);
        if (digits.length() <= decimals) {
            digits = "0".repeat(decimals + 1 - digits.length()) + digits;
        }
        int point = digits.length() - decimals;
        return digits.substring(0, point) + '.' + digits.substring(point);
    }
}
