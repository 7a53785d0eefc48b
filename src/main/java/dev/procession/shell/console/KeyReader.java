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

    private static final int LONGEST_SEQUENCE = 32;
    private static final char ESCAPE = '\u001b';

    /** Where the characters come from. */
    interface Chars {
        /** Waits at most {@code millis} for the next UTF-16 unit. */
        int read(long millis) throws IOException;
    }

    private final Chars chars;

    KeyReader(Chars chars) {
        this.chars = chars;
    }

    /** Waits for the next key; null if none is pressed within {@code millis}, which must be positive. */
    @Nullable
    Key next(long millis) throws IOException {
        int c = chars.read(millis);
        return switch (c) {
            case NOTHING_YET -> null;
            case END, 4 -> Key.Named.CTRL_D;
            case 3 -> Key.Named.CTRL_C;
            case 12 -> Key.Named.CTRL_L;
            case '\t' -> Key.Named.TAB;
            case '\r', '\n' -> Key.Named.ENTER;
            case 8, 127 -> Key.Named.BACKSPACE;
            case ESCAPE -> afterEscape();
            default -> typed(c);
        };
    }

    private Key typed(int c) throws IOException {
        if (Character.isHighSurrogate((char) c)) {
            int low = chars.read(SEQUENCE_MILLIS);
            boolean pair = low >= 0 && Character.isLowSurrogate((char) low);
            return pair ? new Key.Letter(Character.toCodePoint((char) c, (char) low)) : Key.Named.OTHER;
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
                return numbered(parameters.toString());
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
            case "4", "8" -> Key.Named.END;
            case "5" -> Key.Named.PAGE_UP;
            case "6" -> Key.Named.PAGE_DOWN;
            default -> Key.Named.OTHER;
        };
    }
}
