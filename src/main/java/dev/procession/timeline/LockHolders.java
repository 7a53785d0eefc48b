package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Tracks from events who holds which lock. A semaphore may have several holders; the longest one is first. Every part
 * of the timeline that says who holds a lock asks this class, so that all of them say the same.
 *
 * @param <H> a holder, such as a process
 */
public final class LockHolders<H> {

    private final Map<Long, List<H>> holders = new HashMap<>();
    private final Set<Long> releasedByOthers = new HashSet<>();
    private final Set<Long> semaphores = new HashSet<>();

    /** The same holders in another form. */
    LockHolders<H> copy(UnaryOperator<H> form) {
        LockHolders<H> copy = new LockHolders<>();
        holders.forEach((lock, of) ->
                copy.holders.put(lock, new ArrayList<>(of.stream().map(form).toList())));
        copy.releasedByOthers.addAll(releasedByOthers);
        copy.semaphores.addAll(semaphores);
        return copy;
    }

    public void recordAcquired(Acquired event, H by) {
        List<H> of = holders.computeIfAbsent(event.lock(), lock -> new ArrayList<>());
        if (event.permits() < 0) {
            of.clear(); // a lock has one holder, so it was released, even if that event is missing
        } else {
            semaphores.add(event.lock());
        }
        of.add(by);
    }

    /** Any process may release a lock. If it is not a holder, the process that has held the lock longest loses it. */
    public void recordReleased(Released event, H by) {
        List<H> of = holders.get(event.lock());
        if (of == null) {
            releasedByOthers.add(event.lock());
            return;
        }
        if (!of.remove(by)) {
            releasedByOthers.add(event.lock());
            of.remove(0);
        }
        if (of.isEmpty()) {
            holders.remove(event.lock());
        }
    }

    /** The holders of a lock, the longest one first; empty if it is free. */
    public List<H> of(long lock) {
        List<H> of = holders.get(lock);
        return of == null ? List.of() : List.copyOf(of);
    }

    /**
     * Whether only the holder of this lock is going to release it. That is not so for a semaphore, nor for a lock that
     * the program uses as a signal: it was released by a process that did not hold it.
     */
    boolean isExclusive(long lock) {
        return !semaphores.contains(lock) && !releasedByOthers.contains(lock);
    }

    /** Calls {@code action} with each lock that is taken and its holders. */
    void forEach(BiConsumer<Long, List<H>> action) {
        holders.forEach(action);
    }
}
