package dev.procession.timeline.check;

/**
 * A range of seconds or of a count.
 *
 * @param least the smallest value in the range
 * @param most the largest value in the range
 */
public record Range(double least, double most) {

    private static final double NANOS_PER_SECOND = 1e9;

    boolean holds(double number) {
        return least <= number && number <= most;
    }

    /**
     * Whether a time is in the range. In a run at another speed than 1 sleeps are shorter or longer than written, so a
     * time may be shorter or longer by the same factor.
     */
    boolean holdsNanos(long nanos, double speed) {
        double seconds = nanos / NANOS_PER_SECOND;
        return least / Math.max(1, speed) <= seconds && seconds <= most / Math.min(1, speed);
    }

    /** The range in words: {@code 3 to 3.3}, {@code at least 3}, {@code 3}. */
    String words(Evaluation evaluation) {
        if (most == Double.POSITIVE_INFINITY) {
            return evaluation.text("range.least", number(least));
        }
        if (least == Double.NEGATIVE_INFINITY) {
            return evaluation.text("range.most", number(most));
        }
        return least == most ? number(least) : evaluation.text("range.between", number(least), number(most));
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
