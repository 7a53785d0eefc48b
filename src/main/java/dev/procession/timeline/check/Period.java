package dev.procession.timeline.check;

import java.util.List;

/**
 * Something that a process did for a while, such as waiting: once, several times, or never. Used as a check by itself,
 * it holds if the process did it at least once.
 */
public final class Period implements Lasting {

    /**
     * One of the times that the process did it.
     *
     * @param end the event that ended it; if nothing ended it, the end of the process
     * @param timedOut whether it ended because its time-out was over
     */
    record Part(EventPoint begin, EventPoint end, boolean timedOut) {}

    private final Evaluation evaluation;
    private final String words;
    private final String instead;
    private final List<Part> parts;

    Period(Evaluation evaluation, String words, String instead, List<Part> parts) {
        this.evaluation = evaluation;
        this.words = words;
        this.instead = instead;
        this.parts = List.copyOf(parts);
    }

    /** Whether it took this long, in seconds, each time. */
    public boolean lasted(Range seconds) {
        evaluation.needTime("lasted");
        String expected = evaluation.text("lasted", words, seconds.words(evaluation));
        String happened = parts.isEmpty() ? instead : evaluation.text("lasted.happened", lengths());
        boolean holds = intervals().stream().allMatch(each -> seconds.holdsNanos(each.nanos(), evaluation.speed()));
        return evaluation.recordFact(expected, happened, holds && !parts.isEmpty());
    }

    private String lengths() {
        return evaluation.list(intervals().stream()
                .map(each -> evaluation.seconds(each.nanos()))
                .toList());
    }

    /** Whether it ended, each time, because the time-out was over. */
    public boolean timedOut() {
        boolean holds = !parts.isEmpty() && parts.stream().allMatch(Part::timedOut);
        String happened = parts.isEmpty() ? instead : evaluation.text(holds ? "timedOut.yes" : "timedOut.no", words);
        return evaluation.recordFact(evaluation.text("timedOut", words), happened, holds);
    }

    /** Whether it happened exactly this often. */
    public boolean times(int count) {
        return begun().times(count);
    }

    /** Whether it happened this often: {@code times(atLeast(2))}. */
    public boolean times(Range count) {
        return begun().times(count);
    }

    /** The occurrence number {@code number} alone, counted from 1. */
    public Period nth(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("nth counts from 1, so " + number + " is none");
        }
        evaluation.effort().spend((long) words.length() + parts.size());
        List<Part> part = number <= parts.size() ? List.of(parts.get(number - 1)) : List.of();
        String missing = parts.isEmpty() ? instead : evaluation.text("times.happened", words, parts.size());
        return new Period(evaluation, evaluation.text("nth", words, number), missing, part);
    }

    /** Its beginning, for questions about order: {@code main().waitedFor("Process-1").begun().before(…)}. */
    public Happening begun() {
        return new Happening(
                evaluation, words, instead, parts.stream().map(Part::begin).toList());
    }

    /** Its end, for questions about order. */
    public Happening over() {
        return new Happening(
                evaluation,
                evaluation.text("over", words),
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
