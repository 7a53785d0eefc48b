package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Started;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the locks that processes held when they ended. A session of typed code needs this, because it has one timeline
 * for each input: a lock that was abandoned in one timeline is waited for in vain in a later one. Not thread-safe.
 */
public final class AbandonedLocks {

    private static final class EndingHolder implements LockHolders.Holder {
        private final long pid;
        private final String name;
        private @Nullable EndedProcess ended;

        EndingHolder(long pid, String name) {
            this.pid = pid;
            this.name = name;
        }

        @Override
        public @Nullable EndedProcess ended() {
            return ended;
        }
    }

    private final Map<Long, EndingHolder> alive = new HashMap<>();
    private final LockHolders holders = new LockHolders();

    /** Adds the next event, in order of arrival. */
    public void add(Event event) {
        if (event instanceof Launched e) {
            alive.put(e.child(), new EndingHolder(e.child(), e.name()));
        } else if (event instanceof Started e) {
            alive.putIfAbsent(e.pid(), new EndingHolder(e.pid(), e.name()));
        } else if (event instanceof Acquired e) {
            holders.recordAcquired(e, holder(e.pid()));
        } else if (event instanceof Released e) {
            holders.recordReleased(e, holder(e.pid()));
        } else if (event instanceof Exited e) {
            recordExited(e);
        }
    }

    private EndingHolder holder(long pid) {
        return alive.computeIfAbsent(pid, unknown -> new EndingHolder(unknown, ""));
    }

    private void recordExited(Exited event) {
        EndingHolder holder = alive.remove(event.process());
        if (holder != null) {
            boolean isMain = holder.name.equals(TimelineAccumulator.MAIN_PROCESS_NAME);
            holder.ended = new EndedProcess(holder.name, isMain, holder.pid, event.t(), event.status());
        }
    }

    /** Whether the lock is taken and all its holders have ended. */
    public boolean isAbandoned(long lock) {
        return abandoned().containsKey(lock);
    }

    Map<Long, List<EndedProcess>> abandoned() {
        return holders.abandoned();
    }
}
