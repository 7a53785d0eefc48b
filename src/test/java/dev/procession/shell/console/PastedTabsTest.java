package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.session.Completeness;
import dev.procession.text.Brackets;
import dev.procession.text.StyledLine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pastes text at a prompt whose terminal does not mark what is pasted, so that tabs look like the key. */
class PastedTabsTest {

    @TempDir
    private Path directory;

    private final List<String> completed = new ArrayList<>();

    private String read(String pasted) throws Exception {
        LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(90, 20));
        InputLanguage java = new InputLanguage(
                new JavaOrCommand(
                        text -> Brackets.of(text).open() > 0 ? Completeness.INCOMPLETE : Completeness.COMPLETE),
                (reader, line, candidates) -> {
                    completed.add(line.word());
                    candidates.add(new Candidate("completed"));
                },
                () -> true,
                name -> true,
                line -> false,
                (text, cursor) -> List.of(),
                length -> {});
        try (Console console = new TerminalConsole(
                terminal, InputStream.nullInputStream(), java, directory.resolve("history"), true)) {
            terminal.processInputBytes(pasted.getBytes(StandardCharsets.UTF_8));
            return ((ConsoleInput.Text) console.read(() -> List.of(StyledLine.of("> ")))).text();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int f(int n) {\r\t\treturn n;\r\t}\r",
                "\tint n = 1;\r",
                "int\tcount\t= 1;\t// 水\r",
                "int[] a = {\r\t1,\t2,\r\t\t3\t};\r",
                "if (a) {\r\t// 进\t程\r\tf(\"\t\");\r}\r"
            })
    void nothingOfAPasteIsLostOrCompleted(String pasted) throws Exception {
        String read = read(pasted);
        assertEquals(List.of(), completed);
        assertEquals(withoutIndentation(pasted.replace('\r', '\n')), withoutIndentation(read));
    }

    /** The prompt indents, too. */
    private static List<String> withoutIndentation(String text) {
        return text.strip().lines().map(String::stripLeading).toList();
    }

    @Test
    void theKeyStillCompletes() throws Exception {
        assertEquals("completed.start();", read("comp\t.start();\r").replaceAll(" ", ""));
        assertEquals("x = completed", read("x = comp\t\r").strip());
        assertEquals(List.of("comp", "comp"), completed);
        assertEquals("/le", read("/le\t\r").strip());
        assertEquals(3, completed.size());
    }

    @Test
    void inTheBlanksOfAFurtherLineTheKeyIndents() {
        assertTrue(new TabCharacter("f() {\n  ", "  ", true).indents());
        assertFalse(new TabCharacter("f() {\n  x", "  x", true).indents());
        assertFalse(new TabCharacter("  ", "  ", false).indents());
    }
}
