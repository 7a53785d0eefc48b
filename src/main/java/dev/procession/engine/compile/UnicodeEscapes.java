package dev.procession.engine.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Unicode escapes that stand for a sign of Java. The compiler replaces {@code backslash u 0029} by a closing
 * bracket before it reads anything else, even in a comment or a string. A text with such an escape means something else
 * than it seems to mean, to a reader as well as to code that looks for brackets.
 */
public final class UnicodeEscapes {

    /** A backslash that another one precedes begins no escape, so pairs are skipped. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{1,4})?");

    private static final int FIRST_AFTER_ASCII = 0x80;

    private UnicodeEscapes() {}

    /**
     * An escape as it is written.
     *
     * @param start its offset in the text
     */
    public record Escape(int start, String text) {}

    /** The first escape that stands for an ASCII character, or for none. Java's own signs are all among these. */
    public static Optional<Escape> hidden(String text) {
        Matcher escape = ESCAPE.matcher(text);
        while (escape.find()) {
            String digits = escape.group(1);
            boolean pair = escape.group().equals("\\\\");
            if (!pair && (digits == null || Integer.parseInt(digits, 16) < FIRST_AFTER_ASCII)) {
                return Optional.of(new Escape(escape.start(), escape.group()));
            }
        }
        return Optional.empty();
    }
}
