package dev.procession.timeline.feed;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.DeadlockText;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the feed of a whole run: one row for each event, in order of time. */
public final class FeedView {

    /** One row of the feed, drawn as one or several lines, with its instant {@code t}. */
    public record TimedLines(long t, List<StyledLine> lines) {}

    private FeedView() {}

    public static Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        return timedLines(timeline, layout).flatMap(row -> row.lines().stream());
    }

    /** The rows of the feed, drawn, each with its instant. */
    public static Stream<TimedLines> timedLines(Timeline timeline, Layout layout) {
        List<FeedRow> rows = rows(timeline, layout);
        Map<Integer, List<StyledLine>> deadlocks = deadlocks(rows, timeline, layout);
        FeedFormat format = new FeedFormat(layout).numbered(RowNumbers.of(timeline));
        rows.forEach(row -> format.makeRoomFor(row, timeline.millis(row.t())));
        return IntStream.range(0, rows.size()).mapToObj(i -> {
            FeedRow row = rows.get(i);
            List<StyledLine> lines =
                    new ArrayList<>(format.lines(row, timeline.millis(row.t()), Integer.toString(i + 1)));
            lines.addAll(deadlocks.getOrDefault(i, List.of()));
            return new TimedLines(row.t(), lines);
        });
    }

    /** The sentences about deadlocks, each below the row with which it began. */
    private static Map<Integer, List<StyledLine>> deadlocks(List<FeedRow> rows, Timeline timeline, Layout layout) {
        Map<Integer, List<StyledLine>> sentences = new HashMap<>();
        DeadlockText text = new DeadlockText(timeline, layout);
        for (Deadlock deadlock : timeline.deadlocks()) {
            int order = timeline.orderOf(deadlock.closing());
            int place = -1;
            for (int i = 0; i < rows.size() && rows.get(i).order() <= order; i++) {
                place = i;
            }
            sentences
                    .computeIfAbsent(Math.max(0, place), each -> new ArrayList<>())
                    .addAll(LineBuilder.paragraph(layout, text.sentence(deadlock), Style.WARNING));
        }
        return sentences;
    }

    /** The rows, sorted by their first event: the last piece of a printed line may come long after its first piece. */
    public static List<FeedRow> rows(Timeline timeline, Layout layout) {
        FeedWording wording = new FeedWording(layout, timeline::shell);
        List<FeedRow> rows = new ArrayList<>();
        RowAssembler.assemble(timeline.resolvedEvents(), row -> wording.add(row, rows));
        rows.sort(Comparator.comparingInt(FeedRow::order));
        return rows;
    }
}
