package dev.procession.timeline.check;

/**
 * Limits how much the checks of a step may do, all together. It counts steps instead of time, so a check that was given
 * up once is given up each time, on a slow machine as on a fast one.
 */
final class Effort {

    /** A second or two. Sensible checks of a run of a million events stay far below this limit. */
    private static final long MAX_STEPS = 300_000_000;

    /** Less than all, so that checks without regular expressions have their verdict after one that was given up. */
    private static final long MAX_STEPS_OF_REGEXES = 80_000_000;

    private long steps;

    /** Thrown when the limit is exceeded. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final boolean byRegex;

        Exceeded(boolean byRegex) {
            super(null, null, false, false);
            this.byRegex = byRegex;
        }

        /** Whether it was a regular expression that was about to do too much. */
        boolean byRegex() {
            return byRegex;
        }
    }

    /** Counts steps that are about to be done, each some nanoseconds long. */
    void spend(long count) {
        spend(count, false);
    }

    private void spend(long count, boolean byRegex) {
        if (count > (byRegex ? MAX_STEPS_OF_REGEXES : MAX_STEPS) - steps) {
            throw new Exceeded(byRegex);
        }
        steps += count;
    }

    /**
     * {@code text} as a sequence for a regular expression, which counts what the expression does.
     *
     * @param stepsPerChar how many steps the expression may do for each character that it reads
     */
    CharSequence limiting(String text, long stepsPerChar) {
        spend(stepsPerChar, true);
        return new Text(text, stepsPerChar);
    }

    private final class Text implements CharSequence {

        private final String text;
        private final long stepsPerChar;

        Text(String text, long stepsPerChar) {
            this.text = text;
            this.stepsPerChar = stepsPerChar;
        }

        @Override
        public char charAt(int index) {
            spend(stepsPerChar, true);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(text.substring(start, end), stepsPerChar);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
