package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The processes that wait until a word of shared memory is more than zero: until a lock is free, a semaphore has a
 * permit or an event is set. As with a futex, the word decides, and the processes only sleep here. A process that
 * changes the word looks afterwards whether any process waits; a process that comes here is counted first, and then the
 * word is tested once more. So no wake-up is lost.
 */
final class Sleepers extends Resource {

    static final byte WAIT = 1;
    static final byte WAKE_ONE = 2;
    static final byte WAKE_ALL = 3;
    /** Waits without the intention to take one, as for an event. */
    static final byte WAIT_AND_LEAVE = 4;

    private final SharedWords words;
    private final Deque<Caller> waiting = new ArrayDeque<>();

    /** @param words the word that is waited for, and behind it the number of waiting clients */
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

    /** The client was woken and died before it took one, so another one is woken. */
    @Override
    void lost(Caller caller) {
        if (words.get(SemaphoreWords.VALUE) > 0) {
            wakeOne();
        }
    }

    /** The process may have died between changing the word and waking the others. */
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
