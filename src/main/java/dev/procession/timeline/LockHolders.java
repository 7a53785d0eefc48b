package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who holds which lock, as far as events tell. A semaphore may have several holders. */
final class LockHolders {

    private final Map<Long, List<Life>> holders = new HashMap<>();

    void acquired(Acquired event, Life by) {
        holders.computeIfAbsent(event.lock(), lock -> new ArrayList<>()).add(by);
    }

    /** Any process may release a lock; if it does not hold it, it releases it for the one that has held it longest. */
    void released(Released event, Life by) {
        List<Life> of = holders.get(event.lock());
        if (of != null && !of.remove(by) && !of.isEmpty()) {
            of.remove(0);
        }
    }

    /** The holders of each lock, as indexes of processes. */
    Map<Long, List<Integer>> asOf(int[] indexOf) {
        Map<Long, List<Integer>> result = new HashMap<>();
        holders.forEach((lock, lives) ->
                result.put(lock, lives.stream().map(life -> indexOf[life.id]).toList()));
        return result;
    }
}
