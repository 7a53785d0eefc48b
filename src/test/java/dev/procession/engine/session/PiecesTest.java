package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    /** Stands in for the compiler, as far as these tests need: the head of an if, or a comment alone, is no piece. */
    private static Completeness completeness(String code) {
        String text = code.replaceAll("//.*", "").strip();
        return text.isEmpty()
                ? Completeness.EMPTY
                : text.matches("(?s).*if \\([^)]*\\)") ? Completeness.INCOMPLETE : Completeness.COMPLETE;
    }

    private static List<String> pieces(String text) {
        return Pieces.of(text, PiecesTest::completeness).stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void linesWithoutSemicolonsArePieces() {
        assertEquals(List.of("int a = 1", "int b = 2", "a++", "println(a + b)"), pieces("""
                int a = 1
                int b = 2
                a++
                println(a + b)
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f() {\n    println(1);\n}",
                "void f()\n{\n}",
                "var s = list\n    .stream()\n    .toList()",
                "int n = 1 +\n    2",
                "int n = 1\n    * 2",
                "if (n > 1)\n    println(n)",
                "if (n > 1) {\n} else {\n}",
                "try {\n}\ncatch (Exception e) {\n}\nfinally {\n}",
                "@FunctionalInterface\ninterface F { void f(); }",
                "f(1,\n    2)",
                "// a note\nint n = 1",
                "var s = \"\"\"\n    int a\n    int b\n    \"\"\";"
            })
    void whatGoesOnIsOnePiece(String text) {
        assertEquals(List.of(text), pieces(text));
    }

    @Test
    void aSignInFrontOfALineBeginsAPiece() {
        assertEquals(List.of("n++", "--n", "!b"), pieces("n++\n--n\n!b"));
    }

    @Test
    void theLastPieceDecidesWhetherMoreLinesAreNeeded() {
        assertEquals(Completeness.COMPLETE, Pieces.completeness("int a = 1\nint b", PiecesTest::completeness));
        assertEquals(Completeness.INCOMPLETE, Pieces.completeness("int a = 1\nif (b)", PiecesTest::completeness));
    }
}
