package dev.procession.timeline.check;

import java.util.List;

/** What a process did for a while: once, several times, or never. As a check by itself it asks whether it ever did. */
public final class Period implements Lasting {

    /**
     * One of the times.
     *
     * @param end where it ended, if it did
     * @param timedOut whether it was given up because its time was over
     */
    record Part(Point begin, Point end, boolean timedOut) {}

    private final Notebook notes;
    private final String words;
    private final String instead;
    private final List<Part> parts;

    Period(Notebook notes, String words, String instead, List<Part> parts) {
        this.notes = notes;
        this.words = words;
        this.instead = instead;
        this.parts = List.copyOf(parts);
    }

    /** Whether it took so long, in seconds, each time. */
    public boolean lasted(Range seconds) {
        String expected = notes.text("lasted", words, seconds.words(notes));
        String happened = parts.isEmpty() ? instead : notes.text("lasted.happened", lengths());
        boolean holds = intervals().stream().allMatch(each -> seconds.holdsNanos(each.nanos(), notes.speed()));
        return notes.fact(expected, happened, holds && !parts.isEmpty());
    }

    private String lengths() {
        return notes.list(
                intervals().stream().map(each -> notes.seconds(each.nanos())).toList());
    }

    /** Whether it was given up, each time, because the time-out was over. */
    public boolean timedOut() {
        boolean holds = !parts.isEmpty() && parts.stream().allMatch(Part::timedOut);
        String happened = parts.isEmpty() ? instead : notes.text(holds ? "timedOut.yes" : "timedOut.no", words);
        return notes.fact(notes.text("timedOut", words), happened, holds);
    }

    /** Whether it happened so often. */
    public boolean times(int count) {
        return begun().times(count);
    }

    /** Whether it happened so often: {@code times(atLeast(2))}. */
    public boolean times(Range count) {
        return begun().times(count);
    }

    /** The time number {@code number}, counted from 1. */
    public Period nth(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("nth counts from 1, so " + number + " is none");
        }
        List<Part> part = number <= parts.size() ? List.of(parts.get(number - 1)) : List.of();
        String missing = parts.isEmpty() ? instead : notes.text("times.happened", words, parts.size());
        return new Period(notes, notes.text("nth", words, number), missing, part);
    }

    /** Its beginning, for an order: {@code main().waitedFor("Process-1").begun().before(…)}. */
    public Happening begun() {
        return new Happening(
                notes, words, instead, parts.stream().map(Part::begin).toList());
    }

    /** Its end, for an order. */
    public Happening over() {
        return new Happening(
                notes,
                notes.text("over", words),
                instead,
                parts.stream().map(Part::end).toList());
    }

    @Override
    public List<Interval> intervals() {
        return parts.stream()
                .map(part -> new Interval(part.begin().t(), part.end().t()))
                .toList();
    }

    @Override
    public String words() {
        return words;
    }
}
