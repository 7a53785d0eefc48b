package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The number of a queue's tasks that are not done, in shared memory, and the processes that wait until it is zero. */
public final class UnfinishedTasks {

    private static final int COUNT = 0;
    private static final int WAITERS = 4;
    private static final int BYTES = 8;

    private final SharedMemory memory;
    private final ResourceLink waiters;

    private UnfinishedTasks(SharedMemory memory, ResourceLink waiters) {
        this.memory = memory;
        this.waiters = waiters;
    }

    public static UnfinishedTasks create() {
        SharedMemory memory = SharedMemory.allocate(BYTES);
        return new UnfinishedTasks(memory, ResourceLink.register(new Waiters(memory)));
    }

    public long id() {
        return waiters.id();
    }

    public boolean isAny() {
        return memory.get(COUNT) > 0;
    }

    public void add() {
        memory.getAndAdd(COUNT, 1);
    }

    public void remove() {
        int count;
        do {
            count = memory.get(COUNT);
            if (count == 0) {
                throw new IllegalStateException("task_done() called too many times");
            }
        } while (!memory.compareAndSet(COUNT, count, count - 1));
        if (count == 1 && memory.get(WAITERS) > 0) {
            waiters.tell((byte) 0);
        }
    }

    public void awaitNone(String name) {
        try (TracedWait wait = TracedWait.begin(Waits.ITEMS_DONE, waiters.id(), name, -1)) {
            if (isAny()) {
                waiters.ask((byte) 0, Response.NOTHING, -1);
            }
            wait.end(true);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        memory.write(out);
        waiters.write(out);
    }

    public static UnfinishedTasks read(DataInputStream in) throws IOException {
        return new UnfinishedTasks(SharedMemory.read(in), ResourceLink.read(in));
    }

    /**
     * The waiting processes. As in {@link WaitQueue}, a process is counted first, and then the number is tested again.
     */
    private static final class Waiters extends Resource {

        private final SharedMemory memory;
        private final Deque<Client> waiting = new ArrayDeque<>();

        Waiters(SharedMemory memory) {
            this.memory = memory;
        }

        @Override
        public void ask(byte op, byte[] payload, Client client) {
            waiting.add(client);
            memory.set(WAITERS, waiting.size());
            if (memory.get(COUNT) == 0) {
                wake();
            }
        }

        /**
         * Wakes all waiters: the number has been zero, which is what they wait for, even if it is higher again by now.
         */
        @Override
        public void tell(byte op, byte[] payload, long pid) {
            wake();
        }

        private void wake() {
            Client.answerAll(waiting, Response.WOKEN);
            memory.set(WAITERS, 0);
        }

        @Override
        public boolean forget(Client client) {
            boolean waited = waiting.remove(client);
            memory.set(WAITERS, waiting.size());
            return waited;
        }
    }
}
