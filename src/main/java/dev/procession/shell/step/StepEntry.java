package dev.procession.shell.step;

/**
 * The text that a person types on the last line of the screen: the number of a row, or a text to search.
 *
 * @param row true for the number of a row, false for a text to search
 * @param from the index of the row that was shown when typing began
 */
record StepEntry(boolean row, String text, int from) {

    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 9;

    StepEntry with(int codePoint) {
        boolean full = text.length() >= (row ? MOST_DIGITS : LONGEST);
        return full ? this : new StepEntry(row, text + Character.toString(codePoint), from);
    }

    StepEntry shorter() {
        int end = text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
        return new StepEntry(row, text.substring(0, end), from);
    }
}
