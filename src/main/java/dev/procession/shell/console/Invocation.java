package dev.procession.shell.console;

import java.util.Locale;

/** A typed command line, split into the command's name and its arguments. */
public record Invocation(String name, String arguments) {
    public static Invocation of(String line) {
        String text = line.strip().substring(1);
        int space = 0;
        while (space < text.length() && !Character.isWhitespace(text.charAt(space))) {
            space++;
        }
        return new Invocation(
                text.substring(0, space).toLowerCase(Locale.ROOT),
                text.substring(space).strip());
    }
}
