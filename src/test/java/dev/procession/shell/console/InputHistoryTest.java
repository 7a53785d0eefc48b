package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.state.StateFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputHistoryTest {

    @TempDir
    private Path directory;

    private InputHistory history;

    @BeforeEach
    void newHistory() throws IOException {
        history = attached();
    }

    private InputHistory attached() throws IOException {
        InputHistory fresh = new InputHistory(directory.resolve("history"), line -> !line.matches("[abc]( [abc])*"));
        LineReaderImpl reader = new LineReaderImpl(
                new LineDisciplineTerminal("test", "dumb", OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        reader.setVariable(LineReader.HISTORY_FILE, directory.resolve("history"));
        fresh.attach(reader);
        return fresh;
    }

    private void type(String... lines) {
        for (String line : lines) {
            history.add(Instant.now(), line);
        }
    }

    @Test
    void theNewestLineThatBeginsAlikeGoesOn() {
        type("int number = 1", "int number = 2", "println(1)");

        assertEquals("mber = 2", history.continuation("int nu"));
        assertEquals("", history.continuation("int x"));
        assertEquals("", history.continuation("int number = 2"), "nothing is left of it");
    }

    @Test
    void aFirstLetterAndLinesBelowEachOtherSuggestNothing() {
        type("int number = 1", "void f() {\n}");

        assertEquals("", history.continuation("i"));
        assertEquals("", history.continuation("  "));
        assertEquals("", history.continuation("void f"));
        assertEquals("", history.continuation("int n\n"));
    }

    @Test
    void answersAreNotKept() {
        type("b", "a c b", "int b = 1");

        assertEquals(1, history.size());
    }

    @Test
    void anEmptyHistorySuggestsNothing() {
        assertEquals("", history.continuation("int"));
    }

    @Test
    void itIsThereTheNextTime() throws IOException {
        type("int number = 1", "void f() {\n}");
        history.save();

        assertEquals("mber = 1", attached().continuation("int nu"));
        assertEquals("void f() {\n}", attached().get(1));
    }

    @Test
    void aFileThatIsNoTextIsSetAsideUnderANameOfItsOwn() throws IOException {
        Path file = directory.resolve("history");
        byte[] cut = "println(\"\u7528".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(cut, cut.length - 1));
        history = attached();
        assertEquals("history.damaged", String.valueOf(fault().now().getFileName()));
        type("int a = 1");
        assertTrue(history.isSaved());

        byte[] random = new byte[5_000];
        new Random(1).nextBytes(random);
        Files.write(file, random);
        history = attached();
        assertEquals("history.damaged.2", String.valueOf(fault().now().getFileName()));
        assertArrayEquals(random, Files.readAllBytes(directory.resolve("history.damaged.2")));

        Files.deleteIfExists(file);
        Files.createDirectory(file);
        history = attached();
        assertEquals("history.damaged.3", String.valueOf(fault().now().getFileName()));
        type("int b = 2");
        history = attached();
        assertNull(history.fault());
        assertEquals("b = 2", history.continuation("int "));
    }

    private StateFault fault() {
        return Objects.requireNonNull(history.fault());
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndNothingElse() throws IOException {
        Files.delete(directory); // The lines of the history have no place.
        Files.writeString(directory, "");
        type("int a = 1");
        assertFalse(history.isSaved());
        assertEquals("a = 1", history.continuation("int "));
        Files.delete(directory);
        Files.createDirectory(directory);
    }
}
