package dev.procession.timeline;

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
final class BriefHolds implements Consumer<Row> {

    private final Consumer<Row> rows;
    private final Map<@Nullable Life, Holds> open = new LinkedHashMap<>();

    BriefHolds(Consumer<Row> rows) {
        this.rows = rows;
    }

    /** How often one process has held one lock so far. */
    private static final class Holds {
        private final long lock;
        private final List<Row> first = new ArrayList<>();
        private int times;
        private @Nullable Row taken;

        Holds(long lock) {
            this.lock = lock;
        }
    }

    @Override
    public void accept(Row row) {
        Life process = row.moment().process();
        if (row.moment().event() instanceof Acquired e) {
            takes(row, process, e.lock());
            return;
        }
        Holds holds = open.get(process);
        if (holds != null
                && holds.taken != null
                && row.moment().event() instanceof Released e
                && e.lock() == holds.lock) {
            if (holds.times++ == 0) {
                holds.first.add(holds.taken);
                holds.first.add(row);
            }
            holds.taken = null;
            return;
        }
        tell(process);
        rows.accept(row);
    }

    private void takes(Row row, @Nullable Life process, long lock) {
        for (Life other : new ArrayList<>(open.keySet())) {
            if (other != process && open.get(other).lock == lock) {
                tell(other);
            }
        }
        Holds holds = open.get(process);
        if (holds == null || holds.lock != lock || holds.taken != null) {
            tell(process);
            holds = new Holds(lock);
            open.put(process, holds);
        }
        holds.taken = row;
    }

    /** Emits all rows that are held back. */
    void flush() {
        new ArrayList<>(open.keySet()).forEach(this::tell);
    }

    private void tell(@Nullable Life process) {
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
