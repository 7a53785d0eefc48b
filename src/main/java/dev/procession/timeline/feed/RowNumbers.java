package dev.procession.timeline.feed;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of the feed, numbered from 1 in order of time. All views use these numbers, so that row 7 is the same in
 * every view and language.
 */
public final class RowNumbers {

    private final List<EventRow> rows = new ArrayList<>();
    private final int[] firstOf;

    /** The rows of a timeline. Computed on first use. */
    public static RowNumbers of(Timeline timeline) {
        return timeline.derived(RowNumbers.class, RowNumbers::new);
    }

    private RowNumbers(Timeline timeline) {
        List<ResolvedEvent> events = timeline.resolvedEvents();
        FeedFilter filter = new FeedFilter();
        RowAssembler.assemble(events, row -> {
            if (filter.shows(row)) {
                rows.add(row);
            }
        });
        rows.sort(Comparator.comparingInt(EventRow::order));
        firstOf = new int[events.size()];
        for (int number = rows.size(); number > 0; number--) {
            firstOf[event(number)] = number;
            for (EventRow folded : row(number).folded()) {
                firstOf[folded.order()] = number;
            }
        }
    }

    /** The number of rows, which is the number of the last one. */
    public int count() {
        return rows.size();
    }

    /**
     * The event of row {@code number}, by its place in {@link Timeline#events()}; the first one if it has several.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int event(int number) {
        return rows.get(number - 1).order();
    }

    public EventRow row(int number) {
        return rows.get(number - 1);
    }

    /**
     * The number of the row of an event, which may stand for several events; 0 if it has none. A text of several lines has several rows; this is the first.
     */
    public int of(int event) {
        return of(event, 0);
    }

    /** The number of the row for line {@code line}, from 0, of what an event printed; 0 if there is none. */
    public int of(int event, int line) {
        int number = firstOf[event];
        return number == 0 || line == 0
                ? number
                : number + line > count() || event(number + line) != event ? 0 : number + line;
    }

    /** The number of digits of the largest number. */
    public int digits() {
        return Integer.toString(count()).length();
    }
}
