package dev.procession.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.procession.engine.CompileError.Symptom;
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
 * Compiles a class that runs in this JVM and not in a process of its own. Its text may be anybody's, so it is compiled only
 * if its methods ask and do nothing else.
 */
public final class LocalClass {

    /** What came of it: the class, or else what the compiler has against it, or what is no question in it. */
    public sealed interface Outcome {

        record Done(Class<?> type) implements Outcome {}

        record Failed(List<CompileError> errors) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}

        /** The compiler could not cope with it: it is nested too deeply. */
        record TooDeep() implements Outcome {}
    }

    /**
     * What is more than a question.
     *
     * @param line counted from 1, as is {@code column}
     * @param text of the part that is too much
     */
    public record Refusal(int line, int column, String text) {}

    /**
     * What the class is made of.
     *
     * @param name of the class, which is in no package
     * @param questions its methods, in order; each returns what a call with one expression gives
     * @param frame the method behind them, which calls them and is ours
     * @param words the classes whose members a question may use; the class is loaded beside the first of them
     */
    public record Shape(String name, List<String> questions, String frame, List<Class<?>> words) {
        public Shape {
            questions = List.copyOf(questions);
            words = List.copyOf(words);
        }
    }

    private LocalClass() {}

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

    /** Looks at the form of the class before its names are looked up, and at those before it is made. */
    private static Outcome compile(
            Shape shape, JavacTask task, ClassFilesInMemory output, Supplier<List<CompileError>> errors)
            throws IOException {
        CompilationUnitTree unit = task.parse().iterator().next();
        if (!errors.get().isEmpty()) {
            return new Outcome.Failed(errors.get());
        }
        QuestionTree tree = new QuestionTree(task, unit);
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
