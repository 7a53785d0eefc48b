package dev.procession.timeline;

import dev.procession.timeline.Wait.Ending;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Scheduled;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the events of a run as they arrive: finds the process that each is about, and updates what is known of that
 * process.
 *
 * <p>Nothing is guessed. A process without an exit event has not ended, however long it has been silent. A process that
 * only its parent or its child mentions exists, with the little that they tell.
 */
public final class TimelineAccumulator {

    /** The name of a program's first process; the same as in Python. */
    static final String MAIN_PROCESS_NAME = "MainProcess";

    private final List<ProcessAccumulator> processes = new ArrayList<>();
    private final Map<Long, ProcessAccumulator> latest = new HashMap<>();
    private final Map<Long, EventAuthor> unknownAuthors = new HashMap<>();
    private final List<EventAuthor> authors = new ArrayList<>();
    private final Map<Long, Prepared> preparedJvms = new LinkedHashMap<>();
    private final LockHolders holders = new LockHolders();
    private @Nullable ProcessAccumulator main;
    private @Nullable Long shell;

    /** The processes in the order in which their first event arrived. */
    List<ProcessAccumulator> processes() {
        return processes;
    }

    @Nullable
    public ProcessAccumulator main() {
        return main;
    }

    /** The pid of the shell, which started main but is not a process of the run; null as long as main is unknown. */
    @Nullable
    public Long shell() {
        return shell;
    }

    LockHolders holders() {
        return holders;
    }

    /** All processes that wrote an event. */
    List<EventAuthor> authors() {
        return authors;
    }

    /** JVMs that were started in advance and have no work yet. */
    List<Prepared> preparedJvms() {
        return List.copyOf(preparedJvms.values());
    }

    /**
     * Resolves the next event. Returns null for an event that has no place in the timeline: one about a JVM without
     * work, which is not yet a process of the program, and a sample of the scheduler.
     */
    @Nullable
    public ResolvedEvent resolve(Event event) {
        if (event instanceof Prepared e) {
            preparedJvms.put(e.child(), e);
            author(e);
            return null;
        }
        if (event instanceof Exited e && preparedJvms.remove(e.process()) != null
                || event instanceof Reparented r && preparedJvms.containsKey(r.process())) {
            author(event);
            return null;
        }
        if (event instanceof Scheduled e) {
            ProcessAccumulator life = latest.get(e.process());
            author(e);
            if (life != null) {
                life.recordScheduled(e);
            }
            return null;
        }
        if (event instanceof Started e) {
            return started(e);
        }
        if (event instanceof Launched e) {
            return launched(e);
        }
        if (event instanceof Exited
                || event instanceof Reparented
                || event instanceof Signalled
                || event instanceof LetGo) {
            return observed(event);
        }
        if (event instanceof Printed e && e.of() != e.pid()) {
            return new ResolvedEvent(e, known(e.of()), author(e), null);
        }
        return own(event);
    }

    private ResolvedEvent started(Started e) {
        ProcessAccumulator life = latest.get(e.pid());
        if (life == null || life.startedAt != null || life.hasEnded()) {
            life = create(e.pid());
        }
        life.recordStarted(e);
        electMain(life, e.ppid());
        return new ResolvedEvent(e, life, author(e), null);
    }

    private ResolvedEvent launched(Launched e) {
        preparedJvms.remove(e.child());
        boolean byShell = e.name().equals(MAIN_PROCESS_NAME) && !latest.containsKey(e.pid());
        ProcessAccumulator parent = byShell ? null : known(e.pid());
        ProcessAccumulator child = latest.get(e.child());
        if (child == null || child.launchedAt != null || child.hasEnded()) {
            child = create(e.child());
        }
        boolean ownAncestor = parent != null && parent.descendsFrom(child);
        child.recordLaunched(e, ownAncestor ? null : parent);
        if (parent == null) {
            electMain(child, e.pid());
        }
        return new ResolvedEvent(e, parent, author(e), child);
    }

    private void electMain(ProcessAccumulator life, long parent) {
        if (main == null && life.name.equals(MAIN_PROCESS_NAME) && life.launcher == null) {
            main = life;
            life.isMain = true;
            shell = parent;
        }
    }

    /**
     * An event whose author may be another process than the one it is about, even the shell, which is not part of the
     * run.
     */
    private ResolvedEvent observed(Event event) {
        ProcessAccumulator subject = latest.get(event.subject());
        ProcessAccumulator other = null;
        if (subject != null && event instanceof Exited e) {
            subject.recordExited(e);
        } else if (subject != null && event instanceof Reparented e) {
            subject.recordReparented(e);
        } else if (event instanceof Signalled e) {
            other = latest.get(e.target());
        } else if (event instanceof LetGo e) {
            other = latest.get(e.process());
        }
        return new ResolvedEvent(event, subject, author(event), other);
    }

    /** An event that only a process of the run writes, about itself. */
    private ResolvedEvent own(Event event) {
        ProcessAccumulator life = known(event.pid());
        ProcessAccumulator other = null;
        if (life != null && event instanceof Waiting e) {
            other = e.target() == 0 ? null : latest.get(e.target());
            life.recordWaiting(e, other);
        } else if (life != null && event instanceof Resumed e) {
            life.endWait(e.since(), Ending.valueOf(e.outcome().name()), e.t());
        } else if (life != null && event instanceof Acquired e) {
            holders.recordAcquired(e, life);
        } else if (life != null && event instanceof Released e) {
            holders.recordReleased(e, life);
        }
        return new ResolvedEvent(event, life, author(event), other);
    }

    /** The process with this pid, added if no event told of its beginning; null for the shell. */
    private @Nullable ProcessAccumulator known(long pid) {
        ProcessAccumulator life = latest.get(pid);
        if (life == null && (shell == null || shell != pid)) {
            life = create(pid);
        }
        return life;
    }

    private ProcessAccumulator create(long pid) {
        EventAuthor writer = unknownAuthors.remove(pid);
        ProcessAccumulator life = new ProcessAccumulator(processes.size(), pid, writer == null ? newWriter() : writer);
        processes.add(life);
        latest.put(pid, life);
        return life;
    }

    private EventAuthor newWriter() {
        EventAuthor writer = new EventAuthor(authors.size());
        authors.add(writer);
        return writer;
    }

    private EventAuthor author(Event event) {
        ProcessAccumulator life = latest.get(event.pid());
        EventAuthor writer =
                life != null ? life.author : unknownAuthors.computeIfAbsent(event.pid(), pid -> newWriter());
        writer.record(event.seq());
        return writer;
    }
}
