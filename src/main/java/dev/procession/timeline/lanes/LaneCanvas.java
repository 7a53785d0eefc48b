package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.LineBuilder;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws one line of a page of lanes at a time. */
final class LaneCanvas {

    private final Layout layout;
    private final LanePage page;
    private final LaneStates states;
    private final Set<LaneState> drawn = EnumSet.noneOf(LaneState.class);

    LaneCanvas(Layout layout, LanePage page, LaneStates states) {
        this.layout = layout;
        this.page = page;
        this.states = states;
    }

    /** The states that have been drawn so far. */
    Set<LaneState> drawn() {
        return drawn;
    }

    /**
     * Draws one line. A lane without a cell shows the state of its process.
     *
     * @param time the text of the margin
     * @param shaft an arrow across lanes, if there is one
     */
    StyledLine line(String time, Map<Integer, LaneCell> cells, @Nullable Shaft shaft) {
        LineBuilder pen = new LineBuilder(layout).putRight(time, page.time(), Style.DIM);
        for (int lane : page.lanes()) {
            if (shaft != null && shaft.covers(lane) && lane != shaft.left()) {
                continue;
            }
            LaneCell cell = cells.containsKey(lane) ? cells.get(lane) : idleCell(lane);
            pen.padTo(page.cell(lane)).put(cell.glyph(), cell.glyphInk());
            if (shaft != null && lane == shaft.left()) {
                pen.put(shaft.text(), Style.ofLane(shaft.from()));
            } else if (!cell.text().isEmpty()) {
                pen.put(" ").put(cell.text(), cell.textInk());
            }
        }
        return pen.line();
    }

    /** The cell of a lane in which nothing happens now. */
    LaneCell idleCell(int lane) {
        LaneState state = states.of(lane);
        drawn.add(state);
        Style ink = Style.ofLane(lane);
        return LaneCell.of(state.glyph(layout), state == LaneState.RUNS ? ink : ink.with(Tone.DIM));
    }
}
