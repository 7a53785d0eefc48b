package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which keys are read from the characters that terminals send. */
class KeyReaderTest {

    private static final char PAUSE = '\u0000';

    /** The keys read from {@code sent}, in which {@link #PAUSE} stands for a time without characters. */
    private static List<Key> keys(String sent) throws IOException {
        int[] at = {0};
        KeyReader reader = new KeyReader(millis -> {
            if (at[0] == sent.length()) {
                return KeyReader.END;
            }
            char c = sent.charAt(at[0]++);
            return c == PAUSE ? KeyReader.NOTHING_YET : c;
        });
        List<Key> keys = new ArrayList<>();
        while (at[0] < sent.length()) {
            keys.add(reader.next(1));
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "[A, UP", "OA, UP", "[B, DOWN", "OB, DOWN", "[C, RIGHT", "OC, RIGHT", "[D, LEFT", "OD, LEFT",
        "[H, HOME", "OH, HOME", "[1~, HOME", "[7~, HOME", "[F, END", "OF, END", "[4~, END", "[8~, END",
        "[3~, DELETE", "[5~, PAGE_UP", "[6~, PAGE_DOWN", "[Z, BACK_TAB", "OM, ENTER", "[1;5A, UP", "[5;2~, PAGE_UP"
    })
    void aKeyIsTheSameHoweverTheTerminalSaysIt(String sequence, Key.Named key) throws IOException {
        assertEquals(List.of(key), keys("\u001b" + sequence));
    }

    @ParameterizedTest
    @CsvSource({"[15~", "[[A", "OP", "[24;2~", "[200~", "x", "q", "[?1;2c", "[<0;10;10M", "[999999999999999999999999"})
    void noPartOfAnUnknownKeyIsTakenForALetter(String sequence) throws IOException {
        List<Key> keys = keys("\u001b" + sequence + PAUSE);
        keys.removeIf(key -> key == null);
        assertEquals(1, keys.size(), sequence);
        assertEquals(true, keys.get(0) == Key.Named.OTHER || keys.get(0) == Key.Named.ENTER, sequence);
    }

    @Test
    void escapeAloneIsEscape() throws IOException {
        assertEquals(List.of(Key.Named.ESCAPE), keys("\u001b" + PAUSE));
        assertEquals(List.of(Key.Named.ESCAPE, new Key.Letter('q')), keys("\u001b" + PAUSE + "q"));
    }

    @Test
    void controlKeysAndLettersOfAllLanguages() throws IOException {
        assertEquals(
                List.of(
                        Key.Named.CTRL_C,
                        Key.Named.CTRL_D,
                        Key.Named.CTRL_L,
                        Key.Named.TAB,
                        Key.Named.ENTER,
                        Key.Named.BACKSPACE,
                        new Key.Control('z'),
                        new Key.Letter('进'),
                        new Key.Letter(0x1f600)),
                keys("\u0003\u0004\u000c\t\r\u007f\u001a进\ud83d\ude00"));
    }

    private static List<Key> keysOfText(String sent) throws IOException {
        int[] at = {0};
        KeyReader reader = new KeyReader(
                millis -> {
                    char c = at[0] == sent.length() ? PAUSE : sent.charAt(at[0]++);
                    return c == PAUSE ? KeyReader.NOTHING_YET : c;
                },
                true);
        List<Key> keys = new ArrayList<>();
        for (Key key = reader.next(1); key != null || at[0] < sent.length(); key = reader.next(1)) {
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    @Test
    void whatIsPastedIsOneKey() throws IOException {
        assertEquals(
                List.of(new Key.Pasted("if (x) {\n\t进\n}"), new Key.Letter('y')),
                keysOfText("\u001b[200~if (x) {\r\n\t进\u0007\r}\u001b[201~y"));
        assertEquals(List.of(new Key.Pasted("no end")), keysOfText("\u001b[200~no end" + PAUSE));
    }

    @Test
    void blanksRightBehindALineEndWerePastedSoTheyAreTheIndentation() throws IOException {
        assertEquals(
                List.of(new Key.Letter('{'), new Key.Pasted("\n\t\t"), new Key.Letter('x'), Key.Named.ENTER),
                keysOfText("{\r\t\tx\r"));
        assertEquals(
                List.of(Key.Named.ENTER, new Key.Letter(' '), Key.Named.ENTER, new Key.Letter('y')),
                keysOfText("\r" + PAUSE + " \ry"));
    }

    @Test
    void halfACharacterAndTheEndOfTheTerminalDoNoHarm() throws IOException {
        assertEquals(List.of(Key.Named.OTHER), keys("\ud83d" + PAUSE));
        assertEquals(List.of(Key.Named.OTHER), keys("\ude00"));
        assertEquals(Key.Named.HANG_UP, new KeyReader(millis -> KeyReader.END).next(1));
    }
}
