package dev.procession.timeline;

import dev.procession.timeline.Wait.Ending;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waiting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known so far of one process while its events still arrive. The finished form is {@link ProcessRecord}. */
final class ProcessAccumulator {

    /** Counts the processes from 0, in the order in which their first event arrived. */
    final int id;

    private final long pid;
    final EventAuthor author;

    private String name = "";
    private boolean daemon;
    private boolean isMain;

    @Nullable
    private Long ppid;

    @Nullable
    private Long firstPpid;

    @Nullable
    ProcessAccumulator launcher;

    @Nullable
    Long launchedAt;

    @Nullable
    Long startedAt;

    private String command = "";
    private long bootNanos;
    private @Nullable Exit exit;
    private @Nullable ProcessRef ref;

    private final List<Event.Scheduled> samples = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<@Nullable ProcessAccumulator> targets = new ArrayList<>();
    private final Map<Long, Integer> open = new HashMap<>();

    ProcessAccumulator(int id, long pid, EventAuthor author) {
        this.id = id;
        this.pid = pid;
        this.author = author;
    }

    /** The process as it is known now. */
    ProcessRef ref() {
        ProcessRef known = ref;
        if (known == null) {
            known = new ProcessRef(id, isMain, pid, name, ppid);
            ref = known;
        }
        return known;
    }

    String name() {
        return name;
    }

    boolean isMain() {
        return isMain;
    }

    void becomeMain() {
        isMain = true;
        ref = null;
    }

    boolean hasEnded() {
        return exit != null;
    }

    void recordStarted(Event.Started event) {
        startedAt = event.t();
        name = event.name();
        daemon = event.daemon();
        command = event.command();
        bootNanos = Math.max(0, event.bootNanos());
        ppid = event.ppid();
        firstPpid = event.ppid();
        ref = null;
    }

    void recordLaunched(Event.Launched event, @Nullable ProcessAccumulator by) {
        launchedAt = event.t();
        launcher = by;
        if (startedAt == null) {
            name = event.name();
            ppid = event.pid();
            firstPpid = event.pid();
            ref = null;
        }
    }

    void recordReparented(Event.Reparented event) {
        if (firstPpid == null) {
            firstPpid = event.from();
        }
        ppid = event.to();
        ref = null;
    }

    void recordWaiting(Waiting event, @Nullable ProcessAccumulator target) {
        endWait(event.seq(), Ending.DONE, event.t()); // if a number repeats, nothing else could end the older wait
        open.put(event.seq(), waits.size());
        targets.add(target);
        waits.add(new Wait(
                event.seq(),
                event.what(),
                -1,
                event.target(),
                event.name(),
                event.timeoutNanos(),
                event.t(),
                event.t(),
                Ending.OPEN));
        if (hasEnded()) {
            endWait(event.seq(), Ending.CUT_OFF, event.t());
        }
    }

    /** Ends the wait that began with event number {@code since}, and returns it; null if there is none. */
    @Nullable
    Wait endWait(long since, Ending how, long t) {
        Integer at = open.remove(since);
        return at == null ? null : waits.set(at, waits.get(at).ended(how, t));
    }

    void recordScheduled(Event.Scheduled event) {
        samples.add(event);
    }

    /** How the scheduler has treated the process so far. */
    Scheduling scheduling(ProcessRecord process) {
        return Scheduling.of(process.begin(), samples);
    }

    /** The first report of an exit counts; a later one may only add the status. */
    void recordExited(Event.Exited event) {
        if (exit != null) {
            if (exit.status() == null) {
                exit = new Exit(exit.at(), event.status());
            }
            return;
        }
        exit = new Exit(event.t(), event.status());
        for (long since : List.copyOf(open.keySet())) {
            endWait(since, Ending.CUT_OFF, event.t());
        }
    }

    /** Whether {@code other} is this process or an ancestor of it. */
    boolean descendsFrom(ProcessAccumulator other) {
        for (ProcessAccumulator one = this; one != null; one = one.launcher) {
            if (one == other) {
                return true;
            }
        }
        return false;
    }

    /**
     * The process as it is at {@code now}; open waits last until then.
     *
     * @param indexOf the index of each process by its {@link #id}
     */
    ProcessRecord asOf(long now, int[] indexOf) {
        return new ProcessRecord(
                indexOf[id],
                isMain,
                pid,
                name,
                daemon,
                command,
                ppid,
                firstPpid,
                launcher == null ? -1 : indexOf[launcher.id],
                launchedAt,
                startedAt,
                bootNanos,
                exit,
                exit == null ? now : exit.at(),
                waitsAsOf(now, indexOf),
                author.lost());
    }

    private List<Wait> waitsAsOf(long now, int[] indexOf) {
        Wait[] result = waits.toArray(Wait[]::new);
        for (int i = 0; i < result.length; i++) {
            ProcessAccumulator target = targets.get(i);
            if (target != null) {
                result[i] = result[i].waitingFor(indexOf[target.id]);
            }
        }
        for (int i : open.values()) {
            result[i] = result[i].ended(Ending.OPEN, now);
        }
        return Arrays.asList(result);
    }
}
