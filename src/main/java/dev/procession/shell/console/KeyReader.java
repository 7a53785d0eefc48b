package dev.procession.shell.console;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the characters that a terminal sends into keys. A sequence that begins like a function key is read to its end
 * as one key, even if it is unknown, so that no part of it is mistaken for typed letters.
 */
final class KeyReader {

    /** The result of {@link Chars#read} if no character has come in time. */
    static final int NOTHING_YET = -2;

    /** The result of {@link Chars#read} at the end of input. */
    static final int END = -1;

    /** The rest of a function key follows its escape character within this time; no person types as fast. */
    private static final long SEQUENCE_MILLIS = 100;

    /** What is pasted arrives within this time; no person types as fast. */
    private static final long TOGETHER_MILLIS = 10;

    /** A paste that is not ended has ended after so long without characters. */
    private static final long PASTE_MILLIS = 1000;

    private static final String PASTE_BEGINS = "200";
    private static final String PASTE_ENDS = "\u001b[201~";
    private static final int NONE = -3;

    private static final int LONGEST_SEQUENCE = 32;
    private static final char ESCAPE = '\u001b';

    /** Where the characters come from. */
    interface Chars {
        /** Waits at most {@code millis} for the next UTF-16 unit. */
        int read(long millis) throws IOException;
    }

    private final Chars chars;
    private final boolean forText;
    private int readAhead = NONE;

    KeyReader(Chars chars) {
        this(chars, false);
    }

    /**
     * Creates a reader.
     *
     * @param forText whether a text of several lines is being typed. Then a line end that blanks follow at once counts
     *     as pasted, on terminals that do not mark what is pasted
     */
    KeyReader(Chars chars, boolean forText) {
        this.chars = chars;
        this.forText = forText;
    }

    /** Waits for the next key; null if none is pressed within {@code millis}, which must be positive. */
    @Nullable
    Key next(long millis) throws IOException {
        int c = readAhead == NONE ? chars.read(millis) : readAhead;
        readAhead = NONE;
        return switch (c) {
            case NOTHING_YET -> null;
            case END -> Key.Named.HANG_UP;
            case 4 -> Key.Named.CTRL_D;
            case 3 -> Key.Named.CTRL_C;
            case 12 -> Key.Named.CTRL_L;
            case '\t' -> Key.Named.TAB;
            case '\r', '\n' -> lineEnd();
            case 8, 127 -> Key.Named.BACKSPACE;
            case ESCAPE -> afterEscape();
            default -> typed(c);
        };
    }

    private Key lineEnd() throws IOException {
        if (!forText) {
            return Key.Named.ENTER;
        }
        int c = chars.read(TOGETHER_MILLIS);
        if (c != ' ' && c != '\t') {
            readAhead = c == NOTHING_YET ? NONE : c;
            return Key.Named.ENTER;
        }
        StringBuilder text = new StringBuilder("\n");
        while (c == ' ' || c == '\t') {
            text.append((char) c);
            c = chars.read(TOGETHER_MILLIS);
        }
        readAhead = c == NOTHING_YET ? NONE : c;
        return new Key.Pasted(text.toString());
    }

    private Key pasted() throws IOException {
        StringBuilder text = new StringBuilder();
        int end = -1;
        while (end < 0) {
            int c = chars.read(PASTE_MILLIS);
            if (c < 0) {
                end = text.length();
            } else {
                text.append((char) c);
                int from = text.length() - PASTE_ENDS.length();
                end = c == '~' && from >= 0 && text.indexOf(PASTE_ENDS, from) == from ? from : -1;
            }
        }
        String clean = text.substring(0, end)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "");
        return clean.isEmpty() ? Key.Named.OTHER : new Key.Pasted(clean);
    }

    private Key typed(int c) throws IOException {
        if (Character.isHighSurrogate((char) c)) {
            int low = chars.read(SEQUENCE_MILLIS);
            boolean pair = low >= 0 && Character.isLowSurrogate((char) low);
            return pair ? new Key.Letter(Character.toCodePoint((char) c, (char) low)) : Key.Named.OTHER;
        }
        if (c >= 1 && c <= 26) {
            return new Key.Control((char) ('a' + c - 1));
        }
        return Character.isISOControl(c) || Character.isLowSurrogate((char) c) ? Key.Named.OTHER : new Key.Letter(c);
    }

    private Key afterEscape() throws IOException {
        int c = chars.read(SEQUENCE_MILLIS);
        return switch (c) {
            case NOTHING_YET, END, ESCAPE -> Key.Named.ESCAPE;
            case 'O' -> cursor((char) Math.max(0, chars.read(SEQUENCE_MILLIS)));
            case '[' -> sequence();
            default -> Key.Named.OTHER; // a key pressed with Alt
        };
    }

    private Key sequence() throws IOException {
        StringBuilder parameters = new StringBuilder();
        while (parameters.length() < LONGEST_SEQUENCE) {
            int c = chars.read(SEQUENCE_MILLIS);
            if (c == '[' && parameters.isEmpty()) {
                chars.read(SEQUENCE_MILLIS); // a function key of the Linux console
                return Key.Named.OTHER;
            }
            if (c == '~') {
                return parameters.toString().equals(PASTE_BEGINS) ? pasted() : numbered(parameters.toString());
            }
            if (c < ' ' || c >= '@') {
                return c < 0 ? Key.Named.OTHER : cursor((char) c);
            }
            parameters.append((char) c);
        }
        return Key.Named.OTHER;
    }

    private static Key cursor(char last) {
        return switch (last) {
            case 'A' -> Key.Named.UP;
            case 'B' -> Key.Named.DOWN;
            case 'C' -> Key.Named.RIGHT;
            case 'D' -> Key.Named.LEFT;
            case 'H' -> Key.Named.HOME;
            case 'F' -> Key.Named.END;
            case 'M' -> Key.Named.ENTER; // of the number pad
            case 'Z' -> Key.Named.BACK_TAB;
            default -> Key.Named.OTHER;
        };
    }

    /** @param parameters the number of the key and, after a semicolon, the modifiers if there are any */
    private static Key numbered(String parameters) {
        return switch (parameters.split(";", 2)[0]) {
            case "1", "7" -> Key.Named.HOME;
            case "3" -> Key.Named.DELETE;
            case "4", "8" -> Key.Named.END;
            case "5" -> Key.Named.PAGE_UP;
            case "6" -> Key.Named.PAGE_DOWN;
            default -> Key.Named.OTHER;
        };
    }
}
