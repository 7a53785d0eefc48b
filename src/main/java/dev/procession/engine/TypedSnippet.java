package dev.procession.engine;

import java.util.List;

/**
 * A piece of typed code that the session knows.
 *
 * @param id the number that stack traces call it by, such as {@code 3}; {@code e1} for one that was refused, {@code s1} for
 *     one that was there before anything was typed
 * @param name what it declares; empty where it declares nothing
 * @param title what it declares, as a declaration begins: {@code int n}, {@code int twice(int)}, {@code record Point}
 * @param source as it was typed
 * @param inEffect whether it is; otherwise it was refused, dropped, or declared anew
 * @param missing what must be declared before it can be used
 */
public record TypedSnippet(
        String id, Kind kind, String name, String title, String source, boolean inEffect, List<String> missing) {

    /** What a piece of code declares. */
    public enum Kind {
        VARIABLE,
        METHOD,
        TYPE,
        IMPORT,
        /** Nothing: it is a statement, or an expression, whose value the shell may have kept under a name of its own. */
        CODE
    }

    public TypedSnippet {
        missing = List.copyOf(missing);
    }

    /** Whether the student typed it; the others are imports that every session begins with. */
    public boolean isTyped() {
        return !id.startsWith("s");
    }
}
