package dev.procession.engine;

import dev.procession.trace.Event;
import dev.procession.trace.TraceWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps which processes of a run are alive, according to the events in its trace. Orphans, whose end no parent records,
 * are observed here with the help of the operating system, and the shell writes their new parent and their end into the
 * trace.
 */
final class LivingProcesses {

    private static final int REPARENT_TRIES = 50;

    private final TraceWriter trace;
    private final Map<Long, Member> living = new HashMap<>();

    private static final class Member {
        private final long pid;
        private long parent;
        private boolean orphan;
        private Optional<ProcessHandle> handle = Optional.empty();

        Member(long pid, long parent) {
            this.pid = pid;
            this.parent = parent;
        }
    }

    LivingProcesses(TraceWriter trace) {
        this.trace = trace;
    }

    synchronized boolean isEmpty() {
        return living.isEmpty();
    }

    synchronized List<Long> livingPids() {
        return new ArrayList<>(living.keySet());
    }

    synchronized boolean isLiving(long pid) {
        return living.containsKey(pid);
    }

    synchronized void note(Event event) {
        if (event instanceof Event.Launched launched) {
            living.put(launched.child(), new Member(launched.child(), launched.pid()));
        } else if (event instanceof Event.Prepared prepared) {
            living.put(prepared.child(), new Member(prepared.child(), prepared.pid()));
        } else if (event instanceof Event.Started started) {
            living.putIfAbsent(started.pid(), new Member(started.pid(), started.ppid()));
        } else if (event instanceof Event.Exited exited) {
            living.remove(exited.process());
            for (Member member : living.values()) {
                if (member.parent == exited.process()) {
                    markOrphan(member);
                }
            }
        }
    }

    /**
     * Waits a moment until process 1, or a subreaper, has become the new parent of an orphan, and records it. The
     * kernel changes the parent when the old one ends, but the shell may look a moment earlier.
     */
    private void markOrphan(Member member) {
        member.orphan = true;
        member.handle = ProcessHandle.of(member.pid);
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
        for (Member member : new ArrayList<>(living.values())) {
            if (member.orphan && !isAlive(member)) {
                living.remove(member.pid);
                trace.exited(member.pid, null);
            }
        }
    }

    /** Whether a process is alive. A zombie counts as ended, since process 1 may be slow to collect it. */
    private static boolean isAlive(Member member) {
        return member.handle.isPresent()
                && member.handle.get().isAlive()
                && ProcessState.of(member.pid) != ProcessState.ZOMBIE;
    }
}
