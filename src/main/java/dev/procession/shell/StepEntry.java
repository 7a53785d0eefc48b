package dev.procession.shell;

/**
 * What a person types at the bottom of the screen.
 *
 * @param row whether it is the number of a row; else it is a text to look for
 * @param from the row at which typing began
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
