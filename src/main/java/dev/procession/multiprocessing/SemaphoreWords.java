package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A counting semaphore in shared memory, from which locks, semaphores, events and bounded queues are made. Taking and
 * giving cost a few nanoseconds as long as no process has to wait.
 */
final class SemaphoreWords {

    static final int VALUE = 0;
    static final int SLEEPERS = 4;
    /** From here to the end of the cache line, the memory is free for users of this class. */
    static final int FREE = 8;

    private static final int BYTES = 64;

    /**
     * A lock is often released within a microsecond, and sleeping costs fifty, so a waiter tries this many times first.
     * With one processor the holder cannot release the lock while the waiter runs.
     */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 200 : 0;

    private final SharedWords words;
    private final ResourceLink sleepers;

    private SemaphoreWords(SharedWords words, ResourceLink sleepers) {
        this.words = words;
        this.sleepers = sleepers;
    }

    static SemaphoreWords create(int value) {
        SharedWords words = SharedWords.allocate(BYTES);
        words.set(VALUE, value);
        return new SemaphoreWords(words, ResourceLink.to(new Sleepers(words)));
    }

    SharedWords words() {
        return words;
    }

    long id() {
        return sleepers.id();
    }

    int value() {
        return words.get(VALUE);
    }

    /** Tests before compare-and-set, so that spinning waiters do not steal the cache line from the releasing holder. */
    boolean tryTake() {
        for (int value; (value = words.get(VALUE)) > 0; ) {
            if (words.compareAndSet(VALUE, value, value - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Takes one if the value is exactly 1, as that of a free lock is. */
    boolean tryTakeLast() {
        return words.compareAndSet(VALUE, 1, 0);
    }

    boolean tryTakeSpinning() {
        for (int i = 0; i < SPINS; i++) {
            if (tryTake()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return tryTake();
    }

    /**
     * Takes one, sleeping until that is possible.
     *
     * @param nanos negative for no limit
     * @return false if the time is over
     */
    boolean take(long nanos) {
        long start = nanos < 0 ? 0 : System.nanoTime();
        try (Conversation conversation = sleepers.open()) {
            while (true) {
                long left = nanos < 0 ? -1 : Math.max(0, nanos - (System.nanoTime() - start));
                Answer answer = conversation.ask(Sleepers.WAIT, Answer.NOTHING, left);
                boolean taken = tryTake();
                if (taken || answer.code() != Answer.WOKEN) {
                    conversation.acknowledge();
                    return taken;
                }
            }
        }
    }

    /** Sleeps until the value is more than zero, and takes nothing. */
    boolean await(long nanos) {
        Answer answer = sleepers.ask(Sleepers.WAIT_AND_LEAVE, Answer.NOTHING, nanos);
        return answer.code() == Answer.WOKEN || value() > 0;
    }

    /**
     * Gives one back.
     *
     * @param limit the highest value allowed
     * @return false if the value would exceed the limit; nothing is changed then
     */
    boolean give(int limit) {
        int value = 0; // the value of a taken lock, which is the most frequent case
        while (value < limit) {
            if (words.compareAndSet(VALUE, value, value + 1)) {
                wake(Sleepers.WAKE_ONE);
                return true;
            }
            value = words.get(VALUE);
        }
        return false;
    }

    /** Sets the value, and wakes all waiters if it is more than zero. */
    void set(int value) {
        words.set(VALUE, value);
        if (value > 0) {
            wake(Sleepers.WAKE_ALL);
        }
    }

    private void wake(byte whom) {
        if (words.get(SLEEPERS) > 0) {
            try {
                sleepers.tell(whom);
            } catch (SharedStateLostException e) {
                // the waiters get the same exception, so no one is left to wake
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        sleepers.write(out);
    }

    static SemaphoreWords read(DataInputStream in) throws IOException {
        return new SemaphoreWords(SharedWords.read(in), ResourceLink.read(in));
    }
}
