package dev.procession.engine.session;

import java.util.List;

/**
 * A snippet of a session: a piece of code that was typed, or one of the imports that the session begins with.
 *
 * @param id the id that stack traces show, such as {@code 3}; {@code e1} for a refused snippet, {@code s1} for one that
 *     the session itself evaluated
 * @param name the name that it declares; empty if it declares nothing
 * @param title the head of its declaration: {@code int n}, {@code int twice(int)}, {@code record Point}
 * @param source the text as it was typed
 * @param inEffect false if it was refused, dropped, or replaced by another declaration
 * @param missing the names that must be declared before it can be used
 */
public record TypedSnippet(
        String id, Kind kind, String name, String title, String source, boolean inEffect, List<String> missing) {

    /** The kind of declaration that a snippet is. */
    public enum Kind {
        VARIABLE,
        METHOD,
        TYPE,
        IMPORT,
        /** No declaration, but a statement or an expression. */
        CODE
    }

    public TypedSnippet {
        missing = List.copyOf(missing);
    }

    /** Whether the student typed the snippet. If not, it is an import that the session itself made. */
    public boolean isTyped() {
        return !id.startsWith("s");
    }
}
