package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what counts as a statement outside of every method. */
class LooseStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int n;\nvar p = 1;",
                "void f() {}\nf();",
                "void f() {}\nf()",
                "import java.util.*;\np.start();",
                "// 水\nfor (;;) {}",
                "int n = 0;\nn = 2;",
                "int n = 0;\nn += 2;",
                "int n = 0;\nn++;",
                "record R(int n) {}\nnew R(1).n();",
                "int n = g(1)\nprintln(n)",
                "class A {}\nif (true) { f(); }"
            })
    void aStatementIsFoundInItsLine(String source) {
        assertEquals(2, LooseStatement.line(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "void main() {\n    f();\n    var x = 1;\n}",
                "int n = 3;\nint f(int a) throws IOException { return a; }",
                "class A { A() { f(); } }\nenum E { X { void f() {} }; }",
                "@Deprecated\nvoid f() {}",
                "@SuppressWarnings(\"x\")\nvoid f() {}",
                "record R(int n)\n    implements Runnable { R { f(); } public void run() {} }",
                "List<String> names = List.of(\n    \"a\");\nint[] a = {1, 2};\njava.util.List<String> b;",
                "sealed interface S permits A, B {}\nnon-sealed class A implements S {}",
                "main() {\n f();\n}",
                "void main() {\n    f(\n}"
            })
    void aProgramHasNone(String source) {
        assertEquals(0, LooseStatement.line(source));
    }

    @Test
    void noProgramOfTheCourseHasOne() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertEquals(0, LooseStatement.line(Files.readString(file)), file::toString);
            }
        }
    }
}
