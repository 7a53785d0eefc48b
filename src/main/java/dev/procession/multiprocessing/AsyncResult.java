package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What will come of a call that a {@link Pool} makes elsewhere. Behaves as {@code multiprocessing.pool.AsyncResult} of
 * Python 3, where its {@code wait} is called {@code await} here.
 *
 * @param <T> the type of the result
 */
public final class AsyncResult<T extends @Nullable Object> extends StaysHere {

    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final PoolLink pool;

    AsyncResult(PoolLink pool) {
        this.pool = pool;
    }

    void complete(T value) {
        future.complete(value);
    }

    void fail(Throwable why) {
        future.completeExceptionally(why);
    }

    /**
     * The result, waiting until it is there. May be asked for again and again.
     *
     * <p>What the task has thrown is thrown here, be it checked or not, with a {@link RemoteTrace} for its cause.
     *
     * @throws WorkerDiedException if the process that was at work on it has ended
     * @throws CannotTravelException if the result, or what the task has thrown, cannot be sent back
     * @throws MultiprocessingException if the pool was terminated, or no process of it could begin
     */
    public T get() {
        awaitWithin(-1);
        return outcome();
    }

    /**
     * The same, waiting at most this long.
     *
     * @param seconds negative is taken for 0
     * @throws ResultTimeoutException if it is not there in time; it may be later
     */
    public T get(double seconds) {
        if (!awaitWithin(Seconds.toNanos(seconds))) {
            throw new ResultTimeoutException();
        }
        return outcome();
    }

    private T outcome() {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw RemoteFailure.rethrow(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw InterruptedWaitException.here();
        }
    }

    /** Whether the result is there, or will never be. */
    public boolean ready() {
        return future.isDone();
    }

    /**
     * Whether the task has returned, and not thrown.
     *
     * @throws IllegalStateException if it is not {@link #ready}
     */
    public boolean successful() {
        if (!ready()) {
            throw new IllegalStateException(this + " not ready");
        }
        return !future.isCompletedExceptionally();
    }

    /** Waits until it is {@link #ready}. */
    public void await() {
        awaitWithin(-1);
    }

    /**
     * Waits until it is {@link #ready}, but at most this long.
     *
     * @param seconds negative is taken for 0
     */
    public void await(double seconds) {
        awaitWithin(Seconds.toNanos(seconds));
    }

    /**
     * Completes with the result, or with the exception. For Python's {@code callback} and {@code error_callback}: what is
     * attached runs in a thread of the pool, in the process that asked.
     */
    public CompletionStage<T> stage() {
        CompletableFuture<T> stage = new CompletableFuture<>(); // one of its own, which hands exceptions on as they are
        future.whenComplete((value, thrown) -> {
            if (thrown != null) {
                stage.completeExceptionally(thrown);
            } else {
                stage.complete(value);
            }
        });
        return stage;
    }

    private boolean awaitWithin(long nanos) {
        if (ready() || nanos == 0) {
            return ready();
        }
        try (TracedWait wait = TracedWait.on(Waits.POOL_RESULT, pool.results().id(), pool.name(), nanos)) {
            return wait.ends(isReadyWithin(nanos));
        } catch (InterruptedException e) {
            throw InterruptedWaitException.here();
        }
    }

    private boolean isReadyWithin(long nanos) throws InterruptedException {
        try {
            if (nanos < 0) {
                future.get();
            } else {
                future.get(nanos, TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (ExecutionException e) {
            return true; // that is an outcome as well
        } catch (TimeoutException e) {
            return false;
        }
    }
}
