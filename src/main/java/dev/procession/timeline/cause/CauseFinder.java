package dev.procession.timeline.cause;

import dev.procession.timeline.EventAuthor;
import dev.procession.timeline.ProcessAccumulator;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.SignalNames;
import dev.procession.timeline.cause.Cause.Kind;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Waiting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the events of a run in order and finds for each one its causes in other processes. */
final class CauseFinder {

    private record Message(long channel, long number) {}

    private record Numbered(EventAuthor writer, long seq) {}

    private record Sending(ProcessAccumulator target, String signal) {}

    private record Stop(ProcessAccumulator waiter, long since) {}

    private final Causality soFar;
    private final LockCauses locks;
    private final AnnouncementCauses news = new AnnouncementCauses();
    private final BarrierRounds barriers;
    private final Map<ProcessAccumulator, Integer> launches = new HashMap<>();
    private final Map<ProcessAccumulator, Integer> ends = new LinkedHashMap<>();
    private final Map<Message, Integer> sent = new HashMap<>();
    private final Map<Sending, Integer> signals = new HashMap<>();
    private final Map<Stop, Integer> letGo = new HashMap<>();
    private final Map<Numbered, Begun> waits = new HashMap<>();

    /** A wait that is not over. */
    record Begun(int event, Waiting waiting, @Nullable ProcessAccumulator target) {}

    CauseFinder(List<ResolvedEvent> moments, Causality soFar) {
        this.soFar = soFar;
        locks = new LockCauses(soFar);
        barriers = new BarrierRounds(moments);
    }

    /** Adds the causes of event number {@code at} to {@code found}. Must be called for all events, in order. */
    void find(int at, ResolvedEvent moment, List<Cause> found) {
        Event event = moment.event();
        ProcessAccumulator process = moment.process();
        if (process == null) {
            if (event instanceof Launched && moment.other() != null) {
                launches.putIfAbsent(moment.other(), at);
            } else if (event instanceof Signalled e) {
                recordSignal(at, moment, e);
            } else if (event instanceof LetGo e && moment.other() != null) {
                letGo.put(new Stop(moment.other(), e.since()), at);
            }
            return;
        }
        if (soFar.previous(at) < 0) {
            add(found, launches.get(process), Kind.START);
        }
        if (event instanceof Sent e) {
            sent.put(new Message(e.channel(), e.number()), at);
        } else if (event instanceof Received e) {
            add(found, sent.get(new Message(e.channel(), e.number())), Kind.MESSAGE);
        } else if (event instanceof Acquired e) {
            locks.findAcquireCauses(at, process, e, found);
        } else if (event instanceof Released e) {
            locks.recordReleased(at, process, e);
        } else if (event instanceof Announced e) {
            news.recordAnnounced(at, process, e);
        } else if (event instanceof Waiting e) {
            waits.put(new Numbered(moment.author(), e.seq()), new Begun(at, e, moment.other()));
            news.recordWaiting(at, process, e);
            locks.recordWaiting(at, process, e);
        } else if (event instanceof Resumed e) {
            Begun wait = waits.remove(new Numbered(moment.author(), e.since()));
            if (wait != null) {
                findResumeCauses(at, wait, process, e, found);
            }
        } else {
            findLifecycleCauses(at, moment, process, found);
        }
    }

    private void findLifecycleCauses(int at, ResolvedEvent moment, ProcessAccumulator process, List<Cause> found) {
        Event event = moment.event();
        if (event instanceof Launched && moment.other() != null) {
            launches.putIfAbsent(moment.other(), at);
        } else if (event instanceof Signalled e) {
            recordSignal(at, moment, e);
        } else if (event instanceof Exited e) {
            findExitCauses(at, process, e, found);
        } else if (event instanceof Reparented e && process.launcher != null && process.launcher.pid == e.from()) {
            add(found, ends.get(process.launcher), Kind.ORPHAN);
        }
    }

    private void recordSignal(int at, ResolvedEvent moment, Signalled e) {
        if (moment.other() != null) {
            signals.putIfAbsent(new Sending(moment.other(), "SIG" + e.signal()), at);
        }
    }

    private void findExitCauses(int at, ProcessAccumulator process, Exited e, List<Cause> found) {
        boolean first = ends.putIfAbsent(process, at) == null;
        news.removeWaiter(process);
        Integer status = e.status();
        if (!first || status == null) {
            return;
        }
        if (status < 0) {
            add(found, signals.get(new Sending(process, SignalNames.name(-status))), Kind.KILL);
        } else {
            addChildExits(process, found, Kind.CHILD_FIRST);
        }
    }

    /** Adds the reported ends of the children of a process. */
    private void addChildExits(ProcessAccumulator process, List<Cause> found, Kind kind) {
        ends.forEach((child, end) -> {
            if (child.launcher == process && child != process) {
                found.add(new Cause(end, kind));
            }
        });
    }

    private void findResumeCauses(int at, Begun wait, ProcessAccumulator process, Resumed e, List<Cause> found) {
        if (e.outcome() != Outcome.DONE) {
            news.dropWaiter(wait);
            locks.dropRequest(process);
            return;
        }
        switch (wait.waiting.what()) {
            case JOIN, EXIT -> {
                if (wait.target != null) {
                    add(found, ends.get(wait.target), Kind.END);
                } else if (wait.waiting.target() == 0) {
                    addChildExits(process, found, Kind.END);
                }
            }
            case EVENT -> add(found, news.causeOfSet(wait), Kind.SET);
            case CONDITION -> add(found, news.causeOfSignal(wait), Kind.SIGNAL);
            case ITEMS_DONE -> news.addItemCauses(wait, process, found);
            case CHECKPOINT -> add(found, letGo.remove(new Stop(process, e.since())), Kind.GO);
            case BARRIER -> barriers.addArrivals(wait, e, at, found);
            default -> {
                // another event has the cause, or no process caused the end of the wait
            }
        }
    }

    private static void add(List<Cause> found, @Nullable Integer cause, Kind kind) {
        if (cause != null) {
            found.add(new Cause(cause, kind));
        }
    }
}
