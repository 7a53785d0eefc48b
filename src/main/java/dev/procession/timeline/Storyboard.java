package dev.procession.timeline;

import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A run told for pictures that are not lines of text: the rows of the lanes, what each process is doing after each row,
 * and who holds which lock then. The words are in the language of the layout, and harmless.
 */
public final class Storyboard {

    /**
     * From row {@code row} on, process {@code process} is in this state.
     *
     * @param words the state as a person reads it, such as {@code sleeps 2 s} or {@code exit 0}
     * @param lock the lock that it waits for, by the number that {@link Holding#lock()} gives; negative if it waits for none
     */
    public record Change(int row, int process, LaneState state, String words, int lock) {}

    /**
     * From row {@code row} on, these processes hold the lock, by index; none if it is free.
     *
     * @param lock a number that stands for the lock in this storyboard, from 0
     */
    public record Holding(int row, int lock, List<Integer> holders) {}

    /**
     * A row that had to come before another.
     *
     * @param chance whether it was chance that it came out this way round
     */
    public record Tie(int cause, Cause.Kind kind, boolean chance) {}

    /**
     * An event of one process that had to come before an event of another.
     *
     * @param from the process of the cause, by index
     * @param at the instant of the cause, in nanoseconds of {@link System#nanoTime()}
     */
    public record Link(int from, long at, int to, long then, Cause.Kind kind) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<LaneRow> rows;
    private final List<Change> changes;
    private final List<Holding> holdings;
    private final List<String> locks;
    private final RowCauses causes;

    private Storyboard(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        rows = List.copyOf(LaneStory.of(timeline, layout));
        RowPlaces places = new RowPlaces(rows);
        LockChanges lockChanges = new LockChanges(timeline, layout, places);
        changes = new StateChanges(timeline, layout, places, lockChanges).all();
        holdings = lockChanges.all();
        locks = lockChanges.names();
        causes = new RowCauses(timeline, rows);
    }

    public static Storyboard of(Timeline timeline, Layout layout) {
        return new Storyboard(timeline, layout);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The rows of the lanes, in order of time. */
    public List<LaneRow> rows() {
        return rows;
    }

    /**
     * The numbers that people call the rows by, the same as in every view; 0 for a row that has none, such as the end of a
     * wait.
     */
    public int[] numbers() {
        int[] numbers = new int[rows.size()];
        int line = 0;
        for (int row = 0; row < numbers.length; row++) {
            int event = rows.get(row).order();
            line = row > 0 && rows.get(row - 1).order() == event ? line + 1 : 0;
            numbers[row] = timeline.rows().of(event, line);
        }
        return numbers;
    }

    /** In the order of rows; before its first change a process is {@link LaneState#ABSENT}. */
    public List<Change> changes() {
        return changes;
    }

    /** In the order of rows; before its first change a lock is free. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** What the locks are called, by the number that {@link Holding#lock()} gives. */
    public List<String> locks() {
        return locks;
    }

    /** What row {@code row} had to come after, directly. */
    public List<Tie> causes(int row) {
        return causes.of(row);
    }

    /** Why the row that people call by {@code number} stands where it stands, in sentences. */
    public List<String> why(int number) {
        return Why.place(timeline, number, layout).stream().map(Line::text).toList();
    }

    /** Whether nothing forced row {@code row} to come after the one above it. */
    public boolean mightHaveComeSooner(int row) {
        return causes.mightHaveComeSooner(row);
    }

    /** All that one process caused in another, in the order of the effects. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        List<Moment> moments = timeline.moments();
        for (int event = 0; event < moments.size(); event++) {
            Moment effect = moments.get(event);
            int to = timeline.index(effect.process());
            for (Cause cause : to < 0 ? List.<Cause>of() : timeline.causality().causes(event)) {
                Moment origin = moments.get(cause.event());
                int from = timeline.index(origin.process());
                if (from >= 0 && from != to) {
                    links.add(new Link(
                            from, origin.event().t(), to, effect.event().t(), cause.kind()));
                }
            }
        }
        return links;
    }

    /** What a process is called in pictures. */
    public String name(ProcessLife process) {
        return phrases.name(process);
    }

    /** {@code 4321<-4310}, its pid and its first parent's. */
    public String ident(ProcessLife process) {
        return phrases.firstIdent(process);
    }

    /** How a process is at the end of the run. */
    public String ending(ProcessLife process) {
        return phrases.state(process, timeline);
    }

    /** How long, in words: {@code 3.14 s}. */
    public String seconds(long nanos) {
        return layout.say("seconds", Durations.hundredths(nanos));
    }

    /** What a row tells, without looking at its arrow. */
    public String words(LaneRow row) {
        Arrow arrow = row.arrow();
        if (arrow == null || !row.text().isEmpty()) {
            return row.text();
        }
        String words = row.lane() == arrow.from() ? arrow.atFrom() : arrow.atTo();
        return words.isEmpty() ? arrow.label() : words;
    }

    /** What a stretch of waiting is for; the state's name for any other. */
    public String words(Stretch stretch) {
        Wait wait = stretch.waiting();
        return wait == null ? stretch.state().meaning(layout) : words(wait);
    }

    public String words(Wait wait) {
        return phrases.shortWait(wait, timeline);
    }
}
