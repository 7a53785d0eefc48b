package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counters in shared memory with which other processes count the responses that they have received on a connection. So
 * a client sends no acknowledgement, and the broker still knows what a client had received when it was killed.
 */
final class TakenSlots {

    private static final int PAGE = 2048;

    private final Deque<Slot> free = new ArrayDeque<>();

    /** The counter of one connection. */
    record Slot(SharedWords words, int at) {
        long count() {
            return words.getLong(at);
        }

        void count(long taken) {
            words.setLong(at, taken);
        }
    }

    Slot take() {
        if (free.isEmpty()) {
            SharedWords page = SharedWords.allocate(PAGE);
            for (int at = 0; at < PAGE; at += Long.BYTES) {
                free.add(new Slot(page, at));
            }
        }
        Slot slot = free.remove();
        slot.count(0);
        return slot;
    }

    void giveBack(Slot slot) {
        free.add(slot);
    }
}
