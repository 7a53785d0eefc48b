package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the workers of a pool get their tasks and leave their results. It knows at each moment which worker is at which
 * task, so that the death of a worker is the failure of that task and of no other.
 */
final class PoolDesk extends Resource {

    /** A worker wants tasks, the last ones being over. */
    static final byte NEXT = 1;

    /** Notices of a worker: the current task returned, or threw; the initializer threw. */
    static final byte RETURNED = 2;

    static final byte THREW = 3;
    static final byte CANNOT_BEGIN = 4;

    /** Told with the lock of the broker held, in the order in which things happened; must not wait. */
    interface Listener {
        void returned(PoolJob job, int index, byte[] message);

        void threw(PoolJob job, int index, byte[] message);

        void cannotBegin(long pid, byte[] message);
    }

    private final Object lock = Broker.here();
    private final Listener listener;
    private final Deque<PoolChunk> pending = new ArrayDeque<>();
    private final Deque<Caller> idle = new ArrayDeque<>();
    private final Map<Long, PoolChunk> running = new HashMap<>();
    private final Set<Long> begun = new HashSet<>();
    private boolean closing;

    PoolDesk(Listener listener) {
        this.listener = listener;
    }

    void add(PoolChunk chunk) {
        synchronized (lock) {
            pending.add(chunk);
            serve();
        }
    }

    /** No tasks will be added: workers are sent home when nothing is left. */
    void close() {
        synchronized (lock) {
            closing = true;
            serve();
        }
    }

    /** Forgets what is waiting and what is under way. */
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

    /** Whether a worker ever got as far as asking for tasks. */
    boolean hasBegun(long pid) {
        synchronized (lock) {
            return begun.contains(pid);
        }
    }

    /** Takes the current task from a worker that is gone, to be failed; others that it had are done by somebody else. */
    @Nullable
    Lost takeFrom(long pid) {
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

    /** A task that nobody will finish. */
    record Lost(PoolJob job, int index) {}

    private void serve() {
        while (!idle.isEmpty() && (closing || !pending.isEmpty())) {
            give(idle.remove());
        }
    }

    private void give(Caller worker) {
        PoolChunk chunk = pending.poll();
        if (chunk == null) {
            worker.answer(Answer.END);
        } else {
            running.put(worker.pid(), chunk);
            worker.answer(Answer.ITEM, chunk.payload());
        }
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        if (op == MessageChannel.CLASS) {
            caller.answer(Answer.DONE, ClassRequest.answer(payload));
            return;
        }
        begun.add(caller.pid());
        running.remove(caller.pid());
        idle.add(caller);
        serve();
    }

    @Override
    void tell(byte op, byte[] payload, long pid) {
        if (op == CANNOT_BEGIN) {
            listener.cannotBegin(pid, payload);
            return;
        }
        PoolChunk chunk = running.get(pid);
        if (chunk == null || chunk.isOver()) {
            return; // it was taken from the worker
        }
        if (op == RETURNED) {
            listener.returned(chunk.job(), chunk.current(), payload);
        } else {
            listener.threw(chunk.job(), chunk.current(), payload);
        }
        chunk.next();
    }

    @Override
    boolean forget(Caller caller) {
        return idle.remove(caller);
    }

    /** The worker never saw its tasks. */
    @Override
    void lost(Caller caller) {
        PoolChunk chunk = running.remove(caller.pid());
        if (chunk != null) {
            pending.addFirst(chunk);
            serve();
        }
    }
}
