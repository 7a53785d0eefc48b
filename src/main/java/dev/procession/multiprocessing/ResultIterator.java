package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.NotTransferable;
import dev.procession.multiprocessing.internal.pool.PoolJob;
import dev.procession.multiprocessing.internal.pool.PoolLink;
import dev.procession.multiprocessing.internal.pool.RemoteFailure;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The results of a {@link Pool}, one after the other, as they come or in the order of the arguments. Can be used in one
 * {@code for} loop. If a task has thrown, {@code next} throws too, and can be called again for the following results.
 *
 * @param <T> the type of the results
 */
public final class ResultIterator<T extends @Nullable Object> extends NotTransferable
        implements Iterator<T>, Iterable<T> {

    private final PoolLink pool;
    private final int size;
    private final Deque<Ended> ready = new ArrayDeque<>();
    private int given;

    private record Ended(@Nullable Object value, @Nullable Throwable failure) {}

    ResultIterator(PoolLink pool, int size) {
        this.pool = pool;
        this.size = size;
    }

    /** The job whose results are iterated over. */
    PoolJob job(boolean ordered) {
        return new Job(ordered);
    }

    private final class Job extends PoolJob {
        private final boolean ordered;
        private final BitSet over = new BitSet();
        private final Map<Integer, Ended> early = new HashMap<>();
        private int next;

        Job(boolean ordered) {
            super(ResultIterator.this.size);
            this.ordered = ordered;
        }

        @Override
        public void done(int index, @Nullable Object value) {
            add(index, new Ended(value, null));
        }

        @Override
        public void failed(int index, Throwable why) {
            add(index, new Ended(null, why));
        }

        private void add(int index, Ended ended) {
            synchronized (ready) {
                if (over.get(index)) {
                    return;
                }
                over.set(index);
                if (!ordered) {
                    ready.add(ended);
                } else {
                    early.put(index, ended);
                    for (Ended following; (following = early.remove(next)) != null; next++) {
                        ready.add(following);
                    }
                }
                ready.notifyAll();
            }
        }

        @Override
        public boolean isOver() {
            synchronized (ready) {
                return over.cardinality() == size();
            }
        }
    }

    /** Whether there is another result or will be one. Does not wait. */
    @Override
    public boolean hasNext() {
        synchronized (ready) {
            return given < size;
        }
    }

    /**
     * Returns the next result, and waits until it is there. An exception of the task is thrown here, as by {@link
     * AsyncResult#get()}.
     *
     * @throws NoSuchElementException if there are no more
     */
    @Override
    public T next() {
        return within(-1);
    }

    /**
     * Returns the next result, and waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @throws ResultTimeoutException if it is not there in time; it stays the next one
     */
    public T next(double seconds) {
        return within(Seconds.toNanos(seconds));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every task returns a T
    private T within(long nanos) {
        Ended ended;
        synchronized (ready) {
            if (given == size) {
                throw new NoSuchElementException();
            }
            if (ready.isEmpty() && nanos != 0) {
                awaitTraced(nanos);
            }
            ended = ready.poll();
            if (ended == null) {
                throw new ResultTimeoutException();
            }
            given++;
        }
        if (ended.failure() != null) {
            throw RemoteFailure.rethrow(ended.failure());
        }
        return (T) ended.value();
    }

    private void awaitTraced(long nanos) {
        try (TracedWait wait =
                TracedWait.begin(Waits.POOL_RESULT, pool.results().id(), pool.name(), nanos)) {
            wait.end(awaitOne(nanos));
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    private boolean awaitOne(long nanos) throws InterruptedException {
        long start = System.nanoTime();
        while (ready.isEmpty()) {
            long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
            if (nanos >= 0 && left <= 0) {
                return false;
            }
            ready.wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    /** This iterator. */
    @Override
    public Iterator<T> iterator() {
        return this;
    }
}
