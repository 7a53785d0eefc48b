package dev.procession.multiprocessing.internal.shared;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counters in shared memory with which other processes count the responses that they have received on a connection. So
 * a client sends no acknowledgement, and the broker still knows what a client had received when it was killed.
 */
final class ReceiptCounters {

    private static final int PAGE_BYTES = 2048;

    private final Deque<Counter> free = new ArrayDeque<>();

    /** The counter of one connection. */
    record Counter(SharedMemory memory, int at) {
        long count() {
            return memory.getLong(at);
        }

        void count(long taken) {
            memory.setLong(at, taken);
        }
    }

    Counter take() {
        if (free.isEmpty()) {
            SharedMemory page = SharedMemory.allocate(PAGE_BYTES);
            for (int at = 0; at < PAGE_BYTES; at += Long.BYTES) {
                free.add(new Counter(page, at));
            }
        }
        Counter counter = free.remove();
        counter.count(0);
        return counter;
    }

    void giveBack(Counter counter) {
        free.add(counter);
    }
}
