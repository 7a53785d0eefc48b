package dev.procession.engine.compile;

import dev.procession.engine.compile.CompileError.Symptom;
import dev.procession.engine.weave.Weaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Compiles programs of one source file, and weaves their classes. */
public final class ProgramCompiler {

    /**
     * Options for code that runs in JVMs that have just started: string concatenation must not need an invokedynamic.
     */
    public static final List<String> OPTIONS = List.of("-proc:none", "-parameters", "-g", "-XDstringConcat=inline");

    private static final Pattern SYMBOL = Pattern.compile("symbol: +\\w+ ([\\p{L}\\p{N}_$]+)");

    /** The errors of a name that means a type of the JDK too, such as {@code java.lang.Process}, which is abstract. */
    private static final Set<String> TAKEN_FOR_ANOTHER =
            Set.of("compiler.err.ref.ambiguous", "compiler.err.abstract.cant.be.instantiated");

    private final Path library;

    public ProgramCompiler(Path library) {
        this.library = library;
    }

    /**
     * Compiles the text of one source file.
     *
     * @param locale the language of the messages
     */
    public Compilation compile(String title, String fileName, String source, Locale locale) {
        try (CompilerFiles files = CompilerFiles.with(List.of(library.toFile()))) {
            ClassFilesInMemory output = new ClassFilesInMemory(files);
            return Javac.attempt(() -> compile(title, fileName, source, locale, files, output))
                    .orElseGet(Compilation.TooDeep::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compile(
            String title, String fileName, String source, Locale locale, CompilerFiles files, ClassFilesInMemory output)
            throws IOException {
        WrappedSource shape = WrappedSource.of(source, fileName, files);
        Compilation asWritten = compile(title, fileName, source, shape, locale, output);
        WrappedSource imported = lacksImports(asWritten) ? shape.withLibrary(source, fileName, files) : null;
        if (imported == null) {
            return asWritten;
        }
        Compilation second = compile(title, fileName, source, imported, locale, new ClassFilesInMemory(files));
        return errors(second) < errors(asWritten) ? second : asWritten;
    }

    /**
     * Whether a name is not known, as most names of the library are in a file without its imports, or means types of two
     * packages, as {@code Queue} does behind the imports of this whole library and of all of {@code java.util}.
     */
    private static boolean lacksImports(Compilation compilation) {
        return compilation instanceof Compilation.Failed failed
                && failed.errors().stream()
                        .map(CompileError::symptom)
                        .anyMatch(each -> each.isUnknownName() || TAKEN_FOR_ANOTHER.contains(each.code()));
    }

    private static int errors(Compilation compilation) {
        return compilation instanceof Compilation.Failed failed
                ? failed.errors().size()
                : 0;
    }

    private static Compilation compile(
            String title, String fileName, String source, WrappedSource shape, Locale locale, ClassFilesInMemory output)
            throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String name = fileName.replaceFirst("\\.java$", "");
        boolean fine = Javac.task(output, found, OPTIONS, new SourceText(encoded(name), shape.text()))
                .call();
        if (fine) {
            return program(title, shape.mainClass(), output.classFiles());
        }
        List<CompileError> errors = JavacErrors.of(found, source, locale, shape::column, each -> symptom(each, source));
        return errors.isEmpty() ? new Compilation.TooDeep() : new Compilation.Failed(errors);
    }

    private static String encoded(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
    }

    private static Compilation program(String title, String mainClass, Map<String, byte[]> classFiles) {
        if (!classFiles.containsKey(mainClass) || !MainMethod.isIn(classFiles.get(mainClass), classFiles)) {
            return new Compilation.NoMain(mainClass);
        }
        return new Compilation.Done(new CompiledProgram(title, mainClass, new Weaver().weave(classFiles)));
    }

    /**
     * Without a successful compilation the declared names are unknown, so all words of the source count as known names.
     */
    private static Symptom symptom(Diagnostic<? extends JavaFileObject> error, String source) {
        Symptom symptom = JavacErrors.symptom(error);
        if (!symptom.isUnknownName()) {
            return symptom;
        }
        Matcher unknown = SYMBOL.matcher(symptom.english());
        return new Symptom(
                symptom.code(), symptom.english(), LibraryNames.nearby(source, unknown.find() ? unknown.group(1) : ""));
    }
}
