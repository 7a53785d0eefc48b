package dev.procession.engine;

/** Numbers what is typed from 1 on, apart from what was refused and from what the session itself imports. */
final class SnippetNumbers {

    private boolean own;
    private int given;
    private int typed;
    private int refused;

    /** @param own whether what comes next was not typed by the student */
    void own(boolean own) {
        this.own = own;
    }

    String next(boolean accepted) {
        if (own) {
            return "s" + ++given;
        }
        return accepted ? Integer.toString(++typed) : "e" + ++refused;
    }

    /** The name of the variable for the next value that the student gives no name to. */
    String nextVariable() {
        return "$" + (typed + 1);
    }
}
