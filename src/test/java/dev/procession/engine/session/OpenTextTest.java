package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTextTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final OpenText text = new OpenText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f() {",
                "f(1,",
                "int[] a = {1, 2",
                "/* a comment",
                "/* \" */ { // }",
                "var s = \"\"\"\n  text } \\\"\"\" \n",
                "char c = '}'; {",
                "var s = \"a \\\" }\"; ("
            })
    void somethingIsOpen(String code) {
        assertTrue(text.isOpenAtEndOf(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "int i = 1;",
                "void f() { }",
                "} }",
                "// {",
                "/* { */",
                "var s = \"{\";",
                "var s = \"\"\"\n  {\n  \"\"\";",
                "char c = '{';",
                "var s = \"no end\nint i = 1;"
            })
    void nothingIsOpen(String code) {
        assertFalse(text.isOpenAtEndOf(code));
    }

    @Test
    void whatWasAddedIsReadWithWhatWasThere() {
        String code =
                "class A { /* }\n */\n  String s = \"}\"; // }\n  char c = '\\'';\n var t = \"\"\"\n}\n\"\"\";}\n";
        for (int end = 0; end >= 0; end = code.indexOf('\n', end + 1)) {
            String part = code.substring(0, end);
            assertEquals(new OpenText().isOpenAtEndOf(part), text.isOpenAtEndOf(part), part);
        }
        assertFalse(text.isOpenAtEndOf("another text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f(\n1\n)",
                "/* {\n*/ {\n// }\n}",
                "var s = \"\"\"\n } \\\n \"\"\";",
                "var s = \"a \\\n }\"; (",
                "class A { /* }\n */\n  char c = '\\'';\n var t = \"\"\"\n}\n\"\"\";}\n"
            })
    void linesThatAreAddedOneByOneAreReadLikeTheWhole(String code) {
        int begin = 0;
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', end + 1)) {
            text.add(code.substring(begin, end));
            begin = end;
            assertEquals(new OpenText().isOpenAtEndOf(code.substring(0, end)), text.isOpen());
        }
        text.add(code.substring(begin));
        assertEquals(new OpenText().isOpenAtEndOf(code), text.isOpen());
        text.clear();
        assertFalse(text.isOpen());
    }

    @Test
    void aTextThatGrowsLineByLineIsReadOnce() {
        StringBuilder code = new StringBuilder("void f() {\n");
        assertTimeoutPreemptively(DEADLINE, () -> {
            while (code.length() < 200_000) {
                code.append("    int someVariable = 12345; // filler\n");
                assertTrue(text.isOpenAtEndOf(code.toString()));
            }
        });
        assertFalse(text.isOpenAtEndOf(code.append("}").toString()));
    }

    @Test
    void oneLineOfAMillionCharactersIsSplitInLinearTime() {
        String line = "a = 1;".repeat(200_000);
        assertTimeoutPreemptively(
                DEADLINE,
                () -> assertEquals(
                        List.of("int a;\n", line), Pieces.of("int a;\n" + line, each -> Completeness.COMPLETE)));
    }
}
