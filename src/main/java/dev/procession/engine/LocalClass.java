package dev.procession.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a class that runs in this JVM and not in a process of its own: never for the code of a student. */
public final class LocalClass {

    /** What came of it: the class, or else what the compiler has against it. */
    public sealed interface Outcome {

        record Done(Class<?> type) implements Outcome {}

        record Failed(List<CompileError> errors) implements Outcome {}
    }

    private LocalClass() {}

    /**
     * Compiles and loads a class that may use the classes which lie beside {@code neighbours}.
     *
     * @param name of the class, which is in no package
     * @param neighbours known to the loader of the first of them
     */
    public static Outcome compile(String name, String source, List<Class<?>> neighbours, Locale locale) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, locale, StandardCharsets.UTF_8);
                ClassFilesInMemory output = new ClassFilesInMemory(files)) {
            files.setLocation(StandardLocation.CLASS_PATH, places(neighbours));
            boolean fine = compiler.getTask(
                            null, output, found, List.of("-proc:none"), null, List.of(new SourceText(name, source)))
                    .call();
            return fine
                    ? new Outcome.Done(
                            load(name, output.classFiles(), neighbours.get(0).getClassLoader()))
                    : new Outcome.Failed(errors(found, source, locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<File> places(List<Class<?>> neighbours) {
        Set<File> places = new LinkedHashSet<>();
        for (Class<?> each : neighbours) {
            CodeSource source = each.getProtectionDomain().getCodeSource();
            try {
                places.add(Path.of(source.getLocation().toURI()).toFile());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return places;
    }

    private static Class<?> load(String name, Map<String, byte[]> classFiles, ClassLoader parent) {
        ClassLoader loader = new ClassLoader(parent) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] bytes = classFiles.get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        };
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CompileError> errors(DiagnosticCollector<JavaFileObject> found, String source, Locale locale) {
        String[] lines = source.split("\\R", -1);
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                int line = (int) Math.max(0, Math.min(each.getLineNumber(), lines.length));
                int length = (int) Math.max(1, each.getEndPosition() - each.getPosition());
                String text = line == 0 ? "" : lines[line - 1];
                int column = (int) Math.max(1, each.getColumnNumber());
                errors.add(new CompileError(line, column, length, each.getMessage(locale), text));
            }
        }
        return errors;
    }
}
