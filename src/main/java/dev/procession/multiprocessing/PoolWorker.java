package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.pool.PoolLink;
import dev.procession.multiprocessing.internal.pool.RemoteFailure;
import dev.procession.multiprocessing.internal.pool.TaskQueue;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A process of a {@link Pool}. It does tasks until the pool has no more, until it has done as many as it may, or until
 * the process that made the pool ends.
 */
public final class PoolWorker extends Process {

    private transient PoolLink pool;
    private transient @Nullable Target initializer;
    private transient int tasks;

    /** @param tasks the number of chunks after which it ends */
    public PoolWorker(PoolLink pool, @Nullable Target initializer, int tasks) {
        this.pool = pool;
        this.initializer = initializer;
        this.tasks = tasks;
        setDaemon(true);
    }

    @SuppressWarnings("NullAway") // by readFrom
    PoolWorker(Blank blank) {
        super(blank);
    }

    @Override
    public void run() {
        try {
            initialize();
            Response answer;
            for (int left = tasks; left > 0 && (answer = next()).code() == Response.ITEM; left--) {
                work(answer.payload());
            }
        } catch (SharedStateLostException e) {
            // the process that made the pool has ended, so nobody waits for results
        }
    }

    private void initialize() {
        Target first = initializer;
        if (first != null) {
            try {
                first.run();
            } catch (Throwable thrown) {
                pool.tasks().tell(TaskQueue.CANNOT_BEGIN, RemoteFailure.write(thrown));
                throw RemoteFailure.<RuntimeException>asIs(thrown);
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

    @SuppressWarnings({"unchecked", "NullAway"}) // the compiler has seen the task with its arguments
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

    @Override
    public boolean mayRunAnything() {
        return true;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        pool.write(copy.out());
        copy.write(initializer, "the initializer");
        copy.out().writeInt(tasks);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        super.readFrom(copy);
        pool = PoolLink.read(copy.in());
        initializer = (Target) copy.read();
        tasks = copy.in().readInt();
    }
}
