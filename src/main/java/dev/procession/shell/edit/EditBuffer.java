package dev.procession.shell.edit;

import dev.procession.text.Brackets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text that is being edited, with a cursor and with what has been cut. It knows nothing of screens and keys. Lines end
 * with a line feed. Places are offsets in UTF-16 units.
 *
 * <p>One thread edits it; any thread may ask for the text, since that is saved even while the JVM is ended.
 */
final class EditBuffer {

    static final int INDENTATION = 4;

    private final StringBuilder text;
    private final UndoList changes = new UndoList();
    private volatile String current;
    private String cut = "";
    private boolean cutting;
    private int caret;
    private int[] starts;

    EditBuffer(String text) {
        this.text = new StringBuilder(text);
        this.current = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        return IntStream.concat(
                        IntStream.of(0), IntStream.range(1, text.length() + 1).filter(i -> text.charAt(i - 1) == '\n'))
                .toArray();
    }

    String text() {
        return current;
    }

    int caret() {
        return caret;
    }

    int lines() {
        return starts.length;
    }

    /** The number of the line of {@code offset}, from 0. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int start(int line) {
        return starts[line];
    }

    /** The offset of the end of a line, before its line feed. */
    int end(int line) {
        return line + 1 < starts.length ? starts[line + 1] - 1 : current.length();
    }

    String line(int line) {
        return current.substring(start(line), end(line));
    }

    /** The number of the cursor's line, from 0. */
    int caretLine() {
        return lineOf(caret);
    }

    /** Moves the cursor, but never out of the text. */
    void moveTo(int offset) {
        caret = Math.max(0, Math.min(current.length(), offset));
        changes.separate();
        cutting = false;
    }

    void moveLeft() {
        moveTo(caret == 0 ? 0 : Clusters.previous(current, caret));
    }

    void moveRight() {
        moveTo(caret == current.length() ? caret : Clusters.next(current, caret));
    }

    /** Types text of one line. A closing brace on an empty line goes below the line of its opening brace. */
    void type(String typed) {
        change(caret, caret, typed, caret + typed.length(), true);
        if (typed.equals("}")) {
            alignBrace();
        }
    }

    private void alignBrace() {
        int start = start(caretLine());
        String before = current.substring(start, caret - 1);
        if (!before.isBlank()) {
            return;
        }
        int opening = Brackets.of(current).partner(caret - 1);
        String wanted = opening < 0
                ? before.substring(0, Math.max(0, before.length() - INDENTATION))
                : indentation(lineOf(opening), Integer.MAX_VALUE);
        if (!wanted.equals(before)) {
            change(start, caret - 1, wanted, start + wanted.length() + 1, false);
        }
    }

    /** Inserts text of any number of lines as it is, as one change. */
    void insert(String inserted) {
        change(caret, caret, inserted, caret + inserted.length(), false);
    }

    /** Fills with blanks up to the next multiple of the indentation. {@code cell} is the cell of the cursor. */
    void tab(int cell) {
        insert(" ".repeat(INDENTATION - cell % INDENTATION));
    }

    /**
     * Begins a new line, indented as this one; deeper behind an opening brace. A closing brace behind the cursor gets a
     * line of its own.
     */
    void newLine() {
        int line = caretLine();
        String before = current.substring(start(line), caret);
        String after = current.substring(caret, end(line));
        String indent = indentation(line, caret - start(line));
        boolean opens = before.stripTrailing().endsWith("{");
        String deeper = opens ? indent + " ".repeat(INDENTATION) : indent;
        boolean closes = after.stripLeading().startsWith("}");
        int blanks = after.length() - after.stripLeading().length();
        String inserted = "\n" + (opens && closes ? deeper + "\n" + indent : closes ? indent : deeper);
        int rest = opens && closes ? indent.length() + 1 : 0;
        change(caret, caret + (before.isBlank() ? 0 : blanks), inserted, caret + inserted.length() - rest, false);
    }

    /** The blanks with which a line begins, at most {@code most} of them. */
    private String indentation(int line, int most) {
        String text = line(line);
        int length = text.length() - text.stripLeading().length();
        return text.substring(0, Math.min(length, most));
    }

    /** Removes the character before the cursor; in the blanks of an indentation, up to the multiple of it before. */
    void backspace() {
        if (caret == 0) {
            return;
        }
        int start = start(caretLine());
        String before = current.substring(start, caret);
        boolean indents = !before.isEmpty() && before.chars().allMatch(c -> c == ' ');
        int from =
                indents ? start + (before.length() - 1) / INDENTATION * INDENTATION : Clusters.previous(current, caret);
        change(from, caret, "", from, true);
    }

    /** Moves the cursor's line to the left by one indentation. */
    void unindent() {
        int start = start(caretLine());
        String line = line(caretLine());
        int blanks = line.startsWith("\t")
                ? 1
                : Math.min(INDENTATION, line.length() - line.stripLeading().length());
        change(start, start + blanks, "", Math.max(start, caret - blanks), false);
    }

    void delete() {
        if (caret < current.length()) {
            change(caret, Clusters.next(current, caret), "", caret, false);
        }
    }

    /** Cuts the cursor's line. Lines that are cut in a row are kept together. */
    void cutLine() {
        int line = caretLine();
        int end = line + 1 < lines() ? start(line + 1) : end(line);
        String gone = current.substring(start(line), end);
        String kept = cutting ? cut + gone : gone;
        change(start(line), end, "", start(line), false);
        cut = kept.isEmpty() ? cut : kept;
        cutting = true;
    }

    /** Inserts what was cut, or else copied, last. */
    void pasteCut() {
        if (!cut.isEmpty()) {
            insert(cut);
        }
    }

    /** Replaces the whole text, as one change. */
    void replaceAll(String other) {
        change(0, current.length(), other, Math.min(caret, other.length()), false);
    }

    /** @return false if there is nothing to undo */
    boolean undo() {
        Change change = changes.undo();
        if (change != null) {
            change.revert(text);
            changed(change.caretBefore());
        }
        return change != null;
    }

    /** @return false if there is nothing to be made again */
    boolean redo() {
        Change change = changes.redo();
        if (change != null) {
            change.apply(text);
            changed(change.caretAfter());
        }
        return change != null;
    }

    /**
     * Finds text, whether its letters are capital or small. The search goes on at the beginning of the text.
     *
     * @return the offset of the next place after the cursor; negative if there is none
     */
    int find(String sought) {
        String everything = folded(current);
        String wanted = folded(sought);
        int found = everything.indexOf(wanted, Math.min(caret + 1, everything.length()));
        return found >= 0 ? found : everything.indexOf(wanted);
    }

    /** The text in small letters, where this does not change any offset. */
    private static String folded(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? small : text;
    }

    private void change(int from, int to, String inserted, int caretAfter, boolean joins) {
        if (from == to && inserted.isEmpty()) {
            return;
        }
        Change change = new Change(from, current.substring(from, to), inserted, caret, caretAfter);
        changes.add(change, joins);
        change.apply(text);
        changed(caretAfter);
    }

    private void changed(int caretNow) {
        current = text.toString();
        starts = starts(current);
        caret = caretNow;
        cutting = false;
    }
}
