package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LazyConcat;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.feed.FeedView;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the lanes: time runs down, and each process has a lane. If not all lanes fit side by side, further pages
 * follow, each with the lane of main. If fewer than two fit, the feed is drawn instead.
 */
public final class LanesView {

    private final Timeline timeline;
    private final Layout layout;
    private final List<LaneRow> rows;
    private final LanePages pages;
    private final LaneStates states;

    private LanesView(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        rows = LaneRows.of(timeline, layout);
        pages = new LanePages(timeline, layout, rows);
        states = new LaneStates(timeline);
    }

    public static Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        LanesView view = new LanesView(timeline, layout);
        if (view.pages.isTooNarrow(layout.room())) {
            String why = layout.say("lanes.fold");
            return Stream.concat(
                    LineBuilder.paragraph(layout, why, Style.DIM).stream(), FeedView.lines(timeline, layout));
        }
        List<LanePage> all = view.pages.pages(layout.room());
        return LazyConcat.of(IntStream.range(0, all.size()).mapToObj(number -> view.page(all.get(number), number > 0)));
    }

    private Stream<StyledLine> page(LanePage page, boolean further) {
        LanePainter painter = new LanePainter(timeline, layout, page, states);
        Stream<StyledLine> body = rows.stream()
                .filter(row -> LanePages.isOn(page, row))
                .flatMap(row -> Stream.concat(painter.pauseBefore(row).stream(), painter.row(row).stream()));
        Stream<StyledLine> foot = Stream.of(painter)
                .flatMap(p -> Stream.of(p.end(), List.of(StyledLine.EMPTY), p.legend()))
                .flatMap(List::stream);
        Stream<StyledLine> gap = further ? Stream.of(StyledLine.EMPTY) : Stream.empty();
        Stream<StyledLine> head = Stream.concat(pages.title(page).stream(), painter.header().stream());
        return LazyConcat.of(Stream.of(gap, head, body, foot));
    }
}
