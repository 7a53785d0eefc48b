package dev.procession.timeline;

import dev.procession.timeline.Wait.Ending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one process of a run, from its creation to its end. Instants are nanoseconds of
 * {@link System#nanoTime()}.
 *
 * @param index in {@link Timeline#processes()}: main is 0, the others follow in order of creation
 * @param name as the library gave it, such as {@code Process-1}; empty if unknown
 * @param ppid the parent now, or at the end of the process; null if unknown
 * @param firstPpid the parent at the beginning; differs from {@code ppid} for an orphan
 * @param launcher the index of the process that started it; negative if that is not a process of this run
 * @param launchedAt when the operating system gave the new process to its launcher
 * @param startedAt when the process reached the first instruction of its own work
 * @param bootNanos from the launcher's request to {@code startedAt}, in nanoseconds; 0 if unknown
 * @param exit null if no event reports the end
 * @param seenUntil the end, or the instant at which the timeline was built
 * @param waits in the order in which they began
 * @param lostEvents how many of the events that the process wrote are missing
 */
public record ProcessRecord(
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

    public ProcessRecord {
        waits = List.copyOf(waits);
    }

    /** Whether an event reports the end of the process. */
    public boolean hasEnded() {
        return exit != null;
    }

    /** The exit status; null before the end, and if it is unknown. */
    public @Nullable Integer status() {
        return exit == null ? null : exit.status();
    }

    /** The first instant at which the process is known to have existed. */
    public long begin() {
        if (launchedAt != null && startedAt != null) {
            return Math.min(launchedAt, startedAt);
        }
        if (launchedAt != null) {
            return launchedAt;
        }
        return startedAt != null ? startedAt : seenUntil;
    }

    /** The end, or the instant at which the timeline was built. */
    public long end() {
        return Math.max(begin(), seenUntil);
    }

    /** How long the process lived, in nanoseconds, counted from {@code startedAt}, so without its boot. */
    public long ownLifeNanos() {
        return startedAt == null ? 0 : Math.max(0, seenUntil - startedAt);
    }

    /** The same process clipped to its part from {@code origin} on, for a main that is older than the picture. */
    public ProcessRecord clippedTo(long origin) {
        if (begin() >= origin) {
            return this;
        }
        Long start = startedAt == null ? null : Long.valueOf(Math.max(startedAt, origin));
        Long launch = launchedAt == null ? null : Long.valueOf(Math.max(launchedAt, origin));
        return new ProcessRecord(
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

    /** Whether the process got another parent, because its first one ended before it. */
    public boolean isOrphan() {
        return firstPpid != null && !firstPpid.equals(ppid);
    }

    /** Whether both processes existed at the same time. */
    public boolean overlaps(ProcessRecord other) {
        return begin() < other.end() && other.begin() < end();
    }

    /** The wait that began last and is still open; null if there is none. */
    public @Nullable Wait openWait() {
        for (int i = waits.size() - 1; i >= 0; i--) {
            if (waits.get(i).ending() == Ending.OPEN) {
                return waits.get(i);
            }
        }
        return null;
    }
}
