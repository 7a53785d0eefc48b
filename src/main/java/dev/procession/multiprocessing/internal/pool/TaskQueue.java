package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.shared.Broker;
import dev.procession.multiprocessing.internal.shared.ClassRequest;
import dev.procession.multiprocessing.internal.shared.Client;
import dev.procession.multiprocessing.internal.shared.Resource;
import dev.procession.multiprocessing.internal.shared.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tasks of a pool to its workers and receives their results. It knows at each moment which worker does which
 * task, so that when a worker dies, exactly its current task fails.
 */
final class TaskQueue extends Resource {

    /** A worker requests tasks; those that it had are over. */
    static final byte NEXT = 1;

    /** Notices of a worker: the current task has returned, or has thrown; the initializer has thrown. */
    static final byte RETURNED = 2;

    static final byte THREW = 3;
    static final byte CANNOT_BEGIN = 4;

    /**
     * Receives the notices of the workers, in order. Its methods are called with the broker's lock held, so they must
     * not wait.
     */
    interface Listener {
        void returned(PoolJob job, int index, byte[] message);

        void threw(PoolJob job, int index, byte[] message);

        void cannotBegin(long pid, byte[] message);

        /** Answers a worker's request for classes. */
        byte[] classes(byte[] question);
    }

    private final Object lock = Broker.here();
    private final Listener listener;
    private final Deque<PoolChunk> pending = new ArrayDeque<>();
    private final Deque<Client> idle = new ArrayDeque<>();
    private final Map<Long, PoolChunk> running = new HashMap<>();
    private final Set<Long> begun = new HashSet<>();
    private boolean closing;

    TaskQueue(Listener listener) {
        this.listener = listener;
    }

    void add(PoolChunk chunk) {
        synchronized (lock) {
            pending.add(chunk);
            serve();
        }
    }

    /** Lets the workers end when no task is left; none will be added. */
    void close() {
        synchronized (lock) {
            closing = true;
            serve();
        }
    }

    /** Drops all tasks, whether they wait or a worker does them. */
    void clear() {
        synchronized (lock) {
            pending.clear();
            running.clear();
        }
    }

    boolean hasPending() {
        synchronized (lock) {
            return !pending.isEmpty();
        }
    }

    /** Whether a worker has ever requested a task, and so its initializer has returned. */
    boolean hasBegun(long pid) {
        synchronized (lock) {
            return begun.contains(pid);
        }
    }

    /**
     * Takes the tasks back from a worker that has ended. The other tasks of its chunk go to another worker.
     *
     * @return the task that it was doing, which has failed; null if there was none
     */
    @Nullable
    Lost removeFrom(long pid) {
        synchronized (lock) {
            begun.remove(pid);
            PoolChunk chunk = running.remove(pid);
            if (chunk == null || chunk.isOver()) {
                return null;
            }
            Lost lost = new Lost(chunk.job(), chunk.current());
            chunk.next();
            if (!chunk.isOver()) {
                pending.addFirst(chunk);
                serve();
            }
            return lost;
        }
    }

    /** A task whose worker has died. */
    record Lost(PoolJob job, int index) {}

    private void serve() {
        while (!idle.isEmpty() && (closing || !pending.isEmpty())) {
            give(idle.remove());
        }
    }

    private void give(Client worker) {
        PoolChunk chunk = pending.poll();
        if (chunk == null) {
            worker.answer(Response.END);
        } else {
            running.put(worker.pid(), chunk);
            worker.answer(Response.ITEM, chunk.payload());
        }
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        if (op == ClassRequest.FETCH) {
            client.answer(Response.DONE, listener.classes(payload));
            return;
        }
        begun.add(client.pid());
        running.remove(client.pid());
        idle.add(client);
        serve();
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
        if (op == CANNOT_BEGIN) {
            listener.cannotBegin(pid, payload);
            return;
        }
        PoolChunk chunk = running.get(pid);
        if (chunk == null || chunk.isOver()) {
            return; // the task has been taken back from the worker
        }
        if (op == RETURNED) {
            listener.returned(chunk.job(), chunk.current(), payload);
        } else {
            listener.threw(chunk.job(), chunk.current(), payload);
        }
        chunk.next();
    }

    @Override
    public boolean forget(Client client) {
        return idle.remove(client);
    }

    /** Takes the tasks back from a worker that ended before it received them. */
    @Override
    public void recordLost(Client client) {
        PoolChunk chunk = running.remove(client.pid());
        if (chunk != null) {
            pending.addFirst(chunk);
            serve();
        }
    }
}
