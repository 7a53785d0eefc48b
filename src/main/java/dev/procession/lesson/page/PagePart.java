package dev.procession.lesson.page;

import dev.procession.text.StyledLine;
import java.util.List;

/**
 * A part of a step as it is drawn. A reader may pause between two parts.
 *
 * @param isProgram whether it belongs to a program: its listing, or the offer of hints
 */
public record PagePart(List<StyledLine> lines, boolean isProgram) {
    public PagePart {
        lines = List.copyOf(lines);
    }
}
