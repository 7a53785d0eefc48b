package dev.procession.multiprocessing.internal.pool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A job that returns all results together when all tasks are over. If any task failed, the first failure in time is the
 * outcome.
 */
public final class CollectingJob<T extends @Nullable Object> extends PoolJob {

    private final CompletableFuture<T> result;
    private final Function<List<@Nullable Object>, T> finish;
    private final @Nullable Object[] values;
    private final BitSet over = new BitSet();
    private @Nullable Throwable failure;

    /** @param finish makes the outcome from all results in the order of the tasks */
    public CollectingJob(int size, CompletableFuture<T> result, Function<List<@Nullable Object>, T> finish) {
        super(size);
        this.result = result;
        this.finish = finish;
        values = new Object[size];
        if (size == 0) {
            result.complete(finish.apply(new ArrayList<>()));
        }
    }

    @Override
    public void done(int index, @Nullable Object value) {
        recordOutcome(index, value, null);
    }

    @Override
    public void failed(int index, Throwable why) {
        recordOutcome(index, null, why);
    }

    private void recordOutcome(int index, @Nullable Object value, @Nullable Throwable why) {
        synchronized (this) {
            if (over.get(index)) {
                return;
            }
            over.set(index);
            values[index] = value;
            if (failure == null) {
                failure = why;
            }
            if (over.cardinality() < size()) {
                return;
            }
        }
        if (failure != null) {
            result.completeExceptionally(failure);
        } else {
            List<@Nullable Object> all = new ArrayList<>(size());
            for (Object each : values) {
                all.add(each);
            }
            result.complete(finish.apply(all));
        }
    }

    @Override
    public synchronized boolean isOver() {
        return over.cardinality() == size();
    }
}
