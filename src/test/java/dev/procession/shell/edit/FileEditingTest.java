package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.shell.console.Key;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.console.ScreenView;
import dev.procession.shell.run.Foreground;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what becomes of a file, and what is said, however the editor ends. */
class FileEditingTest {

    @TempDir
    private Path directory;

    private final RecordedConsole console = new RecordedConsole();

    private FileEditing editing() {
        Messages messages = new Messages(console, Language.EN);
        return new FileEditing(
                directory.resolve("state"),
                new Foreground(
                        () -> {
                            throw new AssertionError("nothing is run");
                        },
                        messages),
                messages);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("Tea.java"), content);
    }

    private static void type(ScreenView view, String text) {
        view.frame(80, 24);
        text.codePoints().forEach(point -> view.press(new Key.Letter(point)));
    }

    private void assertTextIsKept(Consumer<ScreenView> end) throws Exception {
        Path file = file("x");
        console.screen = view -> {
            type(view, "水");
            end.accept(view);
        };
        editing().edit(file);
        Path kept = Rescue.all(directory.resolve("state")).get(0);
        assertEquals("x", Files.readString(file));
        assertEquals("水x", Files.readString(kept));
        String said = console.text().replaceAll("\\s", "");
        assertTrue(said.contains(kept.toString()), console.text());
        assertFalse(console.text().contains("\tat "), console.text());
    }

    @Test
    void aFailureOfTheEditorLosesNothing() throws Exception {
        assertTextIsKept(view -> {
            throw new IllegalStateException("as JLine's editor did");
        });
        assertTrue(console.text().contains("The editor had to stop."), console.text());
    }

    @Test
    void lackOfMemoryLosesNothing() throws Exception {
        assertTextIsKept(view -> {
            throw new OutOfMemoryError("test");
        });
    }

    @Test
    void aClosedTerminalLosesNothing() throws Exception {
        assertTextIsKept(view -> assertFalse(view.press(Key.Named.HANG_UP)));
    }

    @Test
    void withoutAScreenASentenceSaysHowToChooseAnEditor() throws Exception {
        Path file = file("x");
        assertFalse(editing().edit(file));
        String said = console.text().replace("\n", " ");
        assertTrue(
                said.contains("export EDITOR=")
                        && console.text().replaceAll("\\s", "").contains(file.toString()),
                said);
    }

    @Test
    void whatIsNoTextIsNotOpened() throws Exception {
        Path file = directory.resolve("Tea.java");
        Files.write(file, new byte[] {'a', (byte) 0xff, 'b'});
        console.screen = view -> {
            throw new AssertionError("opened");
        };
        assertThrows(ProgramFile.Unreadable.class, () -> editing().edit(file));
        assertEquals(List.of(), Rescue.all(directory.resolve("state")));
        assertFalse(editing().edit(directory.resolve("none/Tea.java")));
        assertTrue(console.text().contains("no such folder"), console.text());
    }
}
