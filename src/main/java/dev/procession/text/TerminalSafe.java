package dev.procession.text;

/**
 * Makes text from children, lessons and trace files safe for a terminal, so that it cannot move the cursor, change a
 * colour, ring the bell or reverse the direction of a line. Every character that would do so is replaced by a visible
 * one.
 */
public final class TerminalSafe {

    private static final String TAB = "    ";

    private TerminalSafe() {}

    /** Makes one line of text safe. A line end inside it is replaced as well, by {@code ␊}. */
    public static String line(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x7f) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (point == '\t') {
                result.append(TAB);
            } else {
                result.appendCodePoint(visible(point));
            }
            i += Character.charCount(point);
        }
        return result.toString();
    }

    /** Makes text of several lines safe. Line ends stay. */
    public static String text(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        for (int begin = 0; ; ) {
            int end = text.indexOf('\n', begin);
            result.append(line(end < 0 ? text.substring(begin) : text.substring(begin, end)));
            if (end < 0) {
                return result.toString();
            }
            result.append('\n');
            begin = end + 1;
        }
    }

    /** The character itself, or a visible one in place of a character that would control the terminal. */
    public static int visible(int point) {
        return isHarmless(point) ? point : picture(point);
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // Directional marks, the byte order mark and tags do harm; the two joiners are parts of words and emoji.
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        };
    }

    private static int picture(int point) {
        if (point < 0x20) {
            return 0x2400 + point;
        }
        return point == 0x7f ? 0x2421 : 0xfffd;
    }
}
