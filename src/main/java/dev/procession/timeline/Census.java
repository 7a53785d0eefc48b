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
final class Census {

    /** The name of a program's first process; the same as in Python. */
    static final String MAIN = "MainProcess";

    private final List<Life> lives = new ArrayList<>();
    private final Map<Long, Life> latest = new HashMap<>();
    private final Map<Long, Writer> strangers = new HashMap<>();
    private final List<Writer> writers = new ArrayList<>();
    private final Map<Long, Prepared> ready = new LinkedHashMap<>();
    private final LockHolders holders = new LockHolders();
    private @Nullable Life main;
    private @Nullable Long shell;

    /** The processes in the order in which their first event arrived. */
    List<Life> lives() {
        return lives;
    }

    @Nullable
    Life main() {
        return main;
    }

    /** The pid of the shell, which started main but is not a process of the run; null as long as main is unknown. */
    @Nullable
    Long shell() {
        return shell;
    }

    LockHolders holders() {
        return holders;
    }

    /** All processes that wrote an event. */
    List<Writer> writers() {
        return writers;
    }

    /** JVMs that were started in advance and have no work yet. */
    List<Prepared> ready() {
        return List.copyOf(ready.values());
    }

    /**
     * Resolves the next event. Returns null for an event that has no place in the timeline: one about a JVM without
     * work, which is not yet a process of the program, and a sample of the scheduler.
     */
    @Nullable
    Moment take(Event event) {
        if (event instanceof Prepared e) {
            ready.put(e.child(), e);
            writer(e);
            return null;
        }
        if (event instanceof Exited e && ready.remove(e.process()) != null
                || event instanceof Reparented r && ready.containsKey(r.process())) {
            writer(event);
            return null;
        }
        if (event instanceof Scheduled e) {
            Life life = latest.get(e.process());
            writer(e);
            if (life != null) {
                life.scheduled(e);
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
            return new Moment(e, known(e.of()), writer(e), null);
        }
        return own(event);
    }

    private Moment started(Started e) {
        Life life = latest.get(e.pid());
        if (life == null || life.startedAt != null || life.hasEnded()) {
            life = create(e.pid());
        }
        life.started(e);
        electMain(life, e.ppid());
        return new Moment(e, life, writer(e), null);
    }

    private Moment launched(Launched e) {
        ready.remove(e.child());
        boolean byShell = e.name().equals(MAIN) && !latest.containsKey(e.pid());
        Life parent = byShell ? null : known(e.pid());
        Life child = latest.get(e.child());
        if (child == null || child.launchedAt != null || child.hasEnded()) {
            child = create(e.child());
        }
        boolean ownAncestor = parent != null && parent.descendsFrom(child);
        child.launched(e, ownAncestor ? null : parent);
        if (parent == null) {
            electMain(child, e.pid());
        }
        return new Moment(e, parent, writer(e), child);
    }

    private void electMain(Life life, long parent) {
        if (main == null && life.name.equals(MAIN) && life.launcher == null) {
            main = life;
            life.isMain = true;
            shell = parent;
        }
    }

    /**
     * An event whose author may be another process than the one it is about, even the shell, which is not part of the
     * run.
     */
    private Moment observed(Event event) {
        Life subject = latest.get(event.subject());
        Life other = null;
        if (subject != null && event instanceof Exited e) {
            subject.exited(e);
        } else if (subject != null && event instanceof Reparented e) {
            subject.reparented(e);
        } else if (event instanceof Signalled e) {
            other = latest.get(e.target());
        } else if (event instanceof LetGo e) {
            other = latest.get(e.process());
        }
        return new Moment(event, subject, writer(event), other);
    }

    /** An event that only a process of the run writes, about itself. */
    private Moment own(Event event) {
        Life life = known(event.pid());
        Life other = null;
        if (life != null && event instanceof Waiting e) {
            other = e.target() == 0 ? null : latest.get(e.target());
            life.waits(e, other);
        } else if (life != null && event instanceof Resumed e) {
            life.endWait(e.since(), Ending.valueOf(e.outcome().name()), e.t());
        } else if (life != null && event instanceof Acquired e) {
            holders.acquired(e, life);
        } else if (life != null && event instanceof Released e) {
            holders.released(e, life);
        }
        return new Moment(event, life, writer(event), other);
    }

    /** The process with this pid, added if no event told of its beginning; null for the shell. */
    private @Nullable Life known(long pid) {
        Life life = latest.get(pid);
        if (life == null && (shell == null || shell != pid)) {
            life = create(pid);
        }
        return life;
    }

    private Life create(long pid) {
        Writer writer = strangers.remove(pid);
        Life life = new Life(lives.size(), pid, writer == null ? newWriter() : writer);
        lives.add(life);
        latest.put(pid, life);
        return life;
    }

    private Writer newWriter() {
        Writer writer = new Writer(writers.size());
        writers.add(writer);
        return writer;
    }

    private Writer writer(Event event) {
        Life life = latest.get(event.pid());
        Writer writer = life != null ? life.writer : strangers.computeIfAbsent(event.pid(), pid -> newWriter());
        writer.take(event.seq());
        return writer;
    }
}
