package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that what was typed for a view never becomes input of the prompt when the view fails. */
class FailedViewTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** A view that fails at an exclamation mark. */
    private static final class Fragile implements ScreenView {
        private final List<Key> pressed = new ArrayList<>();

        @Override
        public Frame frame(int columns, int rows) {
            return new Frame(List.of(StyledLine.of("fragile")), 0);
        }

        @Override
        public boolean press(Key key) {
            if (key.equals(new Key.Letter('!'))) {
                throw new IllegalStateException("test");
            }
            pressed.add(key);
            return true;
        }

        @Override
        public long millisToNextChange() {
            return -1;
        }

        @Override
        public boolean takesText() {
            return true;
        }
    }

    @Test
    void keysForAViewThatHasFailedAreNoInputOfThePrompt() throws Exception {
        LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm", screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(80, 20));
        try (Console console = new TerminalConsole(
                terminal, InputStream.nullInputStream(), InputLanguage.none(), directory.resolve("history"), true)) {
            Fragile view = new Fragile();
            terminal.processInputBytes(
                    "水\u001b[200~a\tb\u001b[201~!System.exit(1);\r".getBytes(StandardCharsets.UTF_8));
            assertThrows(IllegalStateException.class, () -> console.show(() -> view));
            assertEquals(List.of(new Key.Letter('水'), new Key.Pasted("a\tb")), view.pressed);
            terminal.processInputBytes("next\r".getBytes(StandardCharsets.UTF_8));
            ConsoleInput read = console.read(() -> List.of(StyledLine.of("> ")));
            assertEquals("next", ((ConsoleInput.Text) read).text());
            String written = screen.toString(StandardCharsets.UTF_8);
            assertTrue(written.contains("\u001b[?2004h") && written.contains("\u001b[?2004l"), "marks of pastes");
        }
    }
}
