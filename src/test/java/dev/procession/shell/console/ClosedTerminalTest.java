package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the shell has closed its terminal, threads that still show events of ending processes must not fail. */
class ClosedTerminalTest {

    @TempDir
    private Path directory;

    @Test
    void whoeverComesAfterTheTerminalIsClosedDoesNotFail() throws Exception {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm", screen, StandardCharsets.UTF_8);
        terminal.setSize(new Size(90, 20));
        Console console = new TerminalConsole(
                terminal, InputStream.nullInputStream(), InputLanguage.none(), directory.resolve("history"), true);
        Messages messages = new Messages(console, Language.EN);
        console.close();
        assertEquals(90, messages.layout().width());
        assertEquals(90, console.width());
        assertEquals(20, console.height());
        messages.say("go.first");
        messages.warn(new IllegalStateException("late"));
        messages.print(messages.lines("late", Style.PLAIN));
        console.print(List.of(StyledLine.of("late")));
        console.promptChanged();
        console.clear();
        console.close();
        assertFalse(screen.toString(StandardCharsets.UTF_8).contains("late"));
    }

    @Test
    void aSizeThatCannotBeAskedForAnyMoreIsTheLastOne() throws Exception {
        LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(70, 20));
        Console console = new TerminalConsole(
                terminal, InputStream.nullInputStream(), InputLanguage.none(), directory.resolve("history"), true);
        terminal.close(); // as JLine does when a signal ends the JVM
        assertEquals(70, console.width());
        assertEquals(20, console.height());
    }
}
