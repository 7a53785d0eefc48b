package dev.procession.timeline.check;

/**
 * Limits how many characters regular expressions may read, for all checks of a step together. Some expressions take
 * exponential time: {@code (a+)+\1b} would read forty characters for years.
 */
final class RegexBudget {

    /** A sensible expression stays far below this limit, because it reads each character a few times. */
    private static final int MAX_CHAR_READS = 20_000_000;

    private int charReads;

    /** Thrown when the limit is exceeded. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** {@code text} as a sequence that counts each read character against the limit. */
    CharSequence limiting(String text) {
        return new Text(text);
    }

    private final class Text implements CharSequence {

        private final String text;

        Text(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            charReads++;
            if (charReads > MAX_CHAR_READS) {
                throw new Exceeded();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(text.substring(start, end));
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
