package dev.procession.shell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys of the characters that a terminal sends. Whatever begins like a function key is taken as one key to its end,
 * so that no part of an unknown one is mistaken for letters that were typed.
 */
final class KeyReader {

    /** What {@link Chars#read} gives when nothing has come. */
    static final int NOTHING_YET = -2;

    /** What it gives when nothing more will come. */
    static final int END = -1;

    /** What follows an escape that begins a function key comes sooner than this; a person is not so quick. */
    private static final long SEQUENCE_MILLIS = 100;

    private static final int LONGEST_SEQUENCE = 32;
    private static final char ESCAPE = '\u001b';

    /** Where the characters come from. */
    interface Chars {
        /** The next UTF-16 unit, waiting for it at most so long. */
        int read(long millis) throws IOException;
    }

    private final Chars chars;

    KeyReader(Chars chars) {
        this.chars = chars;
    }

    /** The next key; null if none is pressed for {@code millis}, which must be positive. */
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
            default -> Key.Named.OTHER; // with Alt
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

    /** @param parameters the number of the key, and perhaps, after a semicolon, what was pressed with it */
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
