package dev.procession.timeline.check;

/**
 * How often regular expressions may look at letters, all those of a step together: {@code (a+)+\1b} would look at forty
 * letters for years.
 */
final class Patience {

    /** A sensible expression looks at each letter a few times. */
    private static final int MOST_LOOKS = 20_000_000;

    private int looks;

    /** There is none left. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A text that is looked at with this patience. */
    CharSequence with(String text) {
        return new Text(text);
    }

    private final class Text implements CharSequence {

        private final String text;

        Text(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > MOST_LOOKS) {
                throw new Lost();
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
