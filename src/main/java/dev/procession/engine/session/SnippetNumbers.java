package dev.procession.engine.session;

/**
 * Makes the ids of snippets: {@code 1}, {@code 2} for accepted ones, {@code e1} for refused ones, and {@code s1} for
 * those that the session itself evaluates.
 */
final class SnippetNumbers {

    private boolean own;
    private int given;
    private int typed;
    private int refused;

    /** @param own whether the session itself, and not the student, evaluates the next snippets */
    void own(boolean own) {
        this.own = own;
    }

    String next(boolean accepted) {
        if (own) {
            return "s" + ++given;
        }
        return accepted ? Integer.toString(++typed) : "e" + ++refused;
    }

    /** The name of the variable for the next value to which the student gives no name, such as {@code $3}. */
    String nextVariable() {
        return "$" + (typed + 1);
    }
}
