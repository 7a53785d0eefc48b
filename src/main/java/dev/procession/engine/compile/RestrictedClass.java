package dev.procession.engine.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.procession.engine.compile.CompileError.Symptom;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Compiles and loads a class whose code runs in this JVM, not in a process of its own. The source is not trusted, so
 * the class is made only if each of its methods does nothing but evaluate one expression of allowed parts.
 */
public final class RestrictedClass {

    /** The result: the class, or the errors of the compiler, or the parts that are not allowed. */
    public sealed interface Outcome {

        record Done(Class<?> type) implements Outcome {}

        record Failed(List<CompileError> errors) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}

        /** The source is nested so deeply that the compiler overflows its stack. */
        record TooDeep() implements Outcome {}
    }

    /**
     * A part of the source that is not allowed.
     *
     * @param line counted from 1, as is {@code column}
     * @param text the text of the part
     */
    public record Refusal(int line, int column, String text) {}

    /**
     * The form that the class must have.
     *
     * @param name the name of the class, which is in no package
     * @param questions its methods, in order; each has the form {@code return holds(expression)}
     * @param frame the last method, which is written by us and calls the others
     * @param words the classes whose members an expression may use; the class gets the class loader of the first
     */
    public record Shape(String name, List<String> questions, String frame, List<Class<?>> words) {
        public Shape {
            questions = List.copyOf(questions);
            words = List.copyOf(words);
        }
    }

    private RestrictedClass() {}

    /** Compiles and loads a class of this shape. */
    public static Outcome compile(Shape shape, String source, Locale locale) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (CompilerFiles files = CompilerFiles.with(places(shape.words()))) {
            ClassFilesInMemory output = new ClassFilesInMemory(files);
            JavacTask task = Javac.task(output, found, List.of("-proc:none"), new SourceText(shape.name(), source));
            return Javac.attempt(() -> compile(shape, task, output, () -> errors(found, source, locale)))
                    .orElseGet(Outcome.TooDeep::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the form of the class before names are resolved, and the resolved names before the class file is made. */
    private static Outcome compile(
            Shape shape, JavacTask task, ClassFilesInMemory output, Supplier<List<CompileError>> errors)
            throws IOException {
        CompilationUnitTree unit = task.parse().iterator().next();
        if (!errors.get().isEmpty()) {
            return new Outcome.Failed(errors.get());
        }
        ExpressionVerifier tree = new ExpressionVerifier(task, unit);
        List<Refusal> refusals = tree.form(shape.questions(), shape.frame());
        if (refusals.isEmpty()) {
            task.analyze();
            if (!errors.get().isEmpty()) {
                return new Outcome.Failed(errors.get());
            }
            refusals = tree.names(shape.questions(), shape.words());
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        task.generate();
        ClassLoader parent = shape.words().get(0).getClassLoader();
        return new Outcome.Done(load(shape.name(), output.classFiles(), parent));
    }

    private static Set<File> places(List<Class<?>> words) {
        Set<File> places = new LinkedHashSet<>();
        for (Class<?> each : words) {
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
                Symptom symptom = new Symptom(each.getCode(), each.getMessage(Locale.ENGLISH), List.of());
                errors.add(new CompileError(line, column, length, each.getMessage(locale), text, symptom));
            }
        }
        return errors;
    }
}
