package dev.procession.multiprocessing.internal.shared;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The processes that wait until a word of shared memory is more than zero: until a lock is free, a semaphore has a
 * permit or an event is set. As with a futex, the word decides, and the processes only sleep here. A process that
 * changes the word looks afterwards whether any process waits; a process that comes here is counted first, and then the
 * word is tested once more. So no wake-up is lost.
 */
final class WaitQueue extends Resource {

    static final byte WAIT = 1;
    static final byte WAKE_ONE = 2;
    static final byte WAKE_ALL = 3;
    /** Waits without the intention to take one, as for an event. */
    static final byte WAIT_AND_LEAVE = 4;

    /** Where the word and the number of waiting clients are in shared memory. */
    static final int VALUE_OFFSET = 0;

    static final int WAITERS_OFFSET = 4;

    private final SharedMemory memory;
    private final Deque<Client> waiting = new ArrayDeque<>();

    /** @param memory the word that is waited for, and behind it the number of waiting clients */
    WaitQueue(SharedMemory memory) {
        this.memory = memory;
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        waiting.add(client);
        publishCount();
        if (op == WAIT_AND_LEAVE && memory.get(VALUE_OFFSET) > 0) {
            forget(client);
            client.answer(Response.WOKEN);
        } else if (memory.get(VALUE_OFFSET) > 0) {
            wakeOne();
        }
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
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
        Client first = waiting.poll();
        if (first != null) {
            publishCount();
            first.answer(Response.WOKEN);
        }
    }

    @Override
    public boolean forget(Client client) {
        boolean waited = waiting.remove(client);
        publishCount();
        return waited;
    }

    /** Wakes another client, because this one was woken and died before it took one. */
    @Override
    public void recordLost(Client client) {
        if (memory.get(VALUE_OFFSET) > 0) {
            wakeOne();
        }
    }

    /** Wakes all waiters, because the process may have died between changing the word and waking them. */
    @Override
    void recordEnded(long pid) {
        if (memory.get(VALUE_OFFSET) > 0) {
            wakeAll();
        }
    }

    private void publishCount() {
        memory.set(WAITERS_OFFSET, waiting.size());
    }
}
