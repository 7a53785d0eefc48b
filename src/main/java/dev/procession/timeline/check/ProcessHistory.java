package dev.procession.timeline.check;

import dev.procession.timeline.LockHolders;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.feed.PrintedLine;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds what one process did among the events of its run. */
final class ProcessHistory {

    private final Timeline timeline;
    private final ProcessRecord life;
    private final List<Event> events;
    private final Effort effort;

    ProcessHistory(Evaluation evaluation, ProcessRecord life) {
        this.timeline = evaluation.timeline();
        this.effort = evaluation.effort();
        this.life = life;
        this.events = timeline.events();
    }

    /** The printed lines that fit the rule. */
    List<EventPoint> printed(TextRule rule) {
        List<EventPoint> points = new ArrayList<>();
        List<PrintedLine> lines = printedLines();
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            if (rule.fits(line.text(), effort)) {
                points.add(new EventPoint(line.number(), i, line.t()));
            }
        }
        return points;
    }

    /** The text of every printed line; without error messages, unless there is nothing else. */
    List<String> printedTexts() {
        List<PrintedLine> all = printedLines();
        List<PrintedLine> out =
                all.stream().filter(line -> line.stream() != Event.Stream.ERR).toList();
        return (out.isEmpty() ? all : out).stream().map(PrintedLine::text).toList();
    }

    private List<PrintedLine> printedLines() {
        effort.spend(events.size());
        return PrintedLine.of(timeline, life);
    }

    /** The events of one kind that are about this process and fit the rule. */
    <E extends Event> List<EventPoint> points(Class<E> kind, Predicate<E> rule) {
        return points(kind, (number, event) -> isAbout(number) && rule.test(event));
    }

    /** The signals that were sent to this process and fit the rule. */
    List<EventPoint> signals(Predicate<Event.Signalled> rule) {
        return points(
                Event.Signalled.class,
                (number, event) -> timeline.partner(number).filter(life::equals).isPresent() && rule.test(event));
    }

    private <E extends Event> List<EventPoint> points(Class<E> kind, BiPredicate<Integer, E> rule) {
        effort.spend(events.size());
        List<EventPoint> points = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i)) && rule.test(i, kind.cast(events.get(i)))) {
                points.add(point(i));
            }
        }
        return points;
    }

    /** The waits that fit the rule, each from its beginning to the event that ended it. */
    List<Period.Part> waits(Predicate<Wait> rule) {
        effort.spend(events.size());
        Map<Long, Wait> waits = new HashMap<>();
        life.waits().forEach(wait -> waits.put(wait.seq(), wait));
        Map<Long, Integer> resumed = new HashMap<>();
        List<Integer> begun = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!isAbout(i)) {
                continue;
            }
            if (events.get(i) instanceof Event.Waiting) {
                begun.add(i);
            } else if (events.get(i) instanceof Event.Resumed e) {
                resumed.put(e.since(), i);
            }
        }
        List<Period.Part> parts = new ArrayList<>();
        for (int event : begun) {
            Wait wait = waits.get(events.get(event).seq());
            if (wait != null && rule.test(wait)) {
                Integer end = resumed.get(wait.seq());
                boolean inVain = wait.ending() == Wait.Ending.TIMED_OUT;
                parts.add(new Period.Part(point(event), end == null ? lastPoint() : point(end), inVain));
            }
        }
        return parts;
    }

    /** The times in which the process held a lock of this name, or any lock if {@code name} is empty. */
    List<Period.Part> held(String name) {
        effort.spend(events.size());
        LockHolders<Integer> holders = new LockHolders<>();
        Map<Long, EventPoint> open = new LinkedHashMap<>();
        List<Period.Part> parts = new ArrayList<>();
        List<ResolvedEvent> all = timeline.resolvedEvents();
        for (int i = 0; i < all.size(); i++) {
            int process = all.get(i).subjectIndex();
            Event event = events.get(i);
            if (event instanceof Event.Exited && process == life.index()) {
                break; // what it still holds, it holds until its end
            } else if (process >= 0 && event instanceof Event.Acquired e) {
                holders.recordAcquired(e, process);
                if (process == life.index() && (name.isEmpty() || name.equals(e.name()))) {
                    open.putIfAbsent(e.lock(), point(i));
                }
                endIfLost(e.lock(), i, holders, open, parts);
            } else if (process >= 0 && event instanceof Event.Released e) {
                holders.recordReleased(e, process);
                endIfLost(e.lock(), i, holders, open, parts);
            }
        }
        open.values().forEach(begin -> parts.add(new Period.Part(begin, lastPoint(), false)));
        return parts;
    }

    private void endIfLost(
            long lock, int at, LockHolders<Integer> holders, Map<Long, EventPoint> open, List<Period.Part> parts) {
        EventPoint begin = open.get(lock);
        if (begin != null && !holders.of(lock).contains(life.index())) {
            open.remove(lock);
            parts.add(new Period.Part(begin, point(at), false));
        }
    }

    /** The end of the process; the last event of the run if its end is not recorded. */
    private EventPoint lastPoint() {
        List<EventPoint> ends = points(Event.Exited.class, event -> true);
        return ends.isEmpty() ? new EventPoint(events.size() - 1, life.end()) : ends.get(0);
    }

    private boolean isAbout(int number) {
        return timeline.subject(number).filter(life::equals).isPresent();
    }

    private EventPoint point(int number) {
        return new EventPoint(number, events.get(number).t());
    }
}
