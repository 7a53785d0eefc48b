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

/** What is known so far of one process while its events still arrive. The finished form is {@link ProcessLife}. */
final class Life implements LockHolder {

    /** Counts the processes from 0, in the order in which their first event arrived. */
    final int id;

    final long pid;
    final Writer writer;

    String name = "";
    boolean daemon;
    boolean isMain;

    @Nullable
    Long ppid;

    @Nullable
    Long firstPpid;

    @Nullable
    Life launcher;

    @Nullable
    Long launchedAt;

    @Nullable
    Long startedAt;

    private String command = "";
    private long bootNanos;
    private @Nullable Exit exit;

    private final List<Event.Scheduled> scheduled = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<@Nullable Life> targets = new ArrayList<>();
    private final Map<Long, Integer> open = new HashMap<>();

    Life(int id, long pid, Writer writer) {
        this.id = id;
        this.pid = pid;
        this.writer = writer;
    }

    boolean hasEnded() {
        return exit != null;
    }

    @Override
    public @Nullable Departed departed() {
        return exit == null ? null : new Departed(name, isMain, pid, exit.at(), exit.status());
    }

    /** The exit status; null if the process has not ended or its status is unknown. */
    @Nullable
    Integer status() {
        return exit == null ? null : exit.status();
    }

    void started(Event.Started event) {
        startedAt = event.t();
        name = event.name();
        daemon = event.daemon();
        command = event.command();
        bootNanos = Math.max(0, event.bootNanos());
        ppid = event.ppid();
        firstPpid = event.ppid();
    }

    void launched(Event.Launched event, @Nullable Life by) {
        launchedAt = event.t();
        launcher = by;
        if (startedAt == null) {
            name = event.name();
            ppid = event.pid();
            firstPpid = event.pid();
        }
    }

    void reparented(Event.Reparented event) {
        if (firstPpid == null) {
            firstPpid = event.from();
        }
        ppid = event.to();
    }

    void waits(Waiting event, @Nullable Life target) {
        endWait(event.seq(), Ending.DONE, event.t()); // the same number twice: no event could end the older wait
        open.put(event.seq(), waits.size());
        targets.add(target);
        waits.add(new Wait(
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

    void scheduled(Event.Scheduled event) {
        scheduled.add(event);
    }

    /** How the scheduler has treated the process so far. */
    Scheduling scheduling(ProcessLife life) {
        return Scheduling.of(life.begin(), scheduled);
    }

    /** The first report of an exit counts; a later one may only add the status. */
    void exited(Event.Exited event) {
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
    boolean descendsFrom(Life other) {
        for (Life life = this; life != null; life = life.launcher) {
            if (life == other) {
                return true;
            }
        }
        return false;
    }

    /** @param indexOf the index of each process by its {@link #id} */
    ProcessLife asOf(long now, int[] indexOf) {
        return new ProcessLife(
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
                writer.lost());
    }

    private List<Wait> waitsAsOf(long now, int[] indexOf) {
        Wait[] result = waits.toArray(Wait[]::new);
        for (int i = 0; i < result.length; i++) {
            Life target = targets.get(i);
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
