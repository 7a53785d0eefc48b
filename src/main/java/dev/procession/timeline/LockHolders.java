package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds which lock, as far as events tell. A semaphore may have several holders; whoever has held it longest comes
 * first.
 */
final class LockHolders {

    private final Map<Long, List<LockHolder>> holders = new HashMap<>();

    void acquired(Acquired event, LockHolder by) {
        List<LockHolder> of = holders.computeIfAbsent(event.lock(), lock -> new ArrayList<>());
        if (event.permits() < 0) {
            of.clear(); // only one can have it, so it has been released, whether or not that was recorded
        }
        of.add(by);
    }

    /** Any process may release a lock; if it does not hold it, it releases it for the one that has held it longest. */
    void released(Released event, LockHolder by) {
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

    /** Held since before the events began. */
    void held(long lock, List<Departed> by) {
        holders.put(lock, new ArrayList<>(by));
    }

    /** The locks of which all holders have ended, and by whom each was held. */
    Map<Long, List<Departed>> leftTaken() {
        Map<Long, List<Departed>> left = new HashMap<>();
        holders.forEach((lock, of) -> {
            List<Departed> gone = new ArrayList<>();
            for (LockHolder holder : of) {
                Departed one = holder.departed();
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
