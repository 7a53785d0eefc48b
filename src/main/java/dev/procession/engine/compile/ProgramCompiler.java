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
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Compiles programs of one source file, and weaves their classes. */
public final class ProgramCompiler {

    /**
     * Options for code that runs in JVMs that have just started: string concatenation must not need an invokedynamic.
     */
    public static final List<String> OPTIONS = List.of("-proc:none", "-parameters", "-g", "-XDstringConcat=inline");

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
        Attempt asWritten = Attempt.of(shape, fileName, output);
        WrappedSource imported = asWritten.missingNames() > 0 ? shape.withLibrary(source, fileName, files) : null;
        if (imported == null) {
            return asWritten.compilation(title, source, locale);
        }
        Attempt second = Attempt.of(imported, fileName, new ClassFilesInMemory(files));
        boolean better = second.missingNames() < asWritten.missingNames() && second.errors() <= asWritten.errors();
        return (better ? second : asWritten).compilation(title, source, locale);
    }

    /** The outcome of one call of the compiler. */
    private record Attempt(
            WrappedSource shape,
            SourceText text,
            boolean fine,
            DiagnosticCollector<JavaFileObject> found,
            ClassFilesInMemory output) {

        static Attempt of(WrappedSource shape, String fileName, ClassFilesInMemory output) {
            SourceText text = new SourceText(encoded(fileName.replaceFirst("\\.java$", "")), shape.text());
            DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
            boolean fine = Javac.task(output, found, OPTIONS, text).call();
            return new Attempt(shape, text, fine, found, output);
        }

        private Stream<Diagnostic<? extends JavaFileObject>> complaints() {
            return found.getDiagnostics().stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR);
        }

        long errors() {
            return complaints().count();
        }

        /**
         * How often a name is not known, as most names of the library are in a file without its imports, or means types
         * of two packages, as {@code Queue} does behind the imports of this whole library and of all of
         * {@code java.util}.
         */
        long missingNames() {
            return complaints()
                    .map(JavacErrors::symptom)
                    .filter(each -> each.isUnknownName() || TAKEN_FOR_ANOTHER.contains(each.code()))
                    .count();
        }

        Compilation compilation(String title, String source, Locale locale) {
            if (fine) {
                return program(title, shape.mainClass(), output.classFiles());
            }
            Symptoms symptoms = new Symptoms(text, output);
            List<CompileError> errors = JavacErrors.of(found, source, locale, shape::column, symptoms::of);
            return errors.isEmpty() ? new Compilation.TooDeep() : new Compilation.Failed(errors);
        }
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

    /** The symptoms of one program. For unknown names the program is read once more, and the known ones are told. */
    private static final class Symptoms {

        private final SourceText text;
        private final JavaFileManager files;
        private @Nullable ScopeNames scopes;

        Symptoms(SourceText text, JavaFileManager files) {
            this.text = text;
            this.files = files;
        }

        Symptom of(Diagnostic<? extends JavaFileObject> error) {
            Symptom symptom = JavacErrors.symptom(error);
            return symptom.isUnknownName()
                    ? new Symptom(symptom.code(), symptom.english(), names(error.getPosition()))
                    : symptom;
        }

        private List<String> names(long offset) {
            try {
                ScopeNames known = scopes;
                if (known == null) {
                    known = ScopeNames.of(text, files);
                    scopes = known;
                }
                return known.at(offset);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
