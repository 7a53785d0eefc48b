package dev.procession.shell.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a reader takes for one character: a letter with its combining marks, or an emoji that consists of several
 * code points. The cursor never stands inside one.
 */
final class Clusters {

    /** Unicode's extended grapheme cluster. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Clusters() {}

    /** The offset after the cluster that begins at {@code at}, which must be less than the length. */
    static int next(CharSequence text, int at) {
        if (isPlain(text, at) && (at + 1 == text.length() || isPlain(text, at + 1))) {
            return at + 1; // A shortcut, for speed.
        }
        Matcher matcher = CLUSTER.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : at + 1;
    }

    /** The offset at which the cluster before {@code at} begins; {@code at} must be more than 0. */
    static int previous(CharSequence text, int at) {
        if (isPlain(text, at - 1)) {
            return at - 1;
        }
        int start = at - 1;
        while (start > 0 && text.charAt(start - 1) != '\n') {
            start--;
        }
        int before = start;
        for (int next = start; next < at; next = next(text, next)) {
            before = next;
        }
        return before;
    }

    /** The number of clusters in {@code text}. */
    static int count(CharSequence text) {
        int count = 0;
        for (int at = 0; at < text.length(); at = next(text, at)) {
            count++;
        }
        return count;
    }

    private static boolean isPlain(CharSequence text, int at) {
        char c = text.charAt(at);
        return c < 0x7f && c != '\r';
    }
}
