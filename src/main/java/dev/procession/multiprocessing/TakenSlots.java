package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Shared memory in which the links of other processes count the answers that they have taken. So nothing need be sent to
 * say that an answer has arrived, and yet the broker knows it of whoever is killed in the next moment.
 */
final class TakenSlots {

    private static final int PAGE = 2048;

    private final Deque<Slot> free = new ArrayDeque<>();

    /** The count of one link. */
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
