package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.NotTransferable;
import dev.procession.multiprocessing.internal.pool.PoolLink;
import dev.procession.multiprocessing.internal.pool.RemoteFailure;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The future result of a call that a {@link Pool} makes in another process. Behaves as {@code
 * multiprocessing.pool.AsyncResult} of Python 3; its {@code wait} is called {@code await} here.
 *
 * @param <T> the type of the result
 */
public final class AsyncResult<T extends @Nullable Object> extends NotTransferable {

    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final PoolLink pool;

    AsyncResult(PoolLink pool) {
        this.pool = pool;
    }

    /** The future that the pool completes. */
    CompletableFuture<T> future() {
        return future;
    }

    /**
     * Returns the result, and waits until it is there. Can be called repeatedly.
     *
     * <p>Throws the task's own exception, checked or not, with a {@link RemoteTrace} as its last cause.
     *
     * @throws WorkerDiedException if the process that worked on the task has ended
     * @throws CannotTravelException if the result, or the exception of the task, cannot be sent back
     * @throws MultiprocessingException if the pool was terminated, or no process of it could begin
     */
    public T get() {
        awaitWithin(-1);
        return outcome();
    }

    /**
     * Returns the result, and waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @throws ResultTimeoutException if the result is not there in time; it may come later
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
            throw Interruption.here();
        }
    }

    /** Whether the task has ended: its result is there, or there will never be one. */
    public boolean ready() {
        return future.isDone();
    }

    /**
     * Whether the task returned without an exception.
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
     * @param seconds a negative number counts as 0
     */
    public void await(double seconds) {
        awaitWithin(Seconds.toNanos(seconds));
    }

    /**
     * A stage that completes with the result or the exception. Replaces Python's {@code callback} and {@code
     * error_callback}: attached actions run in a thread of the pool, in the process that made the call.
     */
    public CompletionStage<T> stage() {
        CompletableFuture<T> stage = new CompletableFuture<>(); // a separate one, so that exceptions arrive unwrapped
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
        try (TracedWait wait =
                TracedWait.begin(Waits.POOL_RESULT, pool.results().id(), pool.name(), nanos)) {
            return wait.end(isReadyWithin(nanos));
        } catch (InterruptedException e) {
            throw Interruption.here();
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
            return true; // an exception is an outcome too
        } catch (TimeoutException e) {
            return false;
        }
    }
}
