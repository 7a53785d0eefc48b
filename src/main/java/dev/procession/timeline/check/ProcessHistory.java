package dev.procession.timeline.check;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.feed.PrintedLine;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** The text of every printed line. */
    List<String> printedTexts() {
        return printedLines().stream().map(PrintedLine::text).toList();
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
        for (int k = 0; k < begun.size() && k < life.waits().size(); k++) {
            Wait wait = life.waits().get(k);
            if (rule.test(wait)) {
                Integer end = resumed.get(events.get(begun.get(k)).seq());
                boolean inVain = wait.ending() == Wait.Ending.TIMED_OUT;
                EventPoint last = end == null ? lastPoint() : point(end);
                parts.add(new Period.Part(point(begun.get(k)), last, inVain));
            }
        }
        return parts;
    }

    /** The times in which the process held a lock of this name, or any lock if {@code name} is empty. */
    List<Period.Part> held(String name) {
        effort.spend(events.size());
        Map<Long, EventPoint> open = new HashMap<>();
        List<Period.Part> parts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!isAbout(i)) {
                continue;
            }
            if (events.get(i) instanceof Event.Acquired e && (name.isEmpty() || name.equals(e.name()))) {
                open.putIfAbsent(e.lock(), point(i));
            } else if (events.get(i) instanceof Event.Released e && open.containsKey(e.lock())) {
                parts.add(new Period.Part(open.remove(e.lock()), point(i), false));
            }
        }
        Collection<EventPoint> kept = open.values();
        kept.forEach(begin -> parts.add(new Period.Part(begin, lastPoint(), false)));
        return parts;
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
