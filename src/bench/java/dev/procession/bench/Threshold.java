package dev.procession.bench;

import java.util.Locale;

/** The result that a row must reach: a bound for the ratio of our figure to the peer's, or for our figure alone. */
record Threshold(Kind kind, double limit) {

    enum Kind {
        RATIO_AT_MOST("<= %.2f x"),
        RATIO_AT_LEAST(">= %.2f x"),
        AT_MOST("<= %,.0f"),
        AT_LEAST(">= %,.0f"),
        NONE("-");

        private final String form;

        Kind(String form) {
            this.form = form;
        }
    }

    /** No bound: the figure is only reported. */
    static final Threshold NONE = new Threshold(Kind.NONE, 0);

    static Threshold ratioAtMost(double limit) {
        return new Threshold(Kind.RATIO_AT_MOST, limit);
    }

    static Threshold ratioAtLeast(double limit) {
        return new Threshold(Kind.RATIO_AT_LEAST, limit);
    }

    static Threshold atMost(double limit) {
        return new Threshold(Kind.AT_MOST, limit);
    }

    static Threshold atLeast(double limit) {
        return new Threshold(Kind.AT_LEAST, limit);
    }

    boolean needsPeer() {
        return kind == Kind.RATIO_AT_MOST || kind == Kind.RATIO_AT_LEAST;
    }

    boolean isMet(double ours, double ratio) {
        return switch (kind) {
            case RATIO_AT_MOST -> ratio <= limit;
            case RATIO_AT_LEAST -> ratio >= limit;
            case AT_MOST -> ours <= limit;
            case AT_LEAST -> ours >= limit;
            case NONE -> true;
        };
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, kind.form, limit);
    }
}
