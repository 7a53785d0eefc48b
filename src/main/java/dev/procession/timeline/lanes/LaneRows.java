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
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the rows of the lanes from the events of a run: selects the events and puts them into few words. */
final class LaneRows {

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final LaneWaits waits;
    private final LaneExchanges exchanges;
    private final List<LaneRow> rows = new ArrayList<>();
    private final Set<Integer> ended = new HashSet<>();

    private LaneRows(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        waits = new LaneWaits(timeline, layout, rows);
        exchanges = new LaneExchanges(layout, rows, waits);
    }

    /** The rows in order of time. */
    static List<LaneRow> of(Timeline timeline, Layout layout) {
        LaneRows lanes = new LaneRows(timeline, layout);
        RowAssembler story = new RowAssembler(lanes::add);
        int order = 0;
        for (ResolvedEvent moment : timeline.resolvedEvents()) {
            story.accept(order++, moment);
        }
        story.flush();
        lanes.rows.sort(Comparator.comparingInt(LaneRow::order));
        return lanes.rows;
    }

    private void add(EventRow row) {
        ResolvedEvent moment = row.moment();
        Event event = moment.event();
        int lane = timeline.index(moment.process());
        int other = timeline.index(moment.other());
        if (event instanceof Signalled e) {
            addSignal(row, e, lane, other);
        } else if (event instanceof Launched e && other >= 0) {
            addStart(row, e, lane, other);
        } else if (event instanceof LetGo e && other >= 0) {
            add(row, other, Mark.LETS_GO, layout.say("letsGo.short", TerminalSafe.line(e.name())));
        } else if (lane < 0) {
            return; // about a process that is not of this run; the feed shows it
        } else if (event instanceof Printed e) {
            add(row, lane, printMark(e), TerminalSafe.line(row.line()));
        } else if (event instanceof Started e) {
            if (e.t() >= timeline.origin()) { // otherwise the process is older than the picture
                add(row, lane, Mark.BEGINS, layout.say("begins"));
            }
        } else if (event instanceof Waiting e) {
            waits.addBegin(row, e, lane, other, ended.contains(other));
        } else if (event instanceof Resumed e && e.outcome() == Outcome.DONE) {
            waits.addDone(row, e, lane);
        } else if (event instanceof Resumed e) {
            waits.addGivenUp(row, e, lane);
        } else if (event instanceof Exited e) {
            addExit(row, e, lane);
        } else {
            addRare(row, event, lane);
        }
    }

    private void addRare(EventRow row, Event event, int lane) {
        if (event instanceof Failed e) {
            add(row, lane, Mark.FAILS, phrases.failure(e.exception(), e.message()));
        } else if (event instanceof Reparented e) {
            add(row, lane, Mark.ORPHANED, layout.say("orphan.short", e.to()));
        } else if (event instanceof Truncated e) {
            add(row, lane, Mark.TRUNCATED, phrases.truncated(e.limitBytes()));
        } else if (event instanceof Omitted e) {
            add(row, lane, Mark.TRUNCATED, phrases.omitted(e));
        } else {
            exchanges.add(row, event, lane);
        }
    }

    private static Mark printMark(Printed e) {
        return switch (e.stream()) {
            case OUT -> Mark.PRINTS;
            case ERR -> Mark.PRINTS_ERROR;
            case RAW -> Mark.PRINTS_RAW;
        };
    }

    private void addStart(EventRow row, Launched e, int parent, int child) {
        String atFrom = layout.say("starts", name(child), e.child());
        String by = parent < 0 ? layout.say("shell") : name(parent);
        String atTo = layout.say("startedBy", by);
        if (parent >= 0 && parent != child) {
            Arrow arrow = new Arrow(parent, child, layout.say("arrow.start"), atFrom, atTo);
            rows.add(new LaneRow(row.order(), e.t(), parent, Mark.STARTS, "", child, arrow));
        } else if (!timeline.process(child).isMain()) {
            add(row, child, Mark.STARTS, atTo);
        }
    }

    private void addSignal(EventRow row, Signalled e, int from, int to) {
        String signal = phrases.signal(e.signal());
        String by = from < 0 ? layout.say("shell") : name(from);
        if (from >= 0 && from == to) {
            add(row, from, Mark.SIGNALS, layout.say("signal.itself", signal));
        } else if (from >= 0) {
            String whom = to < 0 ? phrases.unnamed(e.target()) : name(to);
            String atFrom = layout.say("signal.sends", signal, whom);
            Arrow arrow = to < 0 ? null : new Arrow(from, to, signal, atFrom, layout.say("signal.from", signal, by));
            rows.add(new LaneRow(row.order(), e.t(), from, Mark.SIGNALS, to < 0 ? atFrom : "", to, arrow));
        } else if (to >= 0) {
            add(row, to, Mark.SIGNALS, layout.say("signal.from", signal, by));
        }
    }

    private void addExit(EventRow row, Exited e, int lane) {
        boolean again = !ended.add(lane);
        if (!again) {
            waits.recordExitRow(lane, rows.size());
        }
        if (!again || e.status() != null) {
            add(row, lane, Mark.EXITS, phrases.exit(e.status()));
        }
    }

    private void add(EventRow row, int lane, Mark mark, String text) {
        rows.add(new LaneRow(row.order(), row.moment().event().t(), lane, mark, text, -1, null));
    }

    private String name(int process) {
        return phrases.name(timeline.process(process));
    }
}
