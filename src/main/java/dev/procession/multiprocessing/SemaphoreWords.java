package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A counter in shared memory that waits rather than fall below zero: what locks, semaphores and the free places of a
 * queue are made of. Taking and giving are a few nanoseconds as long as nobody has to wait.
 */
final class SemaphoreWords {

    static final int VALUE = 0;
    static final int SLEEPERS = 4;
    /** Room for the users of this class, up to the end of the cache line. */
    static final int FREE = 8;

    private static final int BYTES = 64;

    /** A lock is often given back within a microsecond, and sleeping costs fifty; with one processor it never is. */
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

    /** Looks first: whoever finds none must not take the cache line away from the one that is about to give it back. */
    boolean tryTake() {
        for (int value; (value = words.get(VALUE)) > 0; ) {
            if (words.compareAndSet(VALUE, value, value - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Takes the last one at once, as of a lock that is free. */
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
     * Sleeps until it could take one.
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

    /** Sleeps until the value is more than zero, and leaves it as it is. */
    boolean await(long nanos) {
        Answer answer = sleepers.ask(Sleepers.WAIT_AND_LEAVE, Answer.NOTHING, nanos);
        return answer.code() == Answer.WOKEN || value() > 0;
    }

    /**
     * Gives one back.
     *
     * @param limit the value that must not be exceeded
     * @return false if it would be; nothing is changed then
     */
    boolean give(int limit) {
        int value = 0; // as of a lock that is taken
        while (value < limit) {
            if (words.compareAndSet(VALUE, value, value + 1)) {
                wake(Sleepers.WAKE_ONE);
                return true;
            }
            value = words.get(VALUE);
        }
        return false;
    }

    /** Sets the value and wakes everybody if that lets them go on. */
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
                // the sleepers hear of it themselves, and nobody is left to be woken
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
