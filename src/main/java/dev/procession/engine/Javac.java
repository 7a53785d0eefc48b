package dev.procession.engine;

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
 * The compiler of this JVM. It goes down into text as deeply as brackets are nested in it, and overflows its stack where
 * there are thousands: then there is neither a result nor a message, and its own stack trace is for nobody here.
 */
final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Something that is done with the compiler. */
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

    /** Does the work; nothing if it overflowed the compiler's stack. */
    static <T> Optional<T> attempt(Work<T> work) throws IOException {
        try {
            return Optional.of(work.work());
        } catch (StackOverflowError | InternalError | IllegalStateException e) {
            if (isOverflow(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The compiler, and JShell above it, wrap the error into others. */
    private static boolean isOverflow(@Nullable Throwable thrown) {
        return thrown instanceof StackOverflowError || thrown != null && isOverflow(thrown.getCause());
    }

    /** As {@link #attempt}, for work that reads no files. */
    static <T> Optional<T> attemptInMemory(Supplier<T> work) {
        try {
            return attempt(work::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
