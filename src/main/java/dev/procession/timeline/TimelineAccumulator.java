package dev.procession.timeline;

import dev.procession.timeline.Wait.Ending;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Accessed;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Disowned;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Scheduled;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Truncated;
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
 * only its parent or its child mentions exists, with the little that their events say.
 */
public final class TimelineAccumulator {

    /** The name of a program's first process; the same as in Python. */
    static final String MAIN_PROCESS_NAME = "MainProcess";

    private final List<ProcessAccumulator> processes = new ArrayList<>();
    private final Map<Long, ProcessAccumulator> latest = new HashMap<>();
    private final Map<Long, EventAuthor> unknownAuthors = new HashMap<>();
    private final List<EventAuthor> authors = new ArrayList<>();
    private final Map<Long, Prepared> preparedJvms = new LinkedHashMap<>();
    private final Resolver resolver = new Resolver();
    private @Nullable ProcessAccumulator main;
    private @Nullable Long shell;

    /** The processes in the order in which their first event arrived. */
    List<ProcessAccumulator> processes() {
        return processes;
    }

    @Nullable
    ProcessAccumulator main() {
        return main;
    }

    /** The instant at which main reached the first instruction of its program; null if unknown. */
    public @Nullable Long mainStartedAt() {
        return main == null ? null : main.startedAt;
    }

    /** The pid of the shell, which started main but is not a process of the run; null as long as main is unknown. */
    @Nullable
    public Long shell() {
        return shell;
    }

    /** The authors: every process of the run, even if it wrote no event, and others that did, such as the shell. */
    List<EventAuthor> authors() {
        return authors;
    }

    /** For each author, whether some of its events arrived out of order. */
    boolean[] outOfOrder() {
        boolean[] result = new boolean[authors.size()];
        authors.forEach(author -> result[author.id] = author.isOutOfOrder());
        return result;
    }

    /** JVMs that were started in advance and have no work yet. */
    List<Prepared> preparedJvms() {
        return List.copyOf(preparedJvms.values());
    }

    /**
     * Resolves the next event. Returns null for an event that has no place in the timeline: one about a JVM without
     * work, which is not yet a process of the program, and a sample of the scheduler.
     */
    public @Nullable ResolvedEvent resolve(Event event) {
        return event.accept(resolver);
    }

    private final class Resolver implements Event.Visitor<@Nullable ResolvedEvent> {

        @Override
        public @Nullable ResolvedEvent visit(Prepared event) {
            preparedJvms.put(event.child(), event);
            author(event);
            return null;
        }

        @Override
        public @Nullable ResolvedEvent visit(Scheduled event) {
            ProcessAccumulator process = latest.get(event.process());
            author(event);
            if (process != null) {
                process.recordScheduled(event);
            }
            return null;
        }

        @Override
        public ResolvedEvent visit(Started event) {
            ProcessAccumulator process = latest.get(event.pid());
            if (process == null || process.startedAt != null || process.hasEnded()) {
                process = create(event.pid());
            }
            process.recordStarted(event);
            electMain(process, event.ppid());
            return resolved(event, process, null);
        }

        @Override
        public ResolvedEvent visit(Launched event) {
            preparedJvms.remove(event.child());
            boolean byShell = event.name().equals(MAIN_PROCESS_NAME) && !latest.containsKey(event.pid());
            ProcessAccumulator parent = byShell ? null : known(event.pid());
            ProcessAccumulator child = latest.get(event.child());
            if (child == null || child.launchedAt != null || child.hasEnded()) {
                child = create(event.child());
            }
            boolean ownAncestor = parent != null && parent.descendsFrom(child);
            child.recordLaunched(event, ownAncestor ? null : parent);
            if (parent == null) {
                electMain(child, event.pid());
            }
            return resolved(event, parent, child);
        }

        @Override
        public @Nullable ResolvedEvent visit(Exited event) {
            if (preparedJvms.remove(event.process()) != null) {
                author(event);
                return null;
            }
            ProcessAccumulator process = latest.get(event.process());
            if (process != null) {
                process.recordExited(event);
            }
            return resolved(event, process, null);
        }

