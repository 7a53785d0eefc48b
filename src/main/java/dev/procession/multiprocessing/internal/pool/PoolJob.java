package dev.procession.multiprocessing.internal.pool;

import org.jspecify.annotations.Nullable;

/** The tasks of one call of a pool's method, such as {@code map}, and the place where their results go. */
public abstract class PoolJob {

    private final int size;

    /** @param size the number of tasks */
    public PoolJob(int size) {
        this.size = size;
    }

    public final int size() {
        return size;
    }

    /** Records that the task with this index has returned. A second outcome of the same task is ignored. */
    public abstract void done(int index, @Nullable Object value);

    /** Records that the task with this index has thrown, or cannot be done. */
    public abstract void failed(int index, Throwable why);

    /** Makes every task fail that is not over. */
    final void failed(Throwable why) {
        for (int i = 0; i < size; i++) {
            failed(i, why);
        }
    }

    /** Whether every task has an outcome. */
    public abstract boolean isOver();
}
