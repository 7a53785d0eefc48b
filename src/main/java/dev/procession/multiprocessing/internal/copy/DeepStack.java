package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.CannotTravelException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs code that recurses once per level of a deeply nested value, such as a long linked list, on a large stack. */
public final class DeepStack {

    /** The largest stack. The operating system provides only the memory that is used. */
    public static final long LARGEST_BYTES = 1L << 30;

    /** A generous estimate of the stack that interpreted code needs for one level. */
    private static final long LEVEL_BYTES = 2048;

    private DeepStack() {}

    public static long stackFor(int depth) {
        return Math.min(LARGEST_BYTES, (16L << 20) + depth * LEVEL_BYTES);
    }

    /**
     * Runs {@code work} in a thread with a stack of this size and returns its result.
     *
     * @param goal the beginning of a failure message, such as {@code cannot put into the queue}
     * @param stack in bytes
     * @throws CannotTravelException if even this stack overflows
     */
    public static <T> T call(String goal, Supplier<T> work, long stack) {
        Call<T> call = new Call<>(goal, work);
        Thread thread = new Thread(null, call, "deep copy", stack);
        thread.start();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return call.get();
    }

    private static final class Call<T> implements Runnable {
        private final String goal;
        private final Supplier<T> work;
        private @Nullable T result;
        private @Nullable RuntimeException failure;

        Call(String goal, Supplier<T> work) {
            this.goal = goal;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.get();
            } catch (StackOverflowError e) {
                failure = new CannotTravelException(goal + ": it is nested too deeply");
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        T get() {
            if (failure != null) {
                throw failure;
            }
            if (result == null) {
                throw new AssertionError("no result");
            }
            return result;
        }
    }
}
