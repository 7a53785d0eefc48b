package dev.procession.engine.compile;

/**
 * Measures how deeply a text is nested. A compiler recurses as deeply as its text is nested, and overflows its stack
 * where that is too deep. JShell then has no answer, and javac prints a bug report to the standard error.
 */
public final class Nesting {

    /** Far more brackets or signs than a student nests. Compilers overflow at some thousands. */
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
