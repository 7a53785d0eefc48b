package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.PairTask;
import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.Target;
import dev.procession.multiprocessing.Task;
import dev.procession.multiprocessing.Work;
import dev.procession.multiprocessing.internal.copy.Rethrow;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.trace.Event.Waits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Does tasks of a pool, in a worker's process. */
public final class WorkerLoop {

    private final PoolLink pool;

    public WorkerLoop(PoolLink pool) {
        this.pool = pool;
    }

    /**
     * Does tasks until the pool has no more, until {@code mostChunks} are done, or until the process that made the pool
     * ends.
     *
     * @param initializer runs before the first task; null for none
     */
    public void run(@Nullable Target initializer, int mostChunks) {
        try {
            initialize(initializer);
            Response answer;
            for (int left = mostChunks; left > 0 && (answer = next()).code() == Response.ITEM; left--) {
                work(answer.payload());
            }
        } catch (SharedStateLostException e) {
            // the process that made the pool has ended, so nobody waits for results
        }
    }

    private void initialize(@Nullable Target initializer) {
        if (initializer != null) {
            try {
                initializer.run();
            } catch (Throwable thrown) {
                pool.tasks().tell(TaskQueue.CANNOT_BEGIN, RemoteFailure.write(thrown));
                throw Rethrow.asIs(thrown);
            }
        }
    }

    private Response next() {
        try (TracedWait wait = TracedWait.begin(Waits.POOL_TASK, pool.tasks().id(), pool.name(), -1)) {
            Response answer = pool.tasks().ask(TaskQueue.NEXT, Response.NOTHING, -1);
            wait.end(true);
            return answer;
        }
    }

    /** Does the tasks of a chunk, except for those that a worker before has done. */
    private void work(byte[] payload) {
        ByteBuffer head = ByteBuffer.wrap(payload);
        int done = head.getInt();
        int count = head.getInt();
        byte[] message = Arrays.copyOfRange(payload, head.position(), payload.length);
        Object[] all;
        try {
            all = (Object[]) Objects.requireNonNull(Message.open(message, pool.tasks()));
        } catch (RuntimeException | LinkageError e) {
            for (int i = done; i < count; i++) {
                pool.sendResult(TaskQueue.THREW, e, RemoteFailure.write(e));
            }
            return;
        }
        pool.recordTasksReceived(message, all);
        for (int i = done + 1; i < all.length; i++) {
            work(all[0], (Object[]) all[i]);
        }
    }

    private void work(Object task, Object[] arguments) {
        Object value;
        byte[] message;
        try {
            value = call(task, arguments);
            message = Message.of(value, "cannot send back the result");
        } catch (Throwable thrown) {
            pool.sendResult(TaskQueue.THREW, thrown, RemoteFailure.write(thrown));
            return;
        }
        pool.sendResult(TaskQueue.RETURNED, value, message);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // the compiler has checked the task against its arguments
    private static @Nullable Object call(Object task, Object[] arguments) throws Exception {
        if (task instanceof Task<?, ?> one) {
            return ((Task<Object, Object>) one).call(arguments[0]);
        }
        if (task instanceof PairTask<?, ?, ?> two) {
            return ((PairTask<Object, Object, Object>) two).call(arguments[0], arguments[1]);
        }
        if (task instanceof Work<?> none) {
            return none.call();
        }
        ((Target) task).run();
        return null;
    }
}
