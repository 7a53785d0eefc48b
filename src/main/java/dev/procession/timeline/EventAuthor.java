package dev.procession.timeline;

/** Checks for one author of events whether all of them have arrived, and in order. */
final class EventAuthor {

    /** Counts the authors from 0, for arrays indexed by author. */
    final int id;

    private long highest;
    private long received;
    private boolean outOfOrder;

    EventAuthor(int id) {
        this.id = id;
    }

    void record(long seq) {
        received++;
        if (seq <= highest) {
            outOfOrder = true;
        } else {
            highest = seq;
        }
    }

    /** How many events of this author are missing, judged by gaps in its sequence numbers. */
    long lost() {
        return Math.max(0, highest - received);
    }

    /** Whether some events of this author arrived out of order. */
    boolean isOutOfOrder() {
        return outOfOrder;
    }
}
