package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the editor of {@code /edit} on a real pseudo-terminal. */
@Tag(OnceOnly.TAG)
class EditorIT {

    private static final String CTRL_S = "\u0013";
    private static final String CTRL_X = "\u0018";
    private static final String END_KEY = "\u001b[F";
    private static final String LEFT = "\u001b[D";
    private static final String MARK_PASTES = "\u001b[?2004h";
    private static final String DO_NOT_MARK_PASTES = "\u001b[?2004l";

    @TempDir
    private Path directory;

    private PseudoTerminal open() throws Exception {
        Map<String, String> environment = Installed.environment(directory);
        environment.keySet().removeAll(List.of("VISUAL", "EDITOR"));
        PseudoTerminal terminal =
                PseudoTerminal.open(environment, Installed.launcher().toString());
        terminal.expect("procession> ");
        return terminal;
    }

    @Test
    void chineseBeforeTheCursorIsNoObstacleAndWhatIsNotSavedOutlivesTheShell() throws Exception {
        Path file = Files.writeString(directory.resolve("Tea.java"), "void main() { println(\"泡好了\"); }\n");
        try (PseudoTerminal terminal = open()) {
            terminal.enter("/edit " + file);
            terminal.expect("Ctrl-S save");
            terminal.type(END_KEY + LEFT.repeat(5) + "：绿茶" + CTRL_S);
            terminal.expect("The compiler finds no mistake.");
            assertEquals("void main() { println(\"泡好了：绿茶\"); }\n", Files.readString(file));
            terminal.type(CTRL_X);
            terminal.expect("Your file: ");
            assertTrue(terminal.raw().lastIndexOf(DO_NOT_MARK_PASTES)
                    > terminal.raw().lastIndexOf("Ctrl-S"));
            terminal.enter("/edit " + file);
            terminal.expect("Ctrl-S");
            terminal.type("水");
            terminal.expect("(not saved)");
            ProcessHandle.of(terminal.pid()).orElseThrow().destroy(); // SIGTERM
            terminal.awaitEnd();
            assertFalse(terminal.screen().contains("\tat "), terminal.screen());
        }
        try (PseudoTerminal terminal = open()) {
            assertTrue(terminal.screen().contains("Text from the editor was not saved"), terminal.screen());
            terminal.enter("/edit " + file);
            terminal.expect("Use that text?");
            terminal.type("y");
            terminal.expect("Here is what you typed last time.");
            assertTrue(terminal.raw().contains(MARK_PASTES));
            terminal.type(CTRL_S);
            terminal.expect("The compiler finds");
            assertTrue(Files.readString(file).startsWith("水void main()"));
        }
    }
}
