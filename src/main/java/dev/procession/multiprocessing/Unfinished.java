package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The number of a queue's tasks that are not done, in shared memory, and the processes that wait until it is zero. */
final class Unfinished {

    private static final int COUNT = 0;
    private static final int SLEEPERS = 4;
    private static final int BYTES = 8;

    private final SharedWords words;
    private final ResourceLink waiters;

    private Unfinished(SharedWords words, ResourceLink waiters) {
        this.words = words;
        this.waiters = waiters;
    }

    static Unfinished create() {
        SharedWords words = SharedWords.allocate(BYTES);
        return new Unfinished(words, ResourceLink.to(new Waiters(words)));
    }

    long id() {
        return waiters.id();
    }

    boolean isAny() {
        return words.get(COUNT) > 0;
    }

    void add() {
        words.getAndAdd(COUNT, 1);
    }

    void remove() {
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

    void awaitNone(String name) {
        try (TracedWait wait = TracedWait.on(Waits.ITEMS_DONE, waiters.id(), name, -1)) {
            if (isAny()) {
                waiters.ask((byte) 0, Answer.NOTHING, -1);
            }
            wait.ends(true);
        }
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        waiters.write(out);
    }

    static Unfinished read(DataInputStream in) throws IOException {
        return new Unfinished(SharedWords.read(in), ResourceLink.read(in));
    }

    /**
     * The waiting processes. As in {@link Sleepers}, a process is counted first, and then the number is tested again.
     */
    private static final class Waiters extends Resource {

        private final SharedWords words;
        private final Deque<Caller> waiting = new ArrayDeque<>();

        Waiters(SharedWords words) {
            this.words = words;
        }

        @Override
        void ask(byte op, byte[] payload, Caller caller) {
            waiting.add(caller);
            words.set(SLEEPERS, waiting.size());
            if (words.get(COUNT) == 0) {
                wake();
            }
        }

        /** The number has been zero, which is what the processes wait for, even if it is higher again by now. */
        @Override
        void tell(byte op, byte[] payload, long pid) {
            wake();
        }

        private void wake() {
            MessageChannel.answerAll(waiting, Answer.WOKEN);
            words.set(SLEEPERS, 0);
        }

        @Override
        boolean forget(Caller caller) {
            boolean waited = waiting.remove(caller);
            words.set(SLEEPERS, waiting.size());
            return waited;
        }
    }
}
