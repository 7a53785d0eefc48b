package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.session.Completeness;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputHighlighterTest {

    private LineReaderImpl reader;
    private boolean code = true;

    @BeforeEach
    void openReader() throws IOException {
        reader = new LineReaderImpl(new LineDisciplineTerminal(
                "test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
    }

    private AttributedString drawn(String text, boolean colours) {
        InputLanguage editing = new InputLanguage(
                new JavaOrCommand(each -> Completeness.COMPLETE),
                (any, line, candidates) -> {},
                () -> code,
                "run"::startsWith,
                line -> true,
                (any, cursor) -> List.of(),
                length -> {});
        return new InputHighlighter(editing, new InputHistory(Path.of("none"), line -> true), new AnsiStyles(colours))
                .highlight(reader, text);
    }

    private String ansi(String text) {
        return drawn(text, true).toAnsi();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int n = \"42\"; // n",
                "void f() {\n    return;\n}",
                "\"",
                "'",
                "/* ",
                "进程(\"你好\")",
                "\"\uD83D\uDE00\" + (1)",
                "/run with-join",
                "/",
                "／",
                "／ｒｕｎ with-join",
                " ",
                "))]}"
            })
    void theTextStaysAsItIs(String text) {
        assertEquals(text, drawn(text, true).toString());
        assertEquals(text, drawn(text, false).toString());
    }

    @Test
    void wordsAndStringsOfJavaAreColoured() {
        assertTrue(ansi("int n").contains("\u001b[35mint\u001b"), ansi("int n"));
        assertTrue(ansi("f(\"x\")").contains("\u001b[32m\"x\"\u001b"), ansi("f(\"x\")"));
    }

    @Test
    void aCommandIsColouredIfThereIsOne() {
        assertTrue(ansi("/ru x").contains("\u001b[36m/ru\u001b"), ansi("/ru x"));
        assertTrue(ansi("／ｒｕ x").contains("\u001b[36m／ｒｕ\u001b"), ansi("／ｒｕ x"));
        assertFalse(ansi("/nix x").contains("\u001b"), ansi("/nix x"));
    }

    @Test
    void theInputOfAProgramIsNotColoured() {
        code = false;

        assertEquals("int n = 1", ansi("int n = 1"));
    }

    @Test
    void withoutColoursThereAreNone() {
        assertFalse(drawn("int n = \"42\"", false).toAnsi().contains("\u001b[3"));
    }

    @Test
    void aControlCharacterIsShownAndNotSent() {
        assertEquals("a^[[2J^?", drawn("a\u001b[2J\u007f", true).toString());
    }
}
