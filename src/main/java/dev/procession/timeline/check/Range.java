package dev.procession.timeline.check;

/** From so much to so much, both included: seconds, or a count. */
public record Range(double least, double most) {

    private static final double NANOS = 1e9;

    boolean holds(double number) {
        return least <= number && number <= most;
    }

    /** Of a run in which sleeps were shorter than written, a time may be as much shorter; and of a slow one, longer. */
    boolean holdsNanos(long nanos, double speed) {
        double seconds = nanos / NANOS;
        return least / Math.max(1, speed) <= seconds && seconds <= most / Math.min(1, speed);
    }

    /** {@code 3 to 3.3}, {@code at least 3}, {@code 3}. */
    String words(Notebook notes) {
        if (most == Double.POSITIVE_INFINITY) {
            return notes.text("range.least", number(least));
        }
        if (least == Double.NEGATIVE_INFINITY) {
            return notes.text("range.most", number(most));
        }
        return least == most ? number(least) : notes.text("range.between", number(least), number(most));
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
