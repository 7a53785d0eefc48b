package dev.procession.export;

/** Escapes text for XML and HTML. */
public final class Markup {

    private static final int REPLACEMENT = 0xfffd;

    private Markup() {}

    /**
     * Returns {@code text} for use as content or as the value of an attribute. Characters that XML does not allow
     * become U+FFFD.
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        }
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        if (point < 0x20) {
            return point == '\n' || point == '\t';
        }
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        boolean control = point >= 0x7f && point <= 0x9f;
        return !surrogate && !control && point != 0xfffe && point != 0xffff;
    }
}
