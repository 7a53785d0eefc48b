package dev.procession.engine;

import dev.procession.trace.Event;
import dev.procession.trace.TraceWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which processes of a run live, as far as events tell; and what the operating system says about orphans, whose end no
 * parent reports. What is observed is written into the trace by the shell.
 */
final class Family {

    private static final int INIT_TAKES_OVER_SOON = 50;

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

    Family(TraceWriter trace) {
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
                    orphaned(member);
                }
            }
        }
    }

    /** Whoever takes an orphan over, 1 or a process that has asked for it, does so at once, but not in the same instant. */
    private void orphaned(Member member) {
        member.orphan = true;
        member.handle = ProcessHandle.of(member.pid);
        long before = member.parent;
        for (int tries = 0; tries < INIT_TAKES_OVER_SOON; tries++) {
            Optional<Long> now = member.handle.flatMap(ProcessHandle::parent).map(ProcessHandle::pid);
            if (now.isEmpty()) {
                return; // it has ended too, or the system has no such thing as a new parent
            }
            if (now.get() != before) {
                member.parent = now.get();
                trace.reparented(member.pid, before, now.get());
                return;
            }
            Thread.onSpinWait();
        }
    }

    /** Looks whether orphans still live. How one ended, only its parent would have been told. */
    synchronized void lookAfterOrphans() {
        for (Member member : new ArrayList<>(living.values())) {
            if (member.orphan && !isAlive(member)) {
                living.remove(member.pid);
                trace.exited(member.pid, null);
            }
        }
    }

    /** Where process 1 is slow to collect the dead, they still count as processes. */
    private static boolean isAlive(Member member) {
        return member.handle.isPresent()
                && member.handle.get().isAlive()
                && ProcessState.of(member.pid) != ProcessState.ZOMBIE;
    }
}
