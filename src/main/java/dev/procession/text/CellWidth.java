package dev.procession.text;

/**
 * Tells how many cells of a terminal a character takes: 0 for a combining mark, 2 for most Chinese characters and
 * emoji, else 1. Terminals differ, so the screen implements this; all code that lays out text asks it.
 */
@FunctionalInterface
public interface CellWidth {

    /** The cells that {@code codePoint} takes; never negative. */
    int of(int codePoint);

    /** The cells that {@code text} takes. The text must not contain control characters. */
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

    /** Whether {@code c} is printable ASCII, which takes one cell on every terminal. A shortcut, for speed. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }

    /** The length, in chars, of the longest prefix of {@code text} that fits into {@code cells}. */
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
