package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.feed.EventRow;
import dev.procession.timeline.feed.RowAssembler;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the lanes from the events of a run: selects the events and puts them into few words. */
final class LaneRows {

    private record Message(long channel, long number) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final LaneWaits waits;
    private final List<LaneRow> rows = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();
    private final Set<Integer> withStatus = new HashSet<>();
    private final Map<Message, Integer> senders = new HashMap<>();
    private final Map<Long, Integer> releasers = new HashMap<>();

    private LaneRows(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        waits = new LaneWaits(timeline, layout, rows);
    }

    /** The rows in order of time. */
    static List<LaneRow> of(Timeline timeline, Layout layout) {
        LaneRows lanes = new LaneRows(timeline, layout);
        RowAssembler.assemble(timeline.resolvedEvents(), lanes::add);
        lanes.rows.sort(Comparator.comparingInt(LaneRow::order));
        return lanes.rows;
    }

    private void add(EventRow row) {
        LaneRow added = row.resolved().event().accept(new Selection(row));
        if (added != null) {
            rows.add(added);
        }
    }

    /**
     * Makes the row of one event; null for an event that gets no row. An event that is not about a process of the run
     * gets none.
     */
    private final class Selection implements Event.Visitor<@Nullable LaneRow> {

        private final EventRow row;
        private final int lane;
        private final int partner;

        Selection(EventRow row) {
            this.row = row;
            ResolvedEvent resolved = row.resolved();
            lane = resolved.subjectIndex();
            partner = resolved.partnerIndex();
        }

        private LaneRow row(int inLane, Mark mark, String text, int other, @Nullable Arrow arrow) {
            return new LaneRow(row.order(), row.resolved().event().t(), inLane, mark, text, other, arrow);
        }

        private LaneRow row(int inLane, Mark mark, String text) {
            return row(inLane, mark, text, -1, null);
        }

        private @Nullable LaneRow row(Mark mark, String text) {
            return lane < 0 ? null : row(lane, mark, text);
        }

        private LaneRow rowWithArrow(Mark mark, String text, @Nullable Integer from, String label) {
            return from == null || from == lane
                    ? row(lane, mark, text)
                    : row(lane, mark, text, from, new Arrow(from, lane, label, "", ""));
        }

        @Override
        public @Nullable LaneRow visit(Started e) {
            boolean isOlderThanPicture = e.t() < timeline.origin();
            return isOlderThanPicture ? null : row(Mark.BEGINS, layout.say("begins"));
        }

        @Override
        public @Nullable LaneRow visit(Launched e) {
            if (partner < 0) {
                return null;
            }
            String atFrom = layout.say("starts", name(partner), e.child());
            String atTo = layout.say("startedBy", lane < 0 ? layout.say("shell") : name(lane));
            if (lane >= 0 && lane != partner) {
                Arrow arrow = new Arrow(lane, partner, layout.say("arrow.start"), atFrom, atTo);
                return row(lane, Mark.STARTS, "", partner, arrow);
            }
            return timeline.process(partner).isMain() ? null : row(partner, Mark.STARTS, atTo);
        }

        @Override
        public @Nullable LaneRow visit(Prepared e) {
            return null;
        }

        @Override
        public @Nullable LaneRow visit(Printed e) {
            Mark mark = switch (e.stream()) {
                case OUT -> Mark.PRINTS;
                case ERR -> Mark.PRINTS_ERROR;
                case RAW -> Mark.PRINTS_RAW;
            };
            return row(mark, TerminalSafe.line(row.line()));
        }

        @Override
        public @Nullable LaneRow visit(Waiting e) {
            return lane < 0 ? null : waits.begin(row, e, lane, partner, ended.contains(partner));
        }

        @Override
        public @Nullable LaneRow visit(Resumed e) {
            if (lane < 0) {
                return null;
            }
            return e.outcome() == Outcome.DONE ? waits.done(row, e, lane) : waits.givenUp(row, e, lane);
        }

        @Override
        public @Nullable LaneRow visit(Acquired e) {
            if (lane < 0) {
                return null;
            }
            String lock = phrases.lock(e.name(), e.lock());
            if (row.times() > 1) {
                String holds = layout.say("holds", lock, row.times());
                return rowWithArrow(Mark.TAKES, holds, releasers.put(e.lock(), lane), lock);
            }
            return rowWithArrow(Mark.TAKES, layout.say("takes", lock), releasers.remove(e.lock()), lock);
        }

        @Override
        public @Nullable LaneRow visit(Released e) {
            if (lane >= 0) {
                releasers.put(e.lock(), lane);
            }
            return row(Mark.GIVES_BACK, layout.say("givesBack", phrases.lock(e.name(), e.lock())));
        }

