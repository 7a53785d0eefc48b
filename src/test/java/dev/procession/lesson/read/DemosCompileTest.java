package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.lesson.Source;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag(OnceOnly.TAG)
class DemosCompileTest {

    @TempDir
    Path out;

    static Stream<Source> demos() {
        return CourseLoader.load(Path.of("lessons")).lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .flatMap(program -> program.sources().values().stream());
    }

    @ParameterizedTest
    @MethodSource("demos")
    void aDemoCompilesOnJava17InsideAClass(Source demo) {
        assumeTrue(
                libraryIsThere(),
                "dev.procession.multiprocessing.Process, which all demos use, is not on the class path");
        String name = demo.file().getFileName().toString().replace(".java", "");
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", out.toString(), "--release", "17", "-proc:none");

        compiler.getTask(null, null, found, options, null, List.of(source(name, wrapped(name, demo.text()))))
                .call();

        String errors = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic ->
                        demo.file() + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        assertEquals("", errors);
    }

    private static boolean libraryIsThere() {
        String process = "dev/procession/multiprocessing/Process.class";
        return DemosCompileTest.class.getClassLoader().getResource(process) != null;
    }

    /** Wraps {@code code} in a class that begins on the line of the last import, to keep the line numbers. */
    private static String wrapped(String name, String code) {
        List<String> lines = code.lines().toList();
        int imports = 0;
        for (int i = 0; i < lines.size(); i++) {
            imports = lines.get(i).startsWith("import ") ? i + 1 : imports;
        }
        return String.join("\n", lines.subList(0, imports))
                + " class " + name + " {\n"
                + String.join("\n", lines.subList(imports, lines.size()))
                + "\n}\n";
    }

    private static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }
}
