package dev.procession.timeline;

import dev.procession.timeline.Wait.Ending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a run, from its creation to its end, as far as its events tell. Instants are nanoseconds of
 * {@link System#nanoTime()}.
 *
 * @param index in {@link Timeline#processes()}: main is 0, the others follow in the order of their creation
 * @param name as the library gave it, such as {@code Process-1}; empty if no event told it
 * @param ppid the parent now, or at the process's end; null if no event told it
 * @param firstPpid the parent at the beginning; differs from {@code ppid} for an orphan
 * @param launcher the index of the process that started it; negative if that is none of this run
 * @param launchedAt when the launcher got it from the operating system
 * @param startedAt when it reached the first instruction of its own work
 * @param bootNanos from the launcher's request to {@code startedAt}; 0 if unknown
 * @param exit null for a process whose end no event tells
 * @param seenUntil its end, or the instant at which the timeline was built
 * @param waits in the order in which they began
 * @param lostEvents how many of the events that it wrote are missing
 */
public record ProcessLife(
        int index,
        boolean isMain,
        long pid,
        String name,
        boolean daemon,
        String command,
        @Nullable Long ppid,
        @Nullable Long firstPpid,
        int launcher,
        @Nullable Long launchedAt,
        @Nullable Long startedAt,
        long bootNanos,
        @Nullable Exit exit,
        long seenUntil,
        List<Wait> waits,
        long lostEvents) {

    public ProcessLife {
        waits = List.copyOf(waits);
    }

    /** Whether its end was reported. */
    public boolean hasEnded() {
        return exit != null;
    }

    /** The exit status; null before the end, and where nobody knows it. */
    public @Nullable Integer status() {
        return exit == null ? null : exit.status();
    }

    /** The first instant at which it is known to have existed. */
    public long begin() {
        if (launchedAt != null && startedAt != null) {
            return Math.min(launchedAt, startedAt);
        }
        if (launchedAt != null) {
            return launchedAt;
        }
        return startedAt != null ? startedAt : seenUntil;
    }

    /** Its end, or the instant at which the timeline was built. */
    public long end() {
        return Math.max(begin(), seenUntil);
    }

    /** How long it lived, in nanoseconds: from its first own instruction on, so without its boot. */
    public long lifeNanos() {
        return startedAt == null ? 0 : Math.max(0, seenUntil - startedAt);
    }

    /** The part of it from {@code origin} on: of a main that was there before the picture begins. */
    ProcessLife since(long origin) {
        if (begin() >= origin) {
            return this;
        }
        Long start = startedAt == null ? null : Long.valueOf(Math.max(startedAt, origin));
        Long launch = launchedAt == null ? null : Long.valueOf(Math.max(launchedAt, origin));
        return new ProcessLife(
                index,
                isMain,
                pid,
                name,
                daemon,
                command,
                ppid,
                firstPpid,
                launcher,
                launch,
                start,
                bootNanos,
                exit,
                seenUntil,
                waits,
                lostEvents);
    }

    /** Whether its parent died before it. */
    public boolean isOrphan() {
        return firstPpid != null && !firstPpid.equals(ppid);
    }

    /** Whether there was an instant at which both existed. */
    public boolean overlaps(ProcessLife other) {
        return begin() < other.end() && other.begin() < end();
    }

    /** The wait that it is in now: the one that began last and is still open. */
    public @Nullable Wait openWait() {
        for (int i = waits.size() - 1; i >= 0; i--) {
            if (waits.get(i).ending() == Ending.OPEN) {
                return waits.get(i);
            }
        }
        return null;
    }
}
