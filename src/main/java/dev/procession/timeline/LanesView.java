package dev.procession.timeline;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Time runs down, each process has a lane. Where there are more lanes than fit, the picture goes on sideways on further
 * pages, each with main's lane; where not even two fit, the feed is drawn instead.
 */
final class LanesView {

    private static final int GLYPH_AND_SPACE = 2;

    private final Timeline timeline;
    private final Layout layout;
    private final List<LaneRow> rows;
    private final int time;
    private final int room;

    private LanesView(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        rows = LaneStory.of(timeline, layout);
        time = RowStamp.width(timeline);
        room = layout.room() - time - 2;
    }

    static Stream<Line> lines(Timeline timeline, Layout layout) {
        int n = timeline.processes().size();
        LanesView view = new LanesView(timeline, layout);
        int perPage = view.room / LanePage.NARROWEST;
        if (perPage < Math.min(2, n)) {
            String why = layout.say("lanes.fold");
            return Stream.concat(
                    layout.wrap(why, layout.room()).stream().map(part -> Pen.line(layout, part, Ink.DIM)),
                    FeedView.lines(timeline, layout));
        }
        return view.pages(perPage).stream().flatMap(view::page);
    }

    /** The pid of a process and its parent's, and whether it is a daemon. */
    static String ident(ProcessLife process, Layout layout) {
        String ident = new Phrases(layout).firstIdent(process);
        return process.daemon() ? ident + " " + layout.say("daemon") : ident;
    }

    private List<LanePage> pages(int perPage) {
        int n = timeline.processes().size();
        int[] needed = needed();
        if (n <= perPage) {
            return List.of(LanePage.of(time, IntStream.range(0, n).boxed().toList(), needed, room));
        }
        List<LanePage> pages = new ArrayList<>();
        int count = ceiling(n - 1, perPage - 1);
        int others = ceiling(n - 1, count);
        for (int first = 1; first < n; first += others) {
            int end = Math.min(n, first + others);
            List<Integer> lanes = IntStream.concat(IntStream.of(0), IntStream.range(first, end))
                    .boxed()
                    .toList();
            pages.add(LanePage.of(time, lanes, needed, room));
        }
        return pages;
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The cells that each lane would like to have. */
    private int[] needed() {
        int[] needed = new int[timeline.processes().size()];
        Arrays.setAll(needed, i -> headerWidth(timeline.process(i)));
        for (LaneRow row : rows) {
            int text = layout.cells().of(row.text()) + GLYPH_AND_SPACE;
            needed[row.lane()] = Math.max(needed[row.lane()], text);
            if (row.arrow() != null) {
                int left = Math.min(row.arrow().from(), row.arrow().to());
                int label = layout.cells().of(row.arrow().label()) + Shaft.BESIDE_LABEL;
                needed[left] = Math.max(needed[left], label);
            }
        }
        return needed;
    }

    private int headerWidth(ProcessLife process) {
        String name = Badge.of(process.index(), layout) + new Phrases(layout).name(process);
        return Math.max(layout.cells().of(name), layout.cells().of(ident(process, layout)));
    }

    private Stream<Line> page(LanePage page) {
        LanePainter painter = new LanePainter(timeline, layout, page);
        Stream<Line> body = rows.stream().filter(row -> isOn(page, row)).flatMap(row -> painter.row(row).stream());
        Stream<Line> foot = Stream.of(painter)
                .flatMap(p -> Stream.of(p.end(), List.of(Line.EMPTY), p.legend()))
                .flatMap(List::stream);
        Stream<Line> head = Stream.concat(title(page).stream(), painter.header().stream());
        return Stream.concat(head, Stream.concat(body, foot));
    }

    /** Main's lane is on every page, but what it does with a process of another page is shown there. */
    private boolean isOn(LanePage page, LaneRow row) {
        if (row.lane() == 0 && row.partner() >= 0 && !page.shows(row.partner())) {
            return false;
        }
        Arrow arrow = row.arrow();
        boolean arrives =
                arrow != null && page.shows(arrow.to()) && !arrow.atTo().isEmpty();
        return page.shows(row.lane()) || arrives;
    }

    private List<Line> title(LanePage page) {
        int n = timeline.processes().size();
        if (page.lanes().size() == n) {
            return List.of();
        }
        int first = page.lanes().get(1);
        int last = page.lanes().get(page.lanes().size() - 1);
        if (first == 1) {
            return List.of(Pen.line(layout, layout.say("lanes.first", last + 1, n), Ink.HEADING));
        }
        String text = first == last
                ? layout.say("lanes.last", last + 1, n)
                : layout.say("lanes.next", first + 1, last + 1, n);
        return List.of(Line.EMPTY, Pen.line(layout, text, Ink.HEADING));
    }
}
