package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of the feed, numbered from 1 in order of time. All views use these numbers, so that row 7 is the same in
 * every view and language.
 */
public final class RowNumbers {

    private final List<Row> rows = new ArrayList<>();
    private final int[] firstOf;

    RowNumbers(Timeline timeline) {
        List<Moment> moments = timeline.moments();
        Told told = new Told();
        Story story = new Story(row -> {
            if (told.tells(row)) {
                rows.add(row);
            }
        });
        Census census = new Census();
        int order = 0;
        for (Moment moment : moments) {
            Moment again = census.take(moment.event());
            if (again != null) {
                story.take(order++, again);
            }
        }
        story.flush();
        rows.sort(Comparator.comparingInt(Row::order));
        firstOf = new int[moments.size()];
        for (int number = rows.size(); number > 0; number--) {
            firstOf[event(number)] = number;
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

    Row row(int number) {
        return rows.get(number - 1);
    }

    /**
     * The number of the row of an event; 0 if it has none. A text of several lines has several rows; this is the first.
     */
    public int of(int event) {
        return of(event, 0);
    }

    /** The number of the row for line {@code line}, from 0, of what an event printed; 0 if there is none. */
    int of(int event, int line) {
        int number = firstOf[event];
        return number == 0 || number + line > count() || event(number + line) != event ? 0 : number + line;
    }

    /** The number of digits of the largest number. */
    int digits() {
        return Integer.toString(count()).length();
    }
}
