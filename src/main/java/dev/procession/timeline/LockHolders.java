package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tracks from events which processes hold which lock. A semaphore may have several holders; the longest one is first.
 */
final class LockHolders {

    /** A process that holds a lock. Nothing is known of it here, except whether it has ended. */
    interface Holder {

        /** The process after its end; null while it lives. */
        @Nullable
        EndedProcess ended();
    }

    private final Map<Long, List<Holder>> holders = new HashMap<>();

    void recordAcquired(Acquired event, Holder by) {
        List<Holder> of = holders.computeIfAbsent(event.lock(), lock -> new ArrayList<>());
        if (event.permits() < 0) {
            of.clear(); // a lock has one holder, so it was released, even if that event is missing
        }
        of.add(by);
    }

    /** Any process may release a lock. If it is not a holder, the process that has held the lock longest loses it. */
    void recordReleased(Released event, Holder by) {
        List<Holder> of = holders.get(event.lock());
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
        List<Holder> of = new ArrayList<>();
        by.forEach(one -> of.add(() -> one));
        holders.put(lock, of);
    }

    /** The locks whose holders have all ended, with these holders. */
    Map<Long, List<EndedProcess>> abandoned() {
        Map<Long, List<EndedProcess>> left = new HashMap<>();
        holders.forEach((lock, of) -> {
            List<EndedProcess> gone = new ArrayList<>();
            for (Holder holder : of) {
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
