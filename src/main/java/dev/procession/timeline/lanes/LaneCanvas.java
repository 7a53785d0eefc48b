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

    /** The content of one lane in one line: a glyph in the place of the vertical line, and text beside it. */
    record Cell(String glyph, Style glyphStyle, String text, Style textStyle) {

        static Cell of(String glyph, Style style) {
            return new Cell(glyph, style, "", Style.PLAIN);
        }

        Cell with(String words, Style style) {
            return new Cell(glyph, glyphStyle, words, style);
        }
    }

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
    StyledLine line(String time, Map<Integer, Cell> cells, @Nullable Shaft shaft) {
        LineBuilder line = new LineBuilder(layout).putRight(time, page.time(), Style.DIM);
        for (int lane : page.lanes()) {
            if (shaft != null && shaft.covers(lane) && lane != shaft.left()) {
                continue;
            }
            Cell cell = cells.containsKey(lane) ? cells.get(lane) : idleCell(lane);
            line.padTo(page.cell(lane)).put(cell.glyph(), cell.glyphStyle());
            if (shaft != null && lane == shaft.left()) {
                line.put(shaft.text(), Style.ofLane(shaft.from()));
            } else if (!cell.text().isEmpty()) {
                line.put(" ").put(cell.text(), cell.textStyle());
            }
        }
        return line.line();
    }

    /** The cell of a lane in which nothing happens now. */
    Cell idleCell(int lane) {
        LaneState state = states.of(lane);
        drawn.add(state);
        Style style = Style.ofLane(lane);
        return Cell.of(state.glyph(layout), state == LaneState.RUNS ? style : style.with(Tone.DIM));
    }
}
