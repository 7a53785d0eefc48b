package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.cause.Causality;
import dev.procession.timeline.cause.Cause;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.timeline.feed.RowNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The view model of a run for pictures that are not plain lines of text, such as SVG or {@code /step}: the rows of the
 * lanes, the state of each process after each row, and the holders of each lock. All words are in the language of the
 * layout and safe for a terminal.
 */
public final class TimelineViewModel {

    /**
     * An event of one process that had to come before an event of another.
     *
     * @param from the index of the process of the cause
     * @param at the instant of the cause, in nanoseconds of {@link System#nanoTime()}
     * @param to the index of the process of the effect
     * @param then the instant of the effect
     */
    public record Link(int from, long at, int to, long then, Cause.Kind kind) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<LaneRow> rows;
    private final List<StateChanges.Change> changes;
    private final List<LockChanges.Holding> holdings;
    private final List<String> locks;
    private final RowCauses causes;

    private TimelineViewModel(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        rows = List.copyOf(LaneRows.of(timeline, layout));
        RowPlaces places = new RowPlaces(rows);
        LockChanges lockChanges = new LockChanges(timeline, layout, places);
        changes = new StateChanges(timeline, layout, places, lockChanges).all();
        holdings = lockChanges.all();
        locks = lockChanges.names();
        causes = new RowCauses(timeline, rows);
    }

    public static TimelineViewModel of(Timeline timeline, Layout layout) {
        return new TimelineViewModel(timeline, layout);
    }

    public Timeline timeline() {
        return timeline;
    }

    /** The rows of the lanes, in order of time. */
    public List<LaneRow> rows() {
        return rows;
    }

    /** The numbers of the rows, the same as in every view; 0 for a row without a number, such as the end of a wait. */
    public int[] numbers() {
        int[] numbers = new int[rows.size()];
        int line = 0;
        for (int row = 0; row < numbers.length; row++) {
            int event = rows.get(row).order();
            line = row > 0 && rows.get(row - 1).order() == event ? line + 1 : 0;
            numbers[row] = RowNumbers.of(timeline).of(event, line);
        }
        return numbers;
    }

    /** All changes of state in the order of rows. Before its first change a process is {@link LaneState#ABSENT}. */
    public List<StateChanges.Change> changes() {
        return changes;
    }

    /** All changes of holders in the order of rows. Before its first change a lock is free. */
    public List<LockChanges.Holding> holdings() {
        return holdings;
    }

    /** The names of the locks, indexed by {@link LockChanges.Holding#lock()}. */
    public List<String> locks() {
        return locks;
    }

    /** The rows that row {@code row} had to come after directly. */
    public List<RowCauses.Tie> causes(int row) {
        return causes.of(row);
    }

    /** Sentences that explain why the row with this number is where it is. */
    public List<String> why(int number) {
        return RowExplanation.reasons(timeline, number, layout).stream()
                .map(StyledLine::text)
                .toList();
    }

    /** Whether row {@code row} could have come before the one above it. */
    public boolean isOrderedByChance(int row) {
        return causes.isOrderedByChance(row);
    }

    /** All causes across processes, in the order of the effects. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        List<ResolvedEvent> events = timeline.resolvedEvents();
        for (int event = 0; event < events.size(); event++) {
            ResolvedEvent effect = events.get(event);
            int to = effect.subjectIndex();
            for (Cause cause :
                    to < 0 ? List.<Cause>of() : Causality.of(timeline).causes(event)) {
                ResolvedEvent origin = events.get(cause.event());
                int from = origin.subjectIndex();
                if (from >= 0 && from != to) {
                    links.add(new Link(
                            from, origin.event().t(), to, effect.event().t(), cause.kind()));
                }
            }
        }
        return links;
    }

    /** The name of a process in pictures. */
    public String name(ProcessRecord process) {
        return phrases.name(process);
    }

    /** The pid of a process and of its first parent, as {@code 4321<-4310}. */
    public String ident(ProcessRecord process) {
        return phrases.firstIdent(process);
    }

    /** The state of a process at the end of the run. */
    public String ending(ProcessRecord process) {
        return phrases.state(process, timeline);
    }

    /** A length of time in words, such as {@code 3.14 s}. */
    public String seconds(long nanos) {
        return layout.say("seconds", Durations.hundredths(nanos));
    }

    /** The text of a row; if it has none, that of its arrow. */
    public String words(LaneRow row) {
        Arrow arrow = row.arrow();
        if (arrow == null || !row.text().isEmpty()) {
            return row.text();
        }
        String words = row.lane() == arrow.from() ? arrow.atFrom() : arrow.atTo();
        return words.isEmpty() ? arrow.label() : words;
    }

    /** What the process waits for in this interval, or the name of its state if it does not wait. */
    public String words(StateInterval stretch) {
        Wait wait = stretch.waiting();
        return wait == null ? stretch.state().meaning(layout) : words(wait);
    }

    public String words(Wait wait) {
        return phrases.shortWait(wait, timeline);
    }
}
