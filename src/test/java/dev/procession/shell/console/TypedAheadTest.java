package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.session.Completeness;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Checks that a pasted text of any length is taken in linear time, or not at all and with a word. */
class TypedAheadTest {

    private static final int LONG = 10_000_000;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String PASTE = "\u001b[200~";
    private static final String END = "\u001b[201~";

    private final List<Long> refused = new ArrayList<>();

    private static TypedAhead ahead(String text) {
        return new TypedAhead(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** What arrives later, so that nothing is there yet. */
    private static TypedAhead later(String text) {
        return new TypedAhead(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int available() {
                        return 0;
                    }
                },
                StandardCharsets.UTF_8);
    }

    /** What is read on a terminal that sends {@code keys}; {@code ahead} is what else there is, for larger reads. */
    private String read(String keys, TypedAhead ahead) throws IOException {
        LineDisciplineTerminal terminal = new LineDisciplineTerminal(
                "test", "xterm-256color", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 24));
        CleanReader reader = new CleanReader(terminal, "procession", ahead, refused::add);
        reader.setParser(new JavaOrCommand(text -> Completeness.COMPLETE));
        Thread typist = new Thread(() -> {
            try {
                terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the test is over
            }
        });
        typist.setDaemon(true);
        typist.start();
        return Assertions.assertTimeoutPreemptively(DEADLINE, () -> reader.readLine("> "));
    }

    @Test
    void aPasteOfTenMillionCharactersIsRefusedWithItsLength() throws IOException {
        String taken = "x".repeat(InputLanguage.MOST_CHARS + 1);
        String rest = "y".repeat(LONG - taken.length());
        assertEquals("1+1", read(PASTE + taken, later(rest + END + "\r" + "1+1\r")));
        assertEquals(List.of((long) LONG + END.length()), refused);
    }

    @Test
    void aPasteThatIsNotTooLongIsTakenAsItIs() throws IOException {
        String text = "class A {\r    int 数 = 1;\r}";
        assertEquals(text.replace('\r', '\n'), read(PASTE + text + END + "\r", ahead("")));
        assertEquals(List.of(), refused);
    }

    @Test
    void whatATerminalWithoutMarksPastesIsRefusedToo() throws IOException {
        assertEquals("1+1", read("1+1\r", ahead("int i = 1;\r".repeat(LONG / 11))));
        assertEquals(1, refused.size());
        assertTrue(refused.get(0) > LONG - 100, refused.toString());
    }

    @Test
    void aMarkedPasteThatWaitsAlreadyIsDroppedToItsEnd() throws IOException {
        String paste = PASTE + "int i = 1;\r".repeat(LONG / 11) + END + "\r" + "1+1\r";
        assertEquals("1+1", read("", ahead(paste)));
        assertEquals(1, refused.size());
    }

    @Test
    void aFewThousandCharactersAreTheKeysThatTheyAre() throws IOException {
        String line = "int 变量 = 1; // " + "a".repeat(3000);
        assertEquals(line, read("", ahead(line + "\r")));
        assertEquals(List.of(), refused);
    }

    @Test
    void theEndOfAPasteIsFoundWhereverItIs() {
        for (int before = 65_530; before < 65_545; before++) {
            TypedAhead.Dropped dropped = ahead("z\u001b[".repeat(2) + "z".repeat(before) + END + "behind")
                    .dropUntil(END);
            assertEquals(6 + before + END.length(), dropped.bytes());
            assertEquals("behind", dropped.behind());
        }
        assertEquals(new TypedAhead.Dropped(5, ""), ahead("never").dropUntil(END));
    }

    @Test
    void aTerminalThatHasGoneHasNothing() {
        TypedAhead gone = new TypedAhead(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int available() throws IOException {
                        throw new IOException("gone");
                    }
                },
                StandardCharsets.UTF_8);
        assertEquals(0, gone.waiting());
        assertEquals(0, gone.drop());
        assertEquals("", gone.take(10));
    }
}
