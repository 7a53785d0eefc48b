package dev.procession.engine.compile;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Runs the compiler of this JVM. The compiler recurses as deeply as brackets are nested in the text, and overflows its
 * stack where there are thousands; it also gives up, with an {@link AssertionError}, where some fifty are never closed.
 * The compiler then has neither a result nor a message, and {@link #attempt} returns empty.
 */
public final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** A piece of work that uses the compiler. */
    interface Work<T> {
        T work() throws IOException;
    }

    private Javac() {}

    static JavaCompiler compiler() {
        return COMPILER;
    }

    static JavacTask task(
            JavaFileManager files,
            DiagnosticListener<? super JavaFileObject> found,
            List<String> options,
            SourceText source) {
        return (JavacTask) COMPILER.getTask(Writer.nullWriter(), files, found, options, null, List.of(source));
    }

    /** Does the work. Returns empty if the compiler could not cope with the text. */
    static <T> Optional<T> attempt(Work<T> work) throws IOException {
        try {
            return Optional.of(work.work());
        } catch (StackOverflowError | InternalError | AssertionError | IllegalStateException e) {
            if (isCompilersFailure(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The compiler and JShell wrap the error into others, so all causes are searched. */
    private static boolean isCompilersFailure(@Nullable Throwable thrown) {
        return thrown instanceof StackOverflowError
                || thrown instanceof AssertionError && isOfCompiler(thrown.getStackTrace())
                || thrown != null && isCompilersFailure(thrown.getCause());
    }

    private static boolean isOfCompiler(StackTraceElement[] frames) {
        return frames.length > 0 && frames[0].getClassName().startsWith("com.sun.tools.javac.");
    }

    /** As {@link #attempt}, for work that reads no files. */
    public static <T> Optional<T> attemptInMemory(Supplier<T> work) {
        try {
            return attempt(work::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
