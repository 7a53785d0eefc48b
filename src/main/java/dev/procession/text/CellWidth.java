package dev.procession.text;

/**
 * How many cells of a terminal a character takes: 0 for a combining mark, 2 for most Chinese characters and emoji, else
 * 1. The screen knows; whoever lays text out asks it.
 */
@FunctionalInterface
public interface CellWidth {

    /** The cells that {@code codePoint} takes; never negative. */
    int of(int codePoint);

    /** The cells that {@code text}, which holds no control characters, takes. */
    default int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                width++;
                i++;
            } else {
                int point = text.codePointAt(i);
                width += of(point);
                i += Character.charCount(point);
            }
        }
        return width;
    }

    /** Most text is of letters that take one cell on every screen, so nobody need be asked. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }

    /** The longest start of {@code text} that fits into {@code cells}, as a number of chars. */
    default int fit(String text, int cells) {
        int width = 0;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            width += of(point);
            if (width > cells) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }
}
