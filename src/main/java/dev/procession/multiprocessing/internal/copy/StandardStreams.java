package dev.procession.multiprocessing.internal.copy;

import java.io.InputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code System.out}, {@code System.err} and {@code System.in} in a copy. Each process has its own, so a number is
 * copied instead of the stream.
 */
final class StandardStreams {

    private StandardStreams() {}

    /** 0 for standard input, 1 for standard output, 2 for standard error, negative for anything else. */
    static int number(Object value) {
        if (value instanceof PrintStream) {
            return value == System.out ? 1 : value == System.err ? 2 : -1;
        }
        return value instanceof InputStream && value == System.in ? 0 : -1;
    }

    static @Nullable Object stream(int number) {
        return number == 0 ? System.in : number == 1 ? System.out : System.err;
    }
}
