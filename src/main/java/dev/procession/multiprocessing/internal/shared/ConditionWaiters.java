package dev.procession.multiprocessing.internal.shared;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The processes that wait for a {@code Condition}, in the order in which they came. A waiter enlists while it holds the
 * lock and sleeps after it has released it, so it does not miss a signal in between. If a waiter dies before it can use
 * its signal, the signal goes to the next of those who waited when it was given.
 */
public final class ConditionWaiters extends Resource {

    public static final byte ENLIST = 1;
    /** Sleeps until signalled; only for a client that has enlisted. */
    public static final byte AWAIT = 2;
    /** Removes the client from the waiters. */
    public static final byte LEAVE = 3;
    /** Wakes as many waiters as the number in its data says. */
    public static final byte SIGNAL = 4;

    /** Asks whether the client, which has enlisted, has been signalled. */
    public static final byte IS_SIGNALLED = 5;

    /** The word in shared memory that says how many wait. */
    public static final int COUNT = 0;

    public static final int BYTES = Integer.BYTES;

    private static final class Waiter {
        final Client client;
        final long number;
        boolean asleep;
        /** Waiters with this number or a higher one came after the signal; 0 as long as there is no signal. */
        long signalledBefore;

        Waiter(Client client, long number) {
            this.client = client;
            this.number = number;
        }
    }

    private final SharedMemory memory;
    private final Map<Client, Waiter> enlisted = new HashMap<>();
    private final Deque<Waiter> unsignalled = new ArrayDeque<>();
    private long next = 1;

    public ConditionWaiters(SharedMemory memory) {
        this.memory = memory;
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        switch (op) {
            case ENLIST -> enlist(client);
            case AWAIT -> sleep(client);
            case SIGNAL -> signal(ByteBuffer.wrap(payload).getInt(), next);
            case IS_SIGNALLED -> client.answer(isSignalled(client) ? Response.DONE : Response.NO);
            default -> forget(client);
        }
        if (op != AWAIT && op != IS_SIGNALLED) {
            client.answer(Response.DONE);
        }
    }

    private boolean isSignalled(Client client) {
        Waiter waiter = enlisted.get(client);
        return waiter == null || waiter.signalledBefore > 0;
    }

    private void enlist(Client client) {
        Waiter waiter = new Waiter(client, next++);
        enlisted.put(client, waiter);
        unsignalled.add(waiter);
        publishCount();
    }

    private void sleep(Client client) {
        Waiter waiter = enlisted.get(client);
        if (waiter == null) {
            client.answer(Response.NO);
        } else {
            waiter.asleep = true;
            wakeIfSignalled(waiter);
        }
    }

    /** @param before only waiters with a lower number get the signal */
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
        publishCount();
    }

    private static void wakeIfSignalled(Waiter waiter) {
        if (waiter.asleep && waiter.signalledBefore > 0) {
            waiter.client.answer(Response.WOKEN);
        }
    }

    @Override
    public boolean forget(Client client) {
        Waiter waiter = enlisted.remove(client);
        if (waiter == null) {
            return false;
        }
        if (waiter.signalledBefore > 0) {
            signal(1, waiter.signalledBefore);
            return false;
        }
        unsignalled.remove(waiter);
        publishCount();
        return true;
    }

    /** Removes the waiter: it holds the lock again, so its signal is used. */
    @Override
    void recordAcknowledged(Client client) {
        @Nullable Waiter waiter = enlisted.get(client);
        if (waiter != null && waiter.asleep && waiter.signalledBefore > 0) {
            enlisted.remove(client);
        }
    }

    private void publishCount() {
        memory.set(COUNT, unsignalled.size());
    }
}
