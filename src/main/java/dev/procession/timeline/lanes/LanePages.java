package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Divides the lanes of a run into pages. If not all lanes fit side by side, each page has the lane of main and some of
 * the others.
 */
public final class LanePages {

    private static final int GLYPH_AND_SPACE_CELLS = 2;

    private final Timeline timeline;
    private final Layout layout;
    private final int time;
    private final int[] needed;

    /** @param layout for its language and glyphs; its width is not used */
    public LanePages(Timeline timeline, Layout layout, List<LaneRow> rows) {
        this.timeline = timeline;
        this.layout = layout;
        time = RowMargin.width(timeline);
        needed = needed(rows);
    }

    /** The cells that all lanes need at least to fit side by side. */
    public int leastWidth() {
        return needed.length * LanePage.MIN_LANE_CELLS + time + 2;
    }

    /** How many lanes fit side by side into {@code width} cells. */
    int perPage(int width) {
        return Math.max(0, room(width) / LanePage.MIN_LANE_CELLS);
    }

    /** Whether fewer than two lanes fit, so that no arrow between lanes can be drawn. */
    public boolean isTooNarrow(int width) {
        return perPage(width) < Math.min(2, needed.length);
    }

    private int room(int width) {
        return width - time - 2;
    }

    /** The pages for a screen of {@code width} cells, which must not be {@linkplain #isTooNarrow too narrow}. */
    public List<LanePage> pages(int width) {
        int n = needed.length;
        int perPage = perPage(width);
        if (n <= perPage) {
            return List.of(page(IntStream.range(0, n), width));
        }
        List<LanePage> pages = new ArrayList<>();
        int count = ceiling(n - 1, perPage - 1);
        int others = ceiling(n - 1, count);
        for (int first = 1; first < n; first += others) {
            int end = Math.min(n, first + others);
            pages.add(page(IntStream.concat(IntStream.of(0), IntStream.range(first, end)), width));
        }
        return pages;
    }

    private LanePage page(IntStream lanes, int width) {
        return LanePage.of(time, lanes.boxed().toList(), needed, room(width));
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    /** The cells that each lane needs to show its texts without wrapping. */
    private int[] needed(List<LaneRow> rows) {
        int[] cells = new int[timeline.processes().size()];
        Arrays.setAll(cells, i -> headerWidth(timeline.process(i)));
        for (LaneRow row : rows) {
            int text = layout.cells().of(row.text()) + GLYPH_AND_SPACE_CELLS;
            cells[row.lane()] = Math.max(cells[row.lane()], text);
            if (row.arrow() != null) {
                int left = Math.min(row.arrow().from(), row.arrow().to());
                int label = layout.cells().of(row.arrow().label()) + Shaft.CELLS_BESIDE_LABEL;
                cells[left] = Math.max(cells[left], label);
            }
        }
        return cells;
    }

    private int headerWidth(ProcessRecord process) {
        String name = Badge.of(process.index(), layout) + new Phrases(layout).name(process);
        return Math.max(layout.cells().of(name), layout.cells().of(ident(process, layout)));
    }

    /** The pid of a process and of its parent, and whether the process is a daemon. */
    static String ident(ProcessRecord process, Layout layout) {
        String ident = new Phrases(layout).firstIdent(process);
        return process.daemon() ? ident + " " + layout.say("daemon") : ident;
    }

    /**
     * Whether a row is on a page. Main has a lane on every page, but a row that is about main and another process is
     * only on the page of that process.
     */
    public static boolean isOn(LanePage page, LaneRow row) {
        if (row.lane() == 0 && row.partner() >= 0 && !page.shows(row.partner())) {
            return false;
        }
        Arrow arrow = row.arrow();
        boolean arrives =
                arrow != null && page.shows(arrow.to()) && !arrow.atTo().isEmpty();
        return page.shows(row.lane()) || arrives;
    }

    /** A title that says which processes are on {@code page}; empty if all are. */
    public Optional<StyledLine> title(LanePage page) {
        int n = needed.length;
        if (page.lanes().size() == n) {
            return Optional.empty();
        }
        int first = page.lanes().get(1);
        int last = page.lanes().get(page.lanes().size() - 1);
        String text = first == 1
                ? layout.say("lanes.first", last + 1, n)
                : first == last
                        ? layout.say("lanes.last", last + 1, n)
                        : layout.say("lanes.next", first + 1, last + 1, n);
        return Optional.of(LineBuilder.line(layout, text, Style.HEADING));
    }
}
