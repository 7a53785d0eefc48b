package dev.procession.engine.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
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

        /** @param parsed whether the errors are about the meaning of the text, not its brackets and signs */
        record Failed(List<CompileError> errors, boolean parsed) implements Outcome {}

        record Refused(List<DisallowedPart> parts) implements Outcome {}

        /** The source is nested so deeply that the compiler overflows its stack. */
        record TooDeep() implements Outcome {}
    }

    /** Texts are put together by plain calls, not by code that this JVM makes at run time. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-XDstringConcat=inline");

    private RestrictedClass() {}

    /** Compiles and loads a class of this shape. */
    public static Outcome compile(RestrictedShape shape, String source, Locale locale) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (CompilerFiles files = CompilerFiles.with(places(shape.words().keySet()))) {
            ClassFilesInMemory output = new ClassFilesInMemory(files);
            JavacTask task = Javac.task(output, found, OPTIONS, new SourceText(shape.name(), source));
            return Javac.attempt(() -> compile(shape, task, output, () -> JavacErrors.of(found, source, locale)))
                    .orElseGet(Outcome.TooDeep::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the form of the class before names are resolved, the resolved names before the class file is made, and the
     * class file before it is loaded.
     */
    private static Outcome compile(
            RestrictedShape shape, JavacTask task, ClassFilesInMemory output, Supplier<List<CompileError>> errors)
            throws IOException {
        CompilationUnitTree unit = task.parse().iterator().next();
        if (!errors.get().isEmpty()) {
            return new Outcome.Failed(errors.get(), false);
        }
        ExpressionVerifier verifier = new ExpressionVerifier(task, unit, shape.methods());
        List<DisallowedPart> disallowed = verifier.checkForm(form(shape, output), shape.caller());
        if (disallowed.isEmpty()) {
            task.analyze();
            if (!errors.get().isEmpty()) {
                List<DisallowedPart> foreign = verifier.checkKnownNames(shape.words());
                return foreign.isEmpty() ? new Outcome.Failed(errors.get(), true) : new Outcome.Refused(foreign);
            }
            disallowed = verifier.checkNames(shape.words());
        }
        if (!disallowed.isEmpty()) {
            return new Outcome.Refused(disallowed);
        }
        task.generate();
        if (!errors.get().isEmpty()) {
            return new Outcome.Failed(errors.get(), true);
        }
        Map<String, byte[]> classFiles = output.classFiles();
        if (!classFiles.keySet().equals(Set.of(shape.name()))
                || !VerifiedCode.isVerified(classFiles.get(shape.name()), shape)) {
            return new Outcome.Refused(List.of(new DisallowedPart(1, 1, shape.name())));
        }
        return new Outcome.Done(load(shape.name(), classFiles, shape.parent().getClassLoader()));
    }

    private static String form(RestrictedShape shape, ClassFilesInMemory files) throws IOException {
        JavacTask task =
                Javac.task(files, new DiagnosticCollector<>(), OPTIONS, new SourceText(shape.name(), shape.form()));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new ExpressionVerifier(task, unit, shape.methods()).form();
    }

    private static Set<File> places(Set<Class<?>> classes) {
        Set<File> places = new LinkedHashSet<>();
        for (Class<?> each : classes) {
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
}
