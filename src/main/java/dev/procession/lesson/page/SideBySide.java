package dev.procession.lesson.page;

import dev.procession.text.CellWidth;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** Puts two drawings beside each other. */
public final class SideBySide {

    /** The cells between the two. */
    public static final int GAP = 3;

    private SideBySide() {}

    /** Draws {@code right} behind {@code left}, which is {@code width} cells wide. */
    public static List<StyledLine> of(List<StyledLine> left, List<StyledLine> right, int width, CellWidth cells) {
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            StyledLine first = i < left.size() ? left.get(i) : StyledLine.EMPTY;
            if (i >= right.size() || right.get(i).text().isEmpty()) {
                lines.add(first);
                continue;
            }
            lines.add(StyledLine.builder()
                    .add(first)
                    .add(" ".repeat(width - first.width(cells) + GAP))
                    .add(right.get(i))
                    .build());
        }
        return lines;
    }

    /** The cells of the widest line. */
    public static int width(List<StyledLine> lines, CellWidth cells) {
        return lines.stream().mapToInt(line -> line.width(cells)).max().orElse(0);
    }
}