        @Override
        public @Nullable ResolvedEvent visit(Reparented event) {
            if (preparedJvms.containsKey(event.process())) {
                author(event);
                return null;
            }
            ProcessAccumulator process = latest.get(event.process());
            if (process != null) {
                process.recordReparented(event);
            }
            return resolved(event, process, null);
        }

        /**
         * The sender may be the shell, which is not part of the run, so an unknown sender does not become a process.
         */
        @Override
        public ResolvedEvent visit(Signalled event) {
            return resolved(event, latest.get(event.pid()), latest.get(event.target()));
        }

        /** The author is the shell, which is not part of the run, so an unknown author does not become a process. */
        @Override
        public ResolvedEvent visit(LetGo event) {
            return resolved(event, latest.get(event.pid()), latest.get(event.process()));
        }

        @Override
        public ResolvedEvent visit(Printed event) {
            return resolved(event, known(event.of()), null);
        }

        @Override
        public ResolvedEvent visit(Waiting event) {
            ProcessAccumulator process = known(event.pid());
            ProcessAccumulator target = process == null || event.target() == 0 ? null : latest.get(event.target());
            if (process != null) {
                process.recordWaiting(event, target);
            }
            return resolved(event, process, target);
        }

        @Override
        public ResolvedEvent visit(Resumed event) {
            ProcessAccumulator process = known(event.pid());
            if (process != null) {
                process.endWait(event.since(), Ending.valueOf(event.outcome().name()), event.t());
            }
            return resolved(event, process, null);
        }

        @Override
        public ResolvedEvent visit(Acquired event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Released event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Accessed event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Announced event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Sent event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Received event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Failed event) {
            return own(event);
        }

        /** The process need not exist: the event names what somebody else has named. */
        @Override
        public ResolvedEvent visit(Disowned event) {
            return resolved(event, latest.get(event.process()), null);
        }

        @Override
        public ResolvedEvent visit(Omitted event) {
            return own(event);
        }

        @Override
        public ResolvedEvent visit(Truncated event) {
            return own(event);
        }

        /** Resolves an event that only a process of the run writes, and only about itself. */
        private ResolvedEvent own(Event event) {
            return resolved(event, known(event.pid()), null);
        }
    }

    private ResolvedEvent resolved(
            Event event, @Nullable ProcessAccumulator subject, @Nullable ProcessAccumulator partner) {
        return new ResolvedEvent(
                event, author(event), subject == null ? null : subject.ref(), partner == null ? null : partner.ref());
    }

    private void electMain(ProcessAccumulator process, long parent) {
        if (main == null && process.name().equals(MAIN_PROCESS_NAME) && process.launcher == null) {
            main = process;
            process.becomeMain();
            shell = parent;
        }
    }

    /** The process with this pid, added if no event reported its beginning; null for the shell. */
    private @Nullable ProcessAccumulator known(long pid) {
        ProcessAccumulator process = latest.get(pid);
        if (process == null && (shell == null || shell != pid)) {
            process = create(pid);
        }
        return process;
    }

    private ProcessAccumulator create(long pid) {
        EventAuthor author = unknownAuthors.remove(pid);
        ProcessAccumulator process =
                new ProcessAccumulator(processes.size(), pid, author == null ? createAuthor() : author);
        processes.add(process);
        latest.put(pid, process);
        return process;
    }

    private EventAuthor createAuthor() {
        EventAuthor author = new EventAuthor(authors.size());
        authors.add(author);
        return author;
    }

    /** Counts the event for its author, and returns the number of the author. */
    private int author(Event event) {
        ProcessAccumulator process = latest.get(event.pid());
        EventAuthor author =
                process != null ? process.author : unknownAuthors.computeIfAbsent(event.pid(), pid -> createAuthor());
        author.record(event.seq());
        return author.id;
    }
}
