package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.LockHolders;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes from which row on which processes hold each lock. Of several changes within one row the last counts. */
public final class LockChanges {

    /**
     * A change of holders: from row {@code row} on, the processes with these indexes hold the lock; none if it is free.
     *
     * @param lock the number of the lock in this view model, from 0
     */
    public record Holding(int row, int lock, List<Integer> holders) {}

    /** One lock with its current holders. */
    private static final class Kept {
        private final int number;
        private int last = -1;

        Kept(int number) {
            this.number = number;
        }
    }

    private final RowPlaces places;
    private final Phrases phrases;
    private final Map<Long, Kept> locks = new HashMap<>();
    private final LockHolders<Integer> holders = new LockHolders<>();
    private final List<String> names = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    LockChanges(Timeline timeline, Layout layout, RowPlaces places) {
        this.places = places;
        phrases = new Phrases(layout);
        int order = 0;
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            int process = resolved.subjectIndex();
            if (process >= 0 && resolved.event() instanceof Acquired e) {
                holders.recordAcquired(e, process);
                add(order, e.lock(), e.name());
            } else if (process >= 0 && resolved.event() instanceof Released e) {
                holders.recordReleased(e, process);
                add(order, e.lock(), e.name());
            }
            order++;
        }
    }

    List<Holding> all() {
        return List.copyOf(holdings);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /**
     * The number of the lock with this id in events; negative if no process of the run ever acquired or released it.
     */
    int number(long id) {
        Kept lock = locks.get(id);
        return lock == null ? -1 : lock.number;
    }

    private Kept lock(long id, String name) {
        return locks.computeIfAbsent(id, each -> {
            names.add(phrases.lock(name, id));
            return new Kept(names.size() - 1);
        });
    }

    private void add(int order, long id, String name) {
        Kept lock = lock(id, name);
        int row = places.of(order);
        Holding holding = new Holding(row, lock.number, holders.of(id));
        if (lock.last >= 0 && holdings.get(lock.last).row() == row) {
            holdings.set(lock.last, holding);
        } else {
            lock.last = holdings.size();
            holdings.add(holding);
        }
    }
}
