package dev.procession.timeline;

import dev.procession.text.Line;
import java.util.List;

/** Draws rows of a run below each other, each once and in their order. */
interface RowPainter {

    /** What stands above the rows, whichever of them are drawn. */
    List<Line> header();

    /** Begins below {@code rows}, as if they had been drawn. */
    void passOver(List<LaneRow> rows);

    /** A line for the time without anything that comes before {@code row}, if that is worth one. */
    List<Line> pauseBefore(LaneRow row);

    List<Line> row(LaneRow row);

    /** What is to be said below the last row of all. */
    List<Line> end();
}
