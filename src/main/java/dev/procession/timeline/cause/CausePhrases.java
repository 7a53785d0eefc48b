package dev.procession.timeline.cause;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.feed.FeedRow;
import dev.procession.timeline.feed.FeedView;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes sentences about causes: what ties two events together, and what would tie two that nothing ties. */
final class CausePhrases {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Rows that are further apart nearly always come in the same order, although nothing forces it. */
    private static final long FAR_APART_MILLIS = 300;

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private @Nullable List<FeedRow> rows;

    CausePhrases(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
    }

    /** The text of row {@code number}. */
    String text(int number) {
        if (rows == null) {
            rows = FeedView.rows(timeline, layout); // made on first use, because most sentences need no row
        }
        return rows.get(number - 1).text();
    }

    /** The name of the process that an event is about. */
    String who(int event) {
        return who(timeline.resolvedEvents().get(event));
    }

    private String who(ResolvedEvent resolved) {
        int process = resolved.subjectIndex();
        return process < 0 ? layout.say("shell") : phrases.name(timeline.process(process));
    }

    private Event event(int event) {
        return timeline.resolvedEvents().get(event).event();
    }

    /** The place of an event: its row, or its time if it has no row. */
    private String at(int event) {
        int row = RowNumbers.of(timeline).of(event);
        return row > 0
                ? layout.say("why.row", row)
                : layout.say("why.time", timeline.millis(event(event).t()));
    }

    /** That nothing forces one row to come before another, and why it did: by chance, or because it was chosen. */
    String chance(int first, int second) {
        int a = RowNumbers.of(timeline).event(first);
        int b = RowNumbers.of(timeline).event(second);
        String order = order();
        if (order != null) {
            return order.isEmpty()
                    ? layout.say("why.chosen.every", first, second, who(b))
                    : layout.say("why.chosen", first, second, who(b), order);
        }
        long millis = Math.abs(event(b).t() - event(a).t()) / NANOS_PER_MILLI;
        String key = millis == 0 ? "why.chance.close" : millis < FAR_APART_MILLIS ? "why.chance" : "why.chance.far";
        return layout.say(key, first, second, millis, who(b));
    }

    /** Who decided which process got a lock first. */
    String lockChance() {
        String order = order();
        if (order == null) {
            return layout.say("why.lockChance");
        }
        return order.isEmpty() ? layout.say("why.lockChosen.every") : layout.say("why.lockChosen", order);
    }

    /** The order in which the run was steered, as {@code RunConditions} has it; null if it was not. */
    private @Nullable String order() {
        String order =
                timeline.header().map(header -> header.conditions().order()).orElse(null);
        return order == null ? null : TerminalSafe.line(order);
    }

    /** Why {@code effect} could not come before {@code cause}. */
    String link(Cause cause, int effect) {
        int from = cause.event();
        String by = who(from);
        String to = who(effect);
        return switch (cause.kind()) {
            case SAME_PROCESS -> layout.say("why.sameProcess", by, at(from));
            case START -> layout.say("why.start", by, to, at(from));
            case END -> end(from, effect);
            case CHILD_FIRST -> layout.say("why.children", to, by, at(from));
            case MESSAGE -> {
                String preview = event(effect) instanceof Received e ? TerminalSafe.line(e.preview()) : "";
                yield layout.say("why.message", by, preview, at(from), to, at(effect));
            }
            case LOCK -> {
                String lock = event(effect) instanceof Acquired e ? phrases.lock(e.name(), e.lock()) : "";
                yield layout.say("why.lock", by, lock, at(from), to, at(effect));
            }
            case SET, SIGNAL, ITEM_DONE -> announcement(cause, effect);
            case BARRIER -> layout.say("why.barrier", to, by, at(from));
            case KILL -> {
                String signal = event(from) instanceof Signalled e ? phrases.signal(e.signal()) : "";
                yield layout.say("why.kill", by, signal, to, at(from));
            }
            case ORPHAN -> layout.say("why.orphan", by, at(from), to);
            case GO -> {
                String name = event(from) instanceof LetGo e ? TerminalSafe.line(e.name()) : "";
                yield layout.say("why.go", to, name, at(from));
            }
        };
    }

    private String end(int from, int effect) {
        int wait = waiting(effect);
        boolean join = wait >= 0 && event(wait) instanceof Waiting e && e.what() == Waits.JOIN;
        String since = wait < 0 ? at(effect) : at(wait);
        return join
                ? layout.say("why.join", who(effect), who(from), since, at(from))
                : layout.say("why.exit", who(effect), who(from), since, at(from));
    }

    private String announcement(Cause cause, int effect) {
        int from = cause.event();
        int wait = waiting(effect);
        String since = wait < 0 ? at(effect) : at(wait);
        String thing = event(from) instanceof Announced e ? phrases.announced(e.what(), e.name()) : "";
        return switch (cause.kind()) {
            case SET -> layout.say("why.set", who(effect), thing, since, who(from), at(from));
            case SIGNAL -> layout.say("why.signal", who(effect), thing, since, who(from), at(from));
            default -> layout.say("why.items", who(effect), thing, since, who(from), at(from));
        };
    }

    /** Who held the lock when a wait for it began. */
    String heldBy(Waiting wait, List<ProcessRecord> holders) {
        String names = holders.stream().map(phrases::name).collect(Collectors.joining(layout.say("comma")));
        return layout.say("why.heldBy", phrases.lock(wait.name(), wait.target()), names);
    }

    /** The event with which the wait began that {@code resumed} ends; negative if it is not in the trace. */
    private int waiting(int resumed) {
        if (event(resumed) instanceof Resumed e) {
            Causality causality = Causality.of(timeline);
            for (int at = resumed; at >= 0; at = causality.previous(at)) {
                if (event(at) instanceof Waiting && event(at).seq() == e.since()) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** What a student could add to the program to force the order of two events. */
    String remedy(int a, int b) {
        ProcessRecord first = life(a);
        ProcessRecord second = life(b);
        boolean decided = !(event(a) instanceof Reparented) && !(event(b) instanceof Reparented);
        if (first == null || second == null || first.index() == second.index() || !decided) {
            return layout.say("why.remedy.none");
        }
        if (first.launcher() == second.index()) {
            return layout.say("why.remedy.join", phrases.name(second), phrases.name(first));
        }
        if (second.launcher() == first.index()) {
            return layout.say("why.remedy.parent", phrases.name(first), phrases.name(second));
        }
        boolean siblings = first.launcher() == second.launcher() && first.index() < second.index();
        return siblings
                ? layout.say("why.remedy.others", phrases.name(first), phrases.name(second))
                : layout.say("why.remedy.between");
    }

    private @Nullable ProcessRecord life(int event) {
        int process = timeline.resolvedEvents().get(event).subjectIndex();
        return process < 0 ? null : timeline.process(process);
    }
}
