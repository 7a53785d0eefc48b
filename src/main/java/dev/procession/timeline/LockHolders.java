package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tracks from events which processes hold which lock. A semaphore may have several holders; the longest one is first.
 */
final class LockHolders {

    private final Map<Long, List<LockHolder>> holders = new HashMap<>();

    void recordAcquired(Acquired event, LockHolder by) {
        List<LockHolder> of = holders.computeIfAbsent(event.lock(), lock -> new ArrayList<>());
        if (event.permits() < 0) {
            of.clear(); // a lock has one holder, so it was released, even if that event is missing
        }
        of.add(by);
    }

    /** Any process may release a lock. If it is not a holder, the process that has held the lock longest loses it. */
    void recordReleased(Released event, LockHolder by) {
        List<LockHolder> of = holders.get(event.lock());
        if (of == null) {
            return;
        }
        if (!of.remove(by)) {
            of.remove(0);
        }
        if (of.isEmpty()) {
            holders.remove(event.lock());
        }
    }

    /** Adds the holders of a lock that was taken before the first event. */
    void addHolders(long lock, List<EndedProcess> by) {
        holders.put(lock, new ArrayList<>(by));
    }

    /** The locks whose holders have all ended, with these holders. */
    Map<Long, List<EndedProcess>> abandoned() {
        Map<Long, List<EndedProcess>> left = new HashMap<>();
        holders.forEach((lock, of) -> {
            List<EndedProcess> gone = new ArrayList<>();
            for (LockHolder holder : of) {
                EndedProcess one = holder.ended();
                if (one != null) {
                    gone.add(one);
                }
            }
            if (gone.size() == of.size()) {
                left.put(lock, gone);
            }
        });
        return left;
    }
}
