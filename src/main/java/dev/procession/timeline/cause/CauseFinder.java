package dev.procession.timeline.cause;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.SignalNames;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.Cause.Kind;
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
import dev.procession.trace.Event.Outcome;
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

/** Goes through the events of a run in order and finds for each one its causes in other processes. */
final class CauseFinder {

    private record Message(long channel, long number) {}

    private record Numbered(int author, long seq) {}

    private record Signal(int target, String name) {}

    private record Checkpoint(int waiter, long since) {}

    private final Timeline timeline;
    private final VectorClocks clocks;
    private final LockCauses locks;
    private final AnnouncementCauses announcements = new AnnouncementCauses();
    private final BarrierRounds barriers;
    private final Map<Integer, Integer> launches = new HashMap<>();
    private final Map<Integer, Integer> ends = new LinkedHashMap<>();
    private final Map<Message, Integer> sent = new HashMap<>();
    private final Map<Signal, Integer> signals = new HashMap<>();
    private final Map<Checkpoint, Integer> letGo = new HashMap<>();
    private final Map<Numbered, OpenWait> waits = new HashMap<>();

    /** @param clocks has the clocks of the events whose causes have been found */
    CauseFinder(Timeline timeline, VectorClocks clocks) {
        this.timeline = timeline;
        this.clocks = clocks;
        locks = new LockCauses(clocks);
        barriers = new BarrierRounds(timeline.resolvedEvents());
    }

    /** The causes of event number {@code at}. Must be called for all events, in order. */
    List<Cause> find(int at, ResolvedEvent resolved) {
        List<Cause> found = new ArrayList<>();
        Integer launch = launches.get(resolved.subjectIndex());
        if (launch != null && clocks.previous(at) < 0) {
            found.add(new Cause(launch, Kind.START));
        }
        found.addAll(resolved.event().accept(new Finding(at, resolved)));
        return found;
    }

    private static List<Cause> cause(@Nullable Integer event, Kind kind) {
        return event == null ? List.of() : List.of(new Cause(event, kind));
    }

    /** The reported ends of the children of a process. */
    private List<Cause> childExits(int process, Kind kind) {
        List<Cause> found = new ArrayList<>();
        ends.forEach((child, end) -> {
            if (child != process && timeline.process(child).launcher() == process) {
                found.add(new Cause(end, kind));
            }
        });
        return found;
    }

    /** The causes of one event. */
    private final class Finding implements Event.Visitor<List<Cause>> {

        private final int at;
        private final int author;
        private final int process;
        private final int partner;

        Finding(int at, ResolvedEvent resolved) {
            this.at = at;
            author = resolved.author();
            process = resolved.subjectIndex();
            partner = resolved.partnerIndex();
        }

        @Override
        public List<Cause> visit(Launched event) {
            if (partner >= 0) {
                launches.putIfAbsent(partner, at);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(Signalled event) {
            if (partner >= 0) {
                signals.putIfAbsent(new Signal(partner, "SIG" + event.signal()), at);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(LetGo event) {
            if (process < 0 && partner >= 0) {
                letGo.put(new Checkpoint(partner, event.since()), at);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(Sent event) {
            if (process >= 0) {
                sent.put(new Message(event.channel(), event.number()), at);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(Received event) {
            Integer sending = sent.get(new Message(event.channel(), event.number()));
            return process < 0 ? List.of() : cause(sending, Kind.MESSAGE);
        }

        @Override
        public List<Cause> visit(Acquired event) {
            return process < 0 ? List.of() : locks.acquireCauses(at, process, event);
        }

        @Override
        public List<Cause> visit(Released event) {
            if (process >= 0) {
                locks.recordReleased(at, process, event);
            }
            return List.of();
        }

        /** Nothing forces a process to read or write before another one does. */
        @Override
        public List<Cause> visit(Accessed event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Announced event) {
            if (process >= 0) {
                announcements.recordAnnounced(at, process, event);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(Waiting event) {
            if (process >= 0) {
                waits.put(new Numbered(author, event.seq()), new OpenWait(at, event, partner));
                announcements.recordWaiting(at, process, event);
                locks.recordWaiting(at, process, event);
            }
            return List.of();
        }

        @Override
        public List<Cause> visit(Resumed event) {
            OpenWait wait = process < 0 ? null : waits.remove(new Numbered(author, event.since()));
            if (wait == null) {
                return List.of();
            }
            if (event.outcome() != Outcome.DONE) {
                announcements.dropWaiter(wait);
                locks.dropRequest(process);
                return List.of();
            }
            return switch (wait.waiting().what()) {
                case JOIN, EXIT -> exits(wait);
                case EVENT -> cause(announcements.causeOfSet(wait), Kind.SET);
                case CONDITION -> cause(announcements.causeOfSignal(wait), Kind.SIGNAL);
                case ITEMS_DONE -> announcements.itemCauses(wait, process);
                case CHECKPOINT -> cause(letGo.remove(new Checkpoint(process, event.since())), Kind.GO);
                case BARRIER -> barriers.arrivals(wait, event, at);
                default -> List.of(); // another event has the cause, or no process caused the end of the wait
            };
        }

        private List<Cause> exits(OpenWait wait) {
            if (wait.target() >= 0) {
                return cause(ends.get(wait.target()), Kind.END);
            }
            return wait.waiting().target() == 0 ? childExits(process, Kind.END) : List.of();
        }

        @Override
        public List<Cause> visit(Exited event) {
            if (process < 0) {
                return List.of();
            }
            boolean again = ends.putIfAbsent(process, at) != null;
            announcements.recordExited(process);
            Integer status = event.status();
            if (again || status == null) {
                return List.of();
            }
            return status < 0
                    ? cause(signals.get(new Signal(process, SignalNames.name(-status))), Kind.KILL)
                    : childExits(process, Kind.CHILD_FIRST);
        }

        @Override
        public List<Cause> visit(Reparented event) {
            ProcessRecord parent = process < 0
                    ? null
                    : timeline.launcher(timeline.process(process)).orElse(null);
            return parent == null || parent.pid() != event.from()
                    ? List.of()
                    : cause(ends.get(parent.index()), Kind.ORPHAN);
        }

        @Override
        public List<Cause> visit(Started event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Prepared event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Printed event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Failed event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Scheduled event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Disowned event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Omitted event) {
            return List.of();
        }

        @Override
        public List<Cause> visit(Truncated event) {
            return List.of();
        }
    }
}
