package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a run that a person sees, numbered from 1: those of the feed, in order of time. Every view that numbers its
 * rows uses these numbers, so that a person can speak of row 7, whatever the language and the view.
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

    /** How many rows there are; the last one has this number. */
    public int count() {
        return rows.size();
    }

    /**
     * The event that row {@code number} tells, by its place in {@link Timeline#events()}; of several, the first.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int event(int number) {
        return rows.get(number - 1).order();
    }

    Row row(int number) {
        return rows.get(number - 1);
    }

    /** The number of the row that tells an event; 0 if none does. A text of several lines has several rows. */
    public int of(int event) {
        return of(event, 0);
    }

    /** The number of the row for line {@code line}, from 0, of what an event printed; 0 if there is none. */
    int of(int event, int line) {
        int number = firstOf[event];
        return number == 0 || number + line > count() || event(number + line) != event ? 0 : number + line;
    }

    /** The cells of the widest number. */
    int digits() {
        return Integer.toString(count()).length();
    }
}
