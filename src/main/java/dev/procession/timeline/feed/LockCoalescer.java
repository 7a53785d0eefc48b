package dev.procession.timeline.feed;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Merges rows: if a process acquires and releases a lock many times and does nothing else in between, one row with a
 * count replaces them. Without this, a loop of a thousand additions under a lock would be two thousand rows. When
 * another process acquires the lock, the count so far is emitted first, so that the order of the holders stays visible.
 */
final class LockCoalescer implements Consumer<EventRow> {

    private final Consumer<EventRow> rows;
    private final Map<Integer, Holds> open = new LinkedHashMap<>();

    LockCoalescer(Consumer<EventRow> rows) {
        this.rows = rows;
    }

    /** How often one process has held one lock so far. */
    private static final class Holds {
        private final long lock;
        private final List<EventRow> first = new ArrayList<>();
        private int times;
        private @Nullable EventRow taken;

        Holds(long lock) {
            this.lock = lock;
        }
    }

    @Override
    public void accept(EventRow row) {
        int process = row.resolved().subjectIndex();
        if (row.resolved().event() instanceof Acquired e) {
            acquire(row, process, e.lock());
            return;
        }
        Holds holds = open.get(process);
        if (holds != null
                && holds.taken != null
                && row.resolved().event() instanceof Released e
                && e.lock() == holds.lock) {
            if (holds.times++ == 0) {
                holds.first.add(holds.taken);
                holds.first.add(row);
            }
            holds.taken = null;
            return;
        }
        emit(process);
        rows.accept(row);
    }

    private void acquire(EventRow row, int process, long lock) {
        for (int other : new ArrayList<>(open.keySet())) {
            if (other != process && open.get(other).lock == lock) {
                emit(other);
            }
        }
        Holds holds = open.get(process);
        if (holds == null || holds.lock != lock || holds.taken != null) {
            emit(process);
            holds = new Holds(lock);
            open.put(process, holds);
        }
        holds.taken = row;
    }

    /** Emits all rows that are held back. */
    void flush() {
        new ArrayList<>(open.keySet()).forEach(this::emit);
    }

    private void emit(int process) {
        Holds holds = open.remove(process);
        if (holds == null) {
            return;
        }
        if (holds.times > 1) {
            rows.accept(holds.first.get(0).repeated(holds.times));
        } else {
            holds.first.forEach(rows);
        }
        if (holds.taken != null) {
            rows.accept(holds.taken);
        }
    }
}
