package dev.procession.timeline.check;

import java.util.List;

/**
 * Something that happened in a run: once, several times, or never. Used as a check by itself, it holds if it happened
 * at least once.
 */
public final class Happening {

    private final Evaluation evaluation;
    private final String words;
    private final String instead;
    private final String whyNever;
    private final List<EventPoint> points;
    private final boolean onScreen;

    /**
     * @param words a clause that says what happened, for messages
     * @param instead a sentence to show if it never happened
     */
    Happening(Evaluation evaluation, String words, String instead, List<EventPoint> points) {
        this(evaluation, words, instead, "", points);
    }

    /** @param whyNever a sentence that says why it never happened; empty if that is not certain */
    Happening(Evaluation evaluation, String words, String instead, String whyNever, List<EventPoint> points) {
        this(evaluation, words, instead, whyNever, points, false);
    }

    private Happening(
            Evaluation evaluation,
            String words,
            String instead,
            String whyNever,
            List<EventPoint> points,
            boolean onScreen) {
        this.evaluation = evaluation;
        this.words = words;
        this.instead = instead;
        this.whyNever = whyNever;
        this.points = List.copyOf(points);
        this.onScreen = onScreen;
    }

    /** Lines that were printed. Everybody sees which of two lines came first. */
    static Happening onScreen(
            Evaluation evaluation, String words, String instead, String whyNever, List<EventPoint> points) {
        return new Happening(evaluation, words, instead, whyNever, points, true);
    }

    /** Whether all of this <em>had to</em> come before all of {@code other}: in every run, not only in this one. */
    public boolean before(Happening other) {
        String expected = evaluation.text("before", words, other.words);
        if (never() || other.never()) {
            Happening missing = never() ? this : other;
            return evaluation.recordFact(expected, missing.absence(), false, missing.whyNever);
        }
        Precedence found = Precedence.of(evaluation, points, other.points);
        String cause = new OrderCause(evaluation, lastPoint(), other.points.get(0), other.words).sentence(found);
        return evaluation.recordFact(expected, order(found, other), found == Precedence.FORCED, cause);
    }

    /** Whether all of this came before all of {@code other} in this run, be it only by luck. */
    public boolean earlierThan(Happening other) {
        if (!onScreen || !other.onScreen) {
            // Orders that differ only in this are explored once.
            evaluation.needTime("earlierThan");
        }
        String expected = evaluation.text("earlier", words, other.words);
        if (never() || other.never()) {
            Happening missing = never() ? this : other;
            return evaluation.recordFact(expected, missing.absence(), false, missing.whyNever);
        }
        boolean earlier = lastPoint().compareTo(other.points.get(0)) < 0;
        return evaluation.recordFact(expected, instants(other), earlier);
    }

    /** A sentence about the order in this run, and whether another order was possible. */
    private String order(Precedence found, Happening other) {
        Precedence real = found == Precedence.NONE ? Precedence.of(evaluation, other.points, points) : found;
        return switch (real) {
            case FORCED -> evaluation.text("order.forced", instants(other));
            case LUCK -> evaluation.text(found == real ? luck() : "order.free", instants(other));
            case NONE -> instants(other);
        };
    }

    private String luck() {
        return evaluation.timeline().isSteered() ? "order.chosen" : "order.luck";
    }

    private String instants(Happening other) {
        boolean first = lastPoint().compareTo(other.points.get(0)) < 0;
        Happening early = first ? this : other;
        Happening late = first ? other : this;
        long earlyMillis = evaluation.millis(early.points.get(0).t());
        return evaluation.text(
                "instants",
                early.words,
                earlyMillis,
                late.words,
                evaluation.millis(late.lastPoint().t()));
    }

    private EventPoint lastPoint() {
        return points.get(points.size() - 1);
    }

    /** Whether it happened exactly this often. */
    public boolean times(int count) {
        return times(new Range(count, count));
    }

    /** Whether it happened this often: {@code times(atLeast(2))}. */
    public boolean times(Range count) {
        String happened = never() ? absence() : evaluation.text("times.happened", words, points.size());
        return evaluation.recordFact(
                evaluation.text("times", words, count.words(evaluation)),
                happened,
                count.holds(points.size()),
                whyNever);
    }

    /** The occurrence number {@code number} alone, counted from 1: {@code printed("tick").nth(2)}. */
    public Happening nth(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("nth counts from 1, so " + number + " is none");
        }
        evaluation.effort().spend((long) words.length() + points.size());
        boolean exists = number <= points.size();
        String missing = never() ? absence() : evaluation.text("times.happened", words, points.size());
        List<EventPoint> point = exists ? List.of(points.get(number - 1)) : List.of();
        return new Happening(evaluation, evaluation.text("nth", words, number), missing, whyNever, point, onScreen);
    }

    boolean happened() {
        boolean happened = !never();
        String found = happened
                ? evaluation.text(
                        "happened", words, evaluation.millis(points.get(0).t()))
                : absence();
        return evaluation.recordFact(words, found, happened, whyNever);
    }

    private boolean never() {
        return points.isEmpty();
    }

    private String absence() {
        return instead;
    }
}
