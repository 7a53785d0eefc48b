package dev.procession.timeline;

import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The feed of a whole run: what was written while it went on, in order of time. */
public final class FeedView {

    /** What was written at the instant {@code t}: one row of the feed, which may take several lines. */
    public record Told(long t, List<Line> lines) {}

    private FeedView() {}

    static Stream<Line> lines(Timeline timeline, Layout layout) {
        return told(timeline, layout).flatMap(told -> told.lines().stream());
    }

    /** The feed row by row, each with its instant. */
    public static Stream<Told> told(Timeline timeline, Layout layout) {
        List<FeedRow> rows = rows(timeline, layout);
        FeedFormat format = new FeedFormat(layout).numbered(timeline.rows());
        rows.forEach(row -> format.makeRoomFor(row, timeline.millis(row.t())));
        return IntStream.range(0, rows.size()).mapToObj(i -> {
            FeedRow row = rows.get(i);
            return new Told(row.t(), format.lines(row, timeline.millis(row.t()), Integer.toString(i + 1)));
        });
    }

    /** Rows by the beginning of what they tell: a printed line may have ended long after its first piece. */
    static List<FeedRow> rows(Timeline timeline, Layout layout) {
        Census census = new Census();
        FeedTeller teller = new FeedTeller(layout, census);
        List<FeedRow> rows = new ArrayList<>();
        Story story = new Story(row -> {
            FeedRow told = teller.tell(row);
            if (told != null) {
                rows.add(told);
            }
        });
        int order = 0;
        for (Moment moment : timeline.moments()) {
            Moment again = census.take(moment.event());
            if (again != null) {
                story.take(order++, again);
            }
        }
        story.flush();
        rows.sort(Comparator.comparingInt(FeedRow::order));
        return rows;
    }
}