        @Override
        public @Nullable LaneRow visit(Accessed e) {
            return row(e.writes() ? Mark.WRITES : Mark.READS, phrases.accessed(e));
        }

        @Override
        public @Nullable LaneRow visit(Announced e) {
            if (lane >= 0) {
                waits.recordAnnouncement(row, e, lane);
            }
            return row(Mark.ANNOUNCES, phrases.announcement(e.what(), e.name()));
        }

        @Override
        public @Nullable LaneRow visit(LetGo e) {
            String text = layout.say("letsGo.short", TerminalSafe.line(e.name()));
            return partner < 0 ? null : row(partner, Mark.LETS_GO, text);
        }

        @Override
        public @Nullable LaneRow visit(Sent e) {
            if (lane >= 0) {
                senders.put(new Message(e.channel(), e.number()), lane);
                for (EventRow folded : row.folded()) {
                    if (folded.resolved().event() instanceof Sent each) {
                        senders.put(new Message(each.channel(), each.number()), lane);
                    }
                }
            }
            String channel = phrases.channel(e.name(), e.channel());
            String preview = TerminalSafe.line(e.preview());
            return row.times() > 1
                    ? row(Mark.SENDS, layout.say("sends.many", preview, channel, row.times()))
                    : row(Mark.SENDS, layout.say("sends", preview, channel));
        }

        @Override
        public @Nullable LaneRow visit(Received e) {
            if (lane < 0) {
                return null;
            }
            String channel = phrases.channel(e.name(), e.channel());
            String preview = TerminalSafe.line(e.preview());
            String text = row.times() > 1
                    ? layout.say("receives.many", preview, channel, row.times())
                    : layout.say("receives", preview, channel);
            for (EventRow folded : row.folded()) {
                if (folded.order() != row.order() && folded.resolved().event() instanceof Received each) {
                    senders.remove(new Message(each.channel(), each.number()));
                }
            }
            Integer sender = senders.remove(new Message(e.channel(), e.number()));
            return rowWithArrow(Mark.RECEIVES, text, sender, channel + " #" + e.number());
        }

        @Override
        public @Nullable LaneRow visit(Signalled e) {
            String signal = phrases.signal(e.signal());
            if (lane < 0) {
                long targets = row.folded().stream()
                        .mapToInt(each -> each.resolved().partnerIndex())
                        .filter(target -> target >= 0)
                        .distinct()
                        .count();
                String text = targets > 1
                        ? layout.say("signal.from.many", signal, layout.say("shell"), targets)
                        : layout.say("signal.from", signal, layout.say("shell"));
                return partner < 0 ? null : row(partner, Mark.SIGNALS, text);
            }
            if (lane == partner) {
                return row(lane, Mark.SIGNALS, layout.say("signal.itself", signal));
            }
            String whom = partner < 0 ? phrases.unnamed(e.target()) : name(partner);
            String atFrom = layout.say("signal.sends", signal, whom);
            if (partner < 0) {
                return row(lane, Mark.SIGNALS, atFrom);
            }
            String atTo = layout.say("signal.from", signal, name(lane));
            return row(lane, Mark.SIGNALS, "", partner, new Arrow(lane, partner, signal, atFrom, atTo));
        }

        @Override
        public @Nullable LaneRow visit(Failed e) {
            return row(Mark.FAILS, phrases.failure(e.exception(), e.message()));
        }

        @Override
        public @Nullable LaneRow visit(Exited e) {
            if (lane < 0) {
                return null;
            }
            boolean again = !ended.add(lane);
            if (!again) {
                waits.recordExitRow(lane, rows.size());
            }
            boolean news = e.status() != null && !withStatus.contains(lane);
            if (e.status() != null) {
                withStatus.add(lane);
            }
            return again && !news ? null : row(lane, Mark.EXITS, phrases.exit(e.status()));
        }

        @Override
        public @Nullable LaneRow visit(Reparented e) {
            return row(Mark.ORPHANED, layout.say("orphan.short", e.to()));
        }

        @Override
        public @Nullable LaneRow visit(Scheduled e) {
            return null;
        }

        @Override
        public @Nullable LaneRow visit(Disowned e) {
            return row(Mark.DISOWNED, phrases.disowned(e));
        }

        @Override
        public @Nullable LaneRow visit(Omitted e) {
            return row(Mark.TRUNCATED, phrases.omitted(e));
        }

        @Override
        public @Nullable LaneRow visit(Truncated e) {
            return row(Mark.TRUNCATED, phrases.truncated(e.limitBytes()));
        }

        private String name(int process) {
            return phrases.name(timeline.process(process));
        }
    }
}
