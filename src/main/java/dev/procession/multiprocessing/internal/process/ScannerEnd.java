package dev.procession.multiprocessing.internal.process;

import java.lang.reflect.Field;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Lets a {@code Scanner} ask again after the student has ended one of its reads. A scanner of the JDK remembers the end
 * of its input for ever, although at a terminal more can be typed.
 */
final class ScannerEnd {

    private static final @Nullable Field REMEMBERED = field();

    private ScannerEnd() {}

    /** The field of the JDK; null if this JVM does not give access to it, and then scanners stay as they are. */
    private static @Nullable Field field() {
        try {
            Field field = Scanner.class.getDeclaredField("sourceClosed");
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    static void forget(Scanner scanner) {
        if (REMEMBERED != null) {
            try {
                REMEMBERED.setBoolean(scanner, false);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
