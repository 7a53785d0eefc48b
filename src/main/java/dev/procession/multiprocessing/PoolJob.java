package dev.procession.multiprocessing;

import org.jspecify.annotations.Nullable;

/** Tasks that were handed to a pool with one call, and what becomes of their results. */
abstract class PoolJob {

    private final int size;

    /** @param size the number of tasks */
    PoolJob(int size) {
        this.size = size;
    }

    final int size() {
        return size;
    }

    /** The task with this index returned. What comes for a task that has had its end already is passed over. */
    abstract void done(int index, @Nullable Object value);

    /** The task with this index threw, or cannot be done. */
    abstract void failed(int index, Throwable why);

    /** Nothing more will come. */
    final void failed(Throwable why) {
        for (int i = 0; i < size; i++) {
            failed(i, why);
        }
    }

    /** Whether every task has had its end. */
    abstract boolean isOver();
}
