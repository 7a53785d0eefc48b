package dev.procession.multiprocessing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a student's classes call after the shell has woven them, in place of what was written. Public because those
 * classes call it; not meant for a person's code.
 */
public final class WovenCalls {

    private WovenCalls() {}

    /**
     * Stands at the beginning of every class initializer. In a child the variables of a class are copies of its parent's,
     * so the initializer, which ran there, does not run again; this is how a forked process behaves.
     *
     * @return whether the initializer is to return at once
     */
    public static boolean beginsInitializer(Class<?> type) {
        return type.getClassLoader() instanceof StudentLoader loader && loader.beginsInitializer(type.getName());
    }

    /** {@link Thread#sleep(long)}, seen on the timeline. */
    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            Thread.sleep(millis); // says what is wrong
        }
        Sleep.sleep(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** {@link Thread#sleep(long, int)}, seen on the timeline. */
    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            Thread.sleep(millis, nanos);
        }
        Sleep.sleep(TimeUnit.MILLISECONDS.toNanos(millis) + nanos);
    }

    /** {@code Thread.sleep(Duration)}, which is there since Java 19, seen on the timeline. */
    public static void sleep(Duration duration) throws InterruptedException {
        Sleep.sleep(duration.isNegative() ? 0 : duration.toNanos());
    }

    /** {@link Runtime#halt(int)}, told apart from a signal whose number would give the same exit status. */
    public static void halt(Runtime runtime, int status) {
        ThisProcess.endsOnPurpose();
        runtime.halt(status);
    }
}
