package dev.procession.engine.compile;

/**
 * Tells whether a text is nested so deeply that the compiler, which recurses as deeply, would overflow its stack.
 * JShell would then have no answer, and javac would print a bug report to the standard error.
 */
public final class Nesting {

    /**
     * The most nested brackets or successive signs. Students nest far fewer; the compiler overflows at some thousands.
     */
    static final int MAX_DEPTH = 1000;

    private static final String SIGNS = "!~+-";

    private Nesting() {}

    public static boolean isTooDeep(String text) {
        if (text.length() <= MAX_DEPTH) {
            return false;
        }
        int depth = 0;
        int signs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\') || c == '\n') {
                quoted = c == '"' && !quoted;
            } else if (!quoted && !Character.isWhitespace(c)) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                signs = SIGNS.indexOf(c) >= 0 ? signs + 1 : 0;
            }
            if (depth > MAX_DEPTH || signs > MAX_DEPTH) {
                return true;
            }
        }
        return false;
    }
}
