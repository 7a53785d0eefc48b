package dev.procession.shell.edit;

/**
 * One change of a text, which can be undone.
 *
 * @param offset where it is
 * @param caretBefore where the cursor was before it
 * @param caretAfter where the cursor was after it
 */
record Change(int offset, String removed, String inserted, int caretBefore, int caretAfter) {

    void apply(StringBuilder text) {
        text.replace(offset, offset + removed.length(), inserted);
    }

    void revert(StringBuilder text) {
        text.replace(offset, offset + inserted.length(), removed);
    }

    /** Whether {@code next} goes on where this one ended, so that both are undone together. */
    boolean continues(Change next) {
        boolean typed = removed.isEmpty() && next.removed.isEmpty() && next.offset == offset + inserted.length();
        boolean erased = inserted.isEmpty() && next.inserted.isEmpty() && next.offset + next.removed.length() == offset;
        return caretAfter == next.caretBefore && (typed || erased);
    }

    Change with(Change next) {
        return removed.isEmpty()
                ? new Change(offset, "", inserted + next.inserted, caretBefore, next.caretAfter)
                : new Change(next.offset, next.removed + removed, "", caretBefore, next.caretAfter);
    }
}
