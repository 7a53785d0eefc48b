package dev.procession.shell.console;

import java.text.Normalizer;
import java.util.Locale;

/** A typed command line, split into the command's name and its arguments. */
public record Invocation(String name, String arguments) {
    /** Whether the line begins with the slash of a command, as it is or as Chinese keyboards write it. */
    public static boolean hasSlash(String text) {
        return text.startsWith("/") || text.startsWith("／");
    }

    public static Invocation of(String line) {
        String text = line.strip().substring(1); // behind the slash, be it one of ASCII or of a Chinese keyboard
        int space = 0;
        while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
            space++;
        }
        return new Invocation(
                Normalizer.normalize(text.substring(0, space), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT),
                text.substring(space).strip());
    }
}
