package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;

/** Draws a table of figures: each row has a name, one or several values, and what they mean. */
public final class FigureTable {

    private static final int GAP_CELLS = 2;
    private static final int MAX_VALUE_CELLS = 12;

    private record Row(String name, List<String> values, String meaning) {}

    private final Layout layout;
    private final List<Row> rows = new ArrayList<>();

    public FigureTable(Layout layout) {
        this.layout = layout;
    }

    /** Adds a row; all rows have the same number of values. */
    public void add(String name, List<String> values, String meaning) {
        rows.add(new Row(name, values, meaning));
    }

    /** @param heads one for each column of values; empty for a table without a head */
    public List<StyledLine> lines(List<String> heads) {
        int names =
                rows.stream().mapToInt(row -> layout.cells().of(row.name)).max().orElse(0);
        int values = rows.stream()
                .flatMap(row -> row.values.stream())
                .mapToInt(layout.cells()::of)
                .max()
                .orElse(0);
        int width = GAP_CELLS + Math.min(MAX_VALUE_CELLS, values);
        List<StyledLine> lines = new ArrayList<>();
        if (!heads.isEmpty()) {
            LineBuilder head = new LineBuilder(layout);
            putRight(head, heads, names, width);
            lines.add(head.line());
        }
        for (Row row : rows) {
            LineBuilder line = new LineBuilder(layout).put(row.name);
            int end = putRight(line, row.values, names, width);
            lines.addAll(line.padTo(end + GAP_CELLS).wrapped(row.meaning, Style.DIM));
        }
        return lines;
    }

    /** Puts the texts so that each ends at the right edge of its column, and returns the edge of the last. */
    private static int putRight(LineBuilder line, List<String> texts, int left, int width) {
        int end = left;
        for (String text : texts) {
            end += width;
            line.putRight(text, end, Style.STRONG);
        }
        return end;
    }
}
