package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
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
        private final List<Integer> holders = new ArrayList<>();
        private int last = -1;

        Kept(int number) {
            this.number = number;
        }
    }

    private final RowPlaces places;
    private final Phrases phrases;
    private final Map<Long, Kept> locks = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Holding> holdings = new ArrayList<>();

    LockChanges(Timeline timeline, Layout layout, RowPlaces places) {
        this.places = places;
        phrases = new Phrases(layout);
        int order = 0;
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            int process = resolved.subjectIndex();
            if (process >= 0 && resolved.event() instanceof Acquired e) {
                Kept lock = lock(e.lock(), e.name());
                lock.holders.add(process);
                add(order, lock);
            } else if (process >= 0 && resolved.event() instanceof Released e) {
                Kept lock = lock(e.lock(), e.name());
                if (!lock.holders.remove((Integer) process) && !lock.holders.isEmpty()) {
                    lock.holders.remove(0); // as in LockHolders: the longest holder loses it
                }
                add(order, lock);
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

    private void add(int order, Kept lock) {
        int row = places.of(order);
        Holding holding = new Holding(row, lock.number, List.copyOf(lock.holders));
        if (lock.last >= 0 && holdings.get(lock.last).row() == row) {
            holdings.set(lock.last, holding);
        } else {
            lock.last = holdings.size();
            holdings.add(holding);
        }
    }
}
