package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.InputStream;
import java.time.Duration;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The methods that the shell weaves into a student's classes in place of the calls written there. Public because those
 * classes call them; a student does not.
 */
public final class WovenCalls {

    private WovenCalls() {}

    /**
     * Called at the beginning of every static initializer. In a child, the variables of a class are copied from the
     * parent, where the initializer ran, so it does not run again. A forked process behaves in the same way.
     *
     * @return whether the initializer is to return at once
     */
    public static boolean beginsInitializer(Class<?> type) {
        return type.getClassLoader() instanceof StudentLoader loader && loader.beginsInitializer(type.getName());
    }

    /** Replaces {@link Thread#sleep(long)}; also records the sleep for the timeline. */
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            Thread.sleep(millis); // throws the exception of the JDK
        }
        TracedSleep.sleep(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Replaces {@link Thread#sleep(long, int)}; also records the sleep for the timeline. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            Thread.sleep(millis, nanos);
        }
        TracedSleep.sleep(TimeUnit.MILLISECONDS.toNanos(millis) + nanos);
    }

    /** Replaces {@code Thread.sleep(Duration)} of Java 19 and later; also records the sleep for the timeline. */
    public static void sleep(Duration duration) throws InterruptedException {
        TracedSleep.sleep(duration.isNegative() ? 0 : duration.toNanos());
    }

    /** Replaces {@link Runtime#halt(int)}; first notes that this exit status does not come from a signal. */
    public static void halt(Runtime runtime, int status) {
        if (ThisProcess.STEERED) {
            Gate.passEnd();
        }
        ThisProcess.leaveExitNote();
        runtime.halt(status);
    }

    /** Put before {@code new Scanner(InputStream)}, which then gets the result instead of the stream. */
    public static Readable scannerSource(InputStream in) {
        return new ScannerSource(in);
    }

    /** Put before a call such as {@link Scanner#nextLine()}: a scanner whose read the student has ended asks again. */
    public static Scanner asking(Scanner scanner) {
        if (TracedInput.someReadEnded()) {
            ScannerEnd.forget(scanner);
        }
        return scanner;
    }

    /** Widens a whole number, or a float, to a double; returns any other value as it is. */
    public static @Nullable Object toDouble(@Nullable Object value) {
        return isWhole(value) || value instanceof Float ? (Object) ((Number) value).doubleValue() : value;
    }

    /** Widens a whole number to a float; returns any other value as it is. */
    public static @Nullable Object toFloat(@Nullable Object value) {
        return isWhole(value) ? (Object) ((Number) value).floatValue() : value;
    }

    /** Widens a shorter whole number to a long; returns any other value as it is. */
    public static @Nullable Object toLong(@Nullable Object value) {
        return isWhole(value) ? (Object) ((Number) value).longValue() : value;
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte;
    }
}
