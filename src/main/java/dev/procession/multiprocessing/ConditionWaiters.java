package dev.procession.multiprocessing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a {@link Condition}, in the order in which they came. A waiter enlists while it has the lock, and
 * falls asleep when it has given it back, so that a signal in between is not missed. A signal that goes to a waiter which
 * dies before it can use it passes on to the next of those who were there when it was given.
 */
final class ConditionWaiters extends Resource {

    static final byte ENLIST = 1;
    /** Sleeps until signalled; only for who has enlisted. */
    static final byte AWAIT = 2;
    /** Takes the enlisting back. */
    static final byte LEAVE = 3;
    /** Wakes as many as the number that comes with it. */
    static final byte SIGNAL = 4;

    /** The word in which everybody sees how many wait. */
    static final int COUNT = 0;

    static final int BYTES = Integer.BYTES;

    private static final class Waiter {
        final Caller caller;
        final long number;
        boolean asleep;
        /** Who comes with this number or later came after the signal; 0 before there is one. */
        long signalledBefore;

        Waiter(Caller caller, long number) {
            this.caller = caller;
            this.number = number;
        }
    }

    private final SharedWords words;
    private final Map<Caller, Waiter> enlisted = new HashMap<>();
    private final Deque<Waiter> unsignalled = new ArrayDeque<>();
    private long next = 1;

    ConditionWaiters(SharedWords words) {
        this.words = words;
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        switch (op) {
            case ENLIST -> enlist(caller);
            case AWAIT -> sleep(caller);
            case SIGNAL -> signal(ByteBuffer.wrap(payload).getInt(), next);
            default -> forget(caller);
        }
        if (op != AWAIT) {
            caller.answer(Answer.DONE);
        }
    }

    private void enlist(Caller caller) {
        Waiter waiter = new Waiter(caller, next++);
        enlisted.put(caller, waiter);
        unsignalled.add(waiter);
        count();
    }

    private void sleep(Caller caller) {
        Waiter waiter = enlisted.get(caller);
        if (waiter == null) {
            caller.answer(Answer.NO);
        } else {
            waiter.asleep = true;
            wakeIfSignalled(waiter);
        }
    }

    /** @param before only waiters with a lower number */
    private void signal(int most, long before) {
        for (int left = most; left > 0; left--) {
            Waiter first = unsignalled.peek();
            if (first == null || first.number >= before) {
                break;
            }
            unsignalled.remove();
            first.signalledBefore = before;
            wakeIfSignalled(first);
        }
        count();
    }

    private static void wakeIfSignalled(Waiter waiter) {
        if (waiter.asleep && waiter.signalledBefore > 0) {
            waiter.caller.answer(Answer.WOKEN);
        }
    }

    @Override
    boolean forget(Caller caller) {
        Waiter waiter = enlisted.remove(caller);
        if (waiter == null) {
            return false;
        }
        if (waiter.signalledBefore > 0) {
            signal(1, waiter.signalledBefore);
            return false;
        }
        unsignalled.remove(waiter);
        count();
        return true;
    }

    /** It has the lock again: the signal is used. */
    @Override
    void acknowledged(Caller caller) {
        @Nullable Waiter waiter = enlisted.get(caller);
        if (waiter != null && waiter.asleep && waiter.signalledBefore > 0) {
            enlisted.remove(caller);
        }
    }

    private void count() {
        words.set(COUNT, unsignalled.size());
    }
}
