package dev.procession.lesson.page;

import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a step as it is drawn. A reader may pause between two parts.
 *
 * @param isProgram whether it is a program, with the questions about it
 * @param isRest whether it continues the part before it
 */
public record PagePart(List<StyledLine> lines, boolean isProgram, boolean isRest) {

    /** So many lines of a program, such as its imports, need no page of their own: they may scroll away. */
    private static final int FEW_LINES = 6;

    public PagePart {
        lines = List.copyOf(lines);
    }

    public PagePart(List<StyledLine> lines, boolean isProgram) {
        this(lines, isProgram, false);
    }

    /**
     * Divides a program that is higher than a screen. All pieces but the first are as high as the screen, and that is a
     * little higher rather than short, so that a question under the program stays together, and as much of the program
     * with it as possible.
     */
    public List<PagePart> pieces(int height) {
        List<PagePart> pieces = new ArrayList<>();
        int to = lines.size();
        while (isProgram && height > 0 && to - FEW_LINES > height) {
            pieces.add(0, new PagePart(lines.subList(to - height, to), true, true));
            to -= height;
        }
        pieces.add(0, new PagePart(lines.subList(0, to), isProgram, isRest));
        return pieces;
    }
}
