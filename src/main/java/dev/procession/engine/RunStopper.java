package dev.procession.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run from outside, so that every process stops where it waits. If the children were ended first, main would
 * come out of its {@code join()} and go on, as if they had done their work. So all processes are halted before the
 * first of them ends: main, then the others, then those that were started meanwhile. A halted process makes no further
 * step. Then SIGKILL ends them, descendants before their ancestors: no process becomes an orphan, and the shell records
 * how each has ended, because their parents are halted.
 *
 * <p>Where no process can be halted, as on Windows, main is ended first. Its children may then notice that it is gone,
 * but main makes no further step.
 */
final class RunStopper {

    /** How often to look for processes that were started before their parents were halted. */
    private static final int HALT_ROUNDS = 50;

    private static final long CATCH_UP_MILLIS = 500;
    private static final long END_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long UNSEEN_END_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LATE_MILLIS = 300;
    private static final int LATE_ROUNDS = 20;

    private static final int KILLED = -9;

    private final Run run;

    RunStopper(Run run) {
        this.run = run;
    }

    void stop() throws InterruptedException {
        run.beginStop();
        run.living().pauseOrphanChecks(true);
        try {
            Map<Long, ProcessHandle> halted = halt();
            run.catchUp(CATCH_UP_MILLIS); // Whoever recorded an end before it was halted has done so.
            if (halted.isEmpty()) {
                endMainFirst();
            } else {
                end(halted);
            }
        } finally {
            run.living().pauseOrphanChecks(false);
        }
        // A process that is alive now came up in a moment in which nobody could see it.
        for (int round = 0; round < LATE_ROUNDS && !run.awaitOver(LATE_MILLIS); round++) {
            end(family());
        }
    }

    /**
     * Halts the processes of the run.
     *
     * @return the processes by their pids; empty if they cannot be halted here
     */
    private Map<Long, ProcessHandle> halt() throws InterruptedException {
        Map<Long, ProcessHandle> halted = new LinkedHashMap<>();
        for (int round = 0; round < HALT_ROUNDS; round++) {
            Map<Long, ProcessHandle> fresh = family();
            fresh.keySet().removeAll(halted.keySet());
            if (fresh.isEmpty()) {
                break;
            }
            if (!SignalSender.halt(fresh.keySet()) && halted.isEmpty()) {
                return Map.of();
            }
            halted.putAll(fresh);
        }
        return halted;
    }

    /** The processes of the run and all their descendants, as they are now; main comes first. */
    private Map<Long, ProcessHandle> family() {
        Map<Long, ProcessHandle> family = new LinkedHashMap<>();
        run.living().find(run.mainPid()).ifPresent(main -> family.put(main.pid(), main));
        run.living().handles().stream()
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .forEach(process -> family.put(process.pid(), process));
        // Each question for descendants looks at all processes of the machine, so only roots are asked, such as main.
        Set<Long> descendants = new HashSet<>();
        for (ProcessHandle process : List.copyOf(family.values())) {
            if (!descendants.contains(process.pid())) {
                process.descendants().forEach(descendant -> {
                    descendants.add(descendant.pid());
                    family.putIfAbsent(descendant.pid(), descendant);
                });
            }
        }
        return family;
    }

    private void endMainFirst() throws InterruptedException {
        Map<Long, ProcessHandle> others = family();
        ProcessHandle main = others.remove(run.mainPid());
        if (main != null) {
            end(Map.of(main.pid(), main));
        }
        end(others);
    }

    /** Ends processes, descendants before their ancestors, and records it. */
    private void end(Map<Long, ProcessHandle> processes) throws InterruptedException {
        Map<Long, Integer> statuses = new HashMap<>();
        Set<Long> recorded = new HashSet<>(); // the trace does not know all; main's end is recorded elsewhere
        Map<Long, Long> parents = new HashMap<>();
        for (ProcessHandle process : processes.values()) {
            long pid = process.pid();
            process.parent().ifPresent(parent -> parents.put(pid, parent.pid()));
            boolean known = run.living().find(pid).isPresent();
            if (known && pid != run.mainPid()) {
                recorded.add(pid);
            }
            if (hasEnded(process)) {
                ProcessState.exitStatus(pid).ifPresent(status -> statuses.put(pid, status));
            } else {
                statuses.put(pid, KILLED);
                if (known) {
                    run.trace().signalled(pid, "KILL");
                }
            }
        }
        Set<Long> left = new HashSet<>(processes.keySet());
        while (!left.isEmpty()) {
            Set<Long> ancestors = new HashSet<>();
            left.forEach(pid -> ancestors.add(parents.getOrDefault(pid, 0L)));
            List<Long> next = new ArrayList<>(left);
            next.removeAll(ancestors);
            if (next.isEmpty()) {
                next.addAll(left); // The system's answers contradict each other, because a pid was used again.
            }
            next.forEach(pid -> processes.get(pid).destroyForcibly());
            for (long pid : next) {
                if (awaitEnd(processes.get(pid)) && recorded.contains(pid)) {
                    run.trace().exited(pid, statuses.get(pid));
                }
            }
            next.forEach(left::remove);
        }
    }

    /**
     * Waits for the end of a process that was sent SIGKILL, which nothing can resist. Where the operating system does
     * not say that a process is a zombie, the shell cannot see the end as long as the parent is halted, and does without.
     */
    private static boolean awaitEnd(ProcessHandle process) throws InterruptedException {
        boolean visible = ProcessState.of(process.pid()) != ProcessState.UNKNOWN;
        long deadline = System.nanoTime() + (visible ? END_NANOS : UNSEEN_END_NANOS);
        while (!hasEnded(process)) {
            if (System.nanoTime() > deadline) {
                return !visible;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return true;
    }

    /** Whether a process has ended. A zombie has, too, although the operating system still knows its pid. */
    private static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || ProcessState.of(process.pid()) == ProcessState.ZOMBIE;
    }
}
