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
    private static final int SLEEPERS = 4;
    private static final int BYTES = 8;

    private final SharedMemory words;
    private final ResourceLink waiters;

    private UnfinishedTasks(SharedMemory words, ResourceLink waiters) {
        this.words = words;
        this.waiters = waiters;
    }

    public static UnfinishedTasks create() {
        SharedMemory words = SharedMemory.allocate(BYTES);
        return new UnfinishedTasks(words, ResourceLink.register(new Waiters(words)));
    }

    public long id() {
        return waiters.id();
    }

    public boolean isAny() {
        return words.get(COUNT) > 0;
    }

    public void add() {
        words.getAndAdd(COUNT, 1);
    }

    public void remove() {
        int count;
        do {
            count = words.get(COUNT);
            if (count == 0) {
                throw new IllegalStateException("task_done() called too many times");
            }
        } while (!words.compareAndSet(COUNT, count, count - 1));
        if (count == 1 && words.get(SLEEPERS) > 0) {
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
        words.write(out);
        waiters.write(out);
    }

    public static UnfinishedTasks read(DataInputStream in) throws IOException {
        return new UnfinishedTasks(SharedMemory.read(in), ResourceLink.read(in));
    }

    /**
     * The waiting processes. As in {@link WaitQueue}, a process is counted first, and then the number is tested again.
     */
    private static final class Waiters extends Resource {

        private final SharedMemory words;
        private final Deque<ClientSession> waiting = new ArrayDeque<>();

        Waiters(SharedMemory words) {
            this.words = words;
        }

        @Override
        public void ask(byte op, byte[] payload, ClientSession caller) {
            waiting.add(caller);
            words.set(SLEEPERS, waiting.size());
            if (words.get(COUNT) == 0) {
                wake();
            }
        }

        /** The number has been zero, which is what the processes wait for, even if it is higher again by now. */
        @Override
        public void tell(byte op, byte[] payload, long pid) {
            wake();
        }

        private void wake() {
            MessageChannel.answerAll(waiting, Response.WOKEN);
            words.set(SLEEPERS, 0);
        }

        @Override
        public boolean forget(ClientSession caller) {
            boolean waited = waiting.remove(caller);
            words.set(SLEEPERS, waiting.size());
            return waited;
        }
    }
}
