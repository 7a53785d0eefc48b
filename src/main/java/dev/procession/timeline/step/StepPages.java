package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.lanes.LanePage;
import dev.procession.timeline.lanes.LanePages;
import dev.procession.timeline.lanes.LanePainter;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.LaneStates;
import dev.procession.timeline.lanes.RowPainter;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of lanes that {@code /step} shows one at a time, or a list of sentences if the screen is too narrow for
 * lanes.
 */
final class StepPages {

    private final TimelineViewModel model;
    private final LanePages lanes;
    private final LaneStates states;
    private final Layout layout;
    private final List<LanePage> pages;
    private final @Nullable StepRows[] rows;
    private int page;

    /** @param layout as wide as the lanes and the pointer together */
    StepPages(TimelineViewModel model, LanePages lanes, LaneStates states, Layout layout) {
        this.model = model;
        this.lanes = lanes;
        this.states = states;
        this.layout = layout;
        int width = layout.width() - StepRows.POINTER_CELLS;
        pages = lanes.isTooNarrow(width) ? List.of() : lanes.pages(width);
        rows = new StepRows[Math.max(1, pages.size())];
    }

    /** The same pages on a screen of another width. */
    StepPages in(Layout other) {
        return new StepPages(model, lanes, states, other);
    }

    private StepRows rows() {
        StepRows known = rows[page];
        if (known == null) {
            int[] places = IntStream.range(0, model.rows().size())
                    .filter(place -> isOn(page, place))
                    .toArray();
            List<LaneRow> shown =
                    IntStream.of(places).mapToObj(model.rows()::get).toList();
            known = new StepRows(layout, shown, places, () -> painter(page));
            rows[page] = known;
        }
        return known;
    }

    private RowPainter painter(int number) {
        Layout behindPointer = layout.withWidth(layout.width() - StepRows.POINTER_CELLS);
        return pages.isEmpty()
                ? new ListPainter(model, behindPointer)
                : new LanePainter(model.timeline(), behindPointer, pages.get(number), states);
    }

    private boolean isOn(int number, int place) {
        return pages.isEmpty() || LanePages.isOn(pages.get(number), model.rows().get(place));
    }

    /** Turns to a page that has the row at {@code place}; does nothing if the current page has it. */
    void showRow(int place) {
        for (int i = 0; i < rows.length && !isOn(page, place); i++) {
            if (isOn(i, place)) {
                page = i;
            }
        }
    }

    /** Turns {@code by} pages. After the last page comes the first. */
    void turn(int by) {
        page = Math.floorMod(page + by, rows.length);
    }

    /** A title that says which processes are on this page; empty if all are. */
    Optional<String> title() {
        return pages.isEmpty() ? Optional.empty() : lanes.title(pages.get(page)).map(StyledLine::text);
    }

    List<StyledLine> draw(int place, int height) {
        return rows().draw(place, height);
    }
}
