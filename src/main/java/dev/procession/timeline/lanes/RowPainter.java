package dev.procession.timeline.lanes;

import dev.procession.text.StyledLine;
import java.util.List;

/** Draws rows of a run one below the other. Each row must be drawn or skipped once, in order. */
public interface RowPainter {

    /** The lines above all rows. */
    List<StyledLine> header();

    /** Continues below {@code rows}, as if they had been drawn. */
    void skip(List<LaneRow> rows);

    /** A line for the pause before {@code row}; empty if the pause is short. */
    List<StyledLine> pauseBefore(LaneRow row);

    List<StyledLine> row(LaneRow row);

    /** The lines below the last row. */
    List<StyledLine> end();
}
