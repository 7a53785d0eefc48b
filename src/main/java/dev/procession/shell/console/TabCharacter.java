package dev.procession.shell.console;

import org.jline.reader.Buffer;

/**
 * Decides whether a tab belongs to the text that is typed, or asks for completion. Terminals that do not mark what is
 * pasted send the tabs of a pasted program like the key. In a paste, more characters are there at once.
 *
 * @param start how the text before the cursor begins
 * @param line the text before the cursor in its line
 * @param further whether there is a line before that one
 */
record TabCharacter(String start, String line, boolean further) {

    /** As much is looked at, so that the tabs of a long text take no longer than its letters. */
    private static final int MOST_CHARS = 200;

    private static final char ESCAPE = '\u001b';

    /** A tab at the cursor. */
    static TabCharacter at(Buffer buffer) {
        int cursor = buffer.cursor();
        int from = cursor;
        while (from > 0 && cursor - from < MOST_CHARS && buffer.atChar(from - 1) != '\n') {
            from--;
        }
        return new TabCharacter(
                buffer.substring(0, Math.min(cursor, MOST_CHARS)), buffer.substring(from, cursor), from > 0);
    }

    int column() {
        return line.length();
    }

    /**
     * Whether the tab is text.
     *
     * @param next the character that arrived together with the tab; negative if there is none
     */
    boolean isText(int next) {
        if (next < 0 || next == '\r' || next == '\n' || next == ESCAPE) {
            return false;
        }
        if (start.isBlank()) {
            return true;
        }
        if (!JavaOrCommand.isJava(start)) {
            return false;
        }
        if (line.isBlank()) {
            return true;
        }
        char last = line.charAt(line.length() - 1);
        boolean behindWord = Character.isJavaIdentifierPart(last);
        // A name that is completed goes on with a dot or a bracket; in a table-like declaration, something else
        // follows.
        return behindWord ? ".();\t".indexOf(next) < 0 : last != '.';
    }

    /** Whether the key indents: the cursor stands in the blanks of a line that goes on an unfinished one. */
    boolean indents() {
        return further && line.isBlank();
    }
}
