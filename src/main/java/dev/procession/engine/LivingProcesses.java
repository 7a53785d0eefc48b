package dev.procession.engine;

import dev.procession.multiprocessing.internal.process.ProcessAge;
import dev.procession.trace.Event;
import dev.procession.trace.TraceWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps which processes of a run are alive. The trace tells which there are; the operating system tells whether they
 * live. A process that the system no longer has is ended, even if its pid belongs to another process by now.
 *
 * <p>Normally its parent writes its end into the trace. The end of an orphan, and an end that no parent could write, is
 * observed here, and the shell writes it.
 */
final class LivingProcesses {

    private static final int REPARENT_TRIES = 50;

    private final TraceWriter trace;
    private final Map<Long, Member> members = new HashMap<>();
    private boolean orphanChecksPaused;

    private static final class Member {
        private final long pid;
        private final Optional<ProcessHandle> handle;
        private long parent;
        private boolean orphan;

        /** When the operating system was first seen not to have it any more; 0 as long as it has. */
        private long goneAt;

        Member(long pid, long parent, Optional<ProcessHandle> handle) {
            this.pid = pid;
            this.parent = parent;
            this.handle = handle;
        }

        /** Whether the operating system has it. A zombie, whose parent has not asked for its status yet, counts. */
        boolean exists() {
            return handle.isPresent() && handle.get().isAlive();
        }

        /** Whether it lives on. For an orphan, whose new parent may be slow to collect it, a zombie has ended. */
        boolean isAlive() {
            return exists() && !(orphan && ProcessState.of(pid) == ProcessState.ZOMBIE);
        }
    }

    LivingProcesses(TraceWriter trace) {
        this.trace = trace;
    }

    /** While they are paused, the caller records the end of every process itself, and no process becomes an orphan. */
    synchronized void pauseOrphanChecks(boolean paused) {
        orphanChecksPaused = paused;
    }

    /** Adds main, which the shell started itself. */
    synchronized void addMain(ProcessHandle main) {
        members.put(main.pid(), new Member(main.pid(), ProcessHandle.current().pid(), Optional.of(main)));
    }

    /** Whether every process has ended and its end was noted. */
    synchronized boolean isEmpty() {
        return members.isEmpty();
    }

    synchronized int size() {
        return members.size();
    }

    synchronized List<Long> livingPids() {
        return members.values().stream()
                .filter(member -> member.goneAt == 0)
                .map(member -> member.pid)
                .toList();
    }

    /** The living process of this run that has this pid; empty if there is none. */
    synchronized Optional<ProcessHandle> find(long pid) {
        Member member = members.get(pid);
        return member != null && member.exists() ? member.handle : Optional.empty();
    }

    /** All living processes of this run. */
    synchronized List<ProcessHandle> handles() {
        return members.values().stream()
                .filter(Member::exists)
                .flatMap(member -> member.handle.stream())
                .toList();
    }

    synchronized void note(Event event) {
        if (event instanceof Event.Launched launched) {
            add(launched.child(), launched.pid(), launched.t());
        } else if (event instanceof Event.Prepared prepared) {
            add(prepared.child(), prepared.pid(), prepared.t());
        } else if (event instanceof Event.Started started && !members.containsKey(started.pid())) {
            add(started.pid(), started.ppid(), started.t());
        } else if (event instanceof Event.Exited exited && !lives(exited.process())) {
            members.remove(exited.process());
            orphanChildrenOf(exited.process());
        }
    }

    /** Whether a process lives, whatever an event says; false if this system does not know its state. */
    private boolean lives(long pid) {
        Member member = members.get(pid);
        if (member == null || !member.exists()) {
            return false;
        }
        ProcessState state = ProcessState.of(pid);
        return state == ProcessState.ACTIVE || state == ProcessState.STOPPED;
    }

    private void add(long pid, long parent, long instant) {
        members.put(pid, new Member(pid, parent, ProcessAge.find(pid, instant)));
    }

    private void orphanChildrenOf(long parent) {
        for (Member member : members.values()) {
            if (member.parent == parent) {
                markOrphan(member);
            }
        }
    }

    /**
     * Waits a moment until process 1, or a subreaper, has become the new parent of an orphan, and records it. The
     * kernel changes the parent when the old one ends, but the shell may look a moment earlier.
     */
    private void markOrphan(Member member) {
        member.orphan = true;
        if (orphanChecksPaused) {
            return;
        }
        long before = member.parent;
        for (int tries = 0; tries < REPARENT_TRIES; tries++) {
            Optional<Long> now = member.handle.flatMap(ProcessHandle::parent).map(ProcessHandle::pid);
            if (now.isEmpty()) {
                return; // the orphan has ended too, or this system gives an orphan no new parent
            }
            if (now.get() != before) {
                member.parent = now.get();
                trace.reparented(member.pid, before, now.get());
                return;
            }
            Thread.onSpinWait();
        }
    }

    /** Records the end of orphans that have ended. Their exit status is unknown, since only a parent can ask for it. */
    synchronized void checkOrphans() {
        for (Member member : new ArrayList<>(members.values())) {
            if (member.orphan && !orphanChecksPaused && !member.isAlive()) {
                recordEnd(member);
            }
        }
    }

    /**
     * Asks the operating system about all processes, and records the end of those whose parent has had time to do so
     * and has not done it, since it could not write. A parent that a signal has stopped is given more time.
     *
     * @param graceNanos how long a parent may take
     */
    synchronized void check(long graceNanos) {
        long now = System.nanoTime();
        for (Member member : new ArrayList<>(members.values())) {
            if (member.exists()) {
                continue;
            }
            if (member.goneAt == 0) {
                member.goneAt = now;
            }
            if (now - member.goneAt >= graceNanos && ProcessState.of(member.parent) != ProcessState.STOPPED) {
                recordEnd(member);
            }
        }
    }

    private void recordEnd(Member member) {
        members.remove(member.pid);
        trace.exited(member.pid, null);
        orphanChildrenOf(member.pid);
    }
}
