package dev.procession.shell;

import dev.procession.engine.session.OpenText;

/**
 * The lines of Java that are not complete yet: scripts and terminals without an editor deliver single lines. Whether a
 * long text is still open is known without reading it again with each of its lines.
 */
final class UnfinishedCode {

    private final StringBuilder lines = new StringBuilder();
    private final OpenText open = new OpenText();

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int length() {
        return lines.length();
    }

    /** Adds a line, which has no line break. */
    void add(String line) {
        String added = lines.isEmpty() ? line : "\n" + line;
        lines.append(added);
        open.add(added);
    }

    /** Whether a bracket, a comment or a text block is open at the end, so that the code cannot be complete. */
    boolean isOpen() {
        return open.isOpen();
    }

    String text() {
        return lines.toString();
    }

    void clear() {
        lines.setLength(0);
        open.clear();
    }
}
