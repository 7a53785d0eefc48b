package dev.procession.timeline;

/** One process as an author of events: has it told everything, and in order? */
final class Writer {

    /** Numbered from 0, for tables of writers. */
    final int id;

    private long highest;
    private long received;
    private boolean shuffled;

    Writer(int id) {
        this.id = id;
    }

    void take(long seq) {
        received++;
        if (seq <= highest) {
            shuffled = true;
        } else {
            highest = seq;
        }
    }

    /** How many of its events are missing, so far as its numbers tell. */
    long lost() {
        return Math.max(0, highest - received);
    }

    /** Whether some of its events arrived out of their order. */
    boolean isShuffled() {
        return shuffled;
    }
}
