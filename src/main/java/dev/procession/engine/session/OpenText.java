package dev.procession.engine.session;

/**
 * Tells whether a long text has an open bracket, comment or text block at its end, so that it cannot be complete. Text
 * that grows line by line is read once: only what was added since the last question.
 */
public final class OpenText {

    /** What the end of the text is inside of. */
    private enum Inside {
        CODE,
        LINE_COMMENT,
        COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK
    }

    private static final String QUOTES = "\"\"\"";

    /** The question before, so that only what follows it is read for the next one. */
    private String asked = "";

    /** What is being read. */
    private String text = "";

    private int read;
    private Inside inside = Inside.CODE;
    private int depth;

    /** Whether something is open at the end of {@code whole}. Each question costs a comparison with the one before. */
    public synchronized boolean isOpenAtEndOf(String whole) {
        if (!whole.startsWith(asked)) {
            clear();
        }
        add(whole.substring(asked.length()));
        asked = whole;
        return isOpen();
    }

    /** Forgets the text. */
    public synchronized void clear() {
        asked = "";
        text = "";
        read = 0;
        inside = Inside.CODE;
        depth = 0;
    }

    /**
     * Reads on. The cost does not depend on the text before, so that it is the way for text of any length.
     *
     * @param more what follows; no comment sign or group of quotes may begin in the text before it
     */
    public synchronized void add(String more) {
        text = text.substring(read) + more;
        read = 0;
        while (read < text.length() && !isHalfAnEscape()) {
            next();
        }
    }

    /** Whether something is open at the end of what was read. */
    public synchronized boolean isOpen() {
        return depth > 0 || inside == Inside.COMMENT || inside == Inside.TEXT_BLOCK;
    }

    /** Whether a backslash is the last character: the one behind it belongs to it, and is not there yet. */
    private boolean isHalfAnEscape() {
        return read == text.length() - 1
                && text.charAt(read) == '\\'
                && (inside == Inside.STRING || inside == Inside.CHARACTER || inside == Inside.TEXT_BLOCK);
    }

    private void next() {
        switch (inside) {
            case CODE -> code();
            case LINE_COMMENT -> until("\n");
            case COMMENT -> until("*/");
            case TEXT_BLOCK -> quoted(QUOTES);
            case STRING -> quoted("\"");
            case CHARACTER -> quoted("'");
        }
    }

    private void code() {
        char c = text.charAt(read);
        if (text.startsWith("//", read)) {
            enter(Inside.LINE_COMMENT, 2);
        } else if (text.startsWith("/*", read)) {
            enter(Inside.COMMENT, 2);
        } else if (text.startsWith(QUOTES, read)) {
            enter(Inside.TEXT_BLOCK, QUOTES.length());
        } else if (c == '"') {
            enter(Inside.STRING, 1);
        } else if (c == '\'') {
            enter(Inside.CHARACTER, 1);
        } else {
            depth = Math.max(0, depth + ("([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0));
            read++;
        }
    }

    private void enter(Inside next, int length) {
        inside = next;
        read += length;
    }

    private void until(String end) {
        int found = text.indexOf(end, read);
        if (found < 0) {
            read = text.length();
        } else {
            enter(Inside.CODE, found - read + end.length());
        }
    }

    private void quoted(String end) {
        char c = text.charAt(read);
        if (text.startsWith(end, read)) {
            enter(Inside.CODE, end.length());
        } else if (c == '\n' && inside != Inside.TEXT_BLOCK) {
            enter(Inside.CODE, 1); // the closing quote is missing; the compiler reports it
        } else {
            read += c == '\\' ? 2 : 1;
        }
    }
}
