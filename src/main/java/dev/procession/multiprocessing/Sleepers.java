package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Those who wait until a word of shared memory is more than zero: until a lock is free, a semaphore has a permit, an
 * event is set. As in a futex, the word decides; here they only sleep. Whoever changes it looks afterwards whether
 * somebody sleeps, and whoever comes here is counted first and then the word looked at once more, so nobody is forgotten.
 */
final class Sleepers extends Resource {

    static final byte WAIT = 1;
    static final byte WAKE_ONE = 2;
    static final byte WAKE_ALL = 3;
    /** Waits like others, but will take nothing. */
    static final byte WAIT_AND_LEAVE = 4;

    private final SharedWords words;
    private final Deque<Caller> waiting = new ArrayDeque<>();

    /** @param words the word waited for, and behind it the number of sleepers */
    Sleepers(SharedWords words) {
        this.words = words;
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        waiting.add(caller);
        count();
        if (op == WAIT_AND_LEAVE && words.get(SemaphoreWords.VALUE) > 0) {
            forget(caller);
            caller.answer(Answer.WOKEN);
        } else if (words.get(SemaphoreWords.VALUE) > 0) {
            wakeOne();
        }
    }

    @Override
    void tell(byte op, byte[] payload, long pid) {
        if (op == WAKE_ONE) {
            wakeOne();
        } else {
            wakeAll();
        }
    }

    private void wakeAll() {
        for (int left = waiting.size(); left > 0; left--) {
            wakeOne();
        }
    }

    private void wakeOne() {
        Caller first = waiting.poll();
        if (first != null) {
            count();
            first.answer(Answer.WOKEN);
        }
    }

    @Override
    boolean forget(Caller caller) {
        boolean waited = waiting.remove(caller);
        count();
        return waited;
    }

    /** It was woken and died before it could take anything: another may. */
    @Override
    void lost(Caller caller) {
        if (words.get(SemaphoreWords.VALUE) > 0) {
            wakeOne();
        }
    }

    /** Perhaps between changing the word and telling so. */
    @Override
    void ended(long pid) {
        if (words.get(SemaphoreWords.VALUE) > 0) {
            wakeAll();
        }
    }

    private void count() {
        words.set(SemaphoreWords.SLEEPERS, waiting.size());
    }
}
