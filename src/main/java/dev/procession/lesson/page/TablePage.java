package dev.procession.lesson.page;

import dev.procession.lesson.Inline;
import dev.procession.lesson.Prose;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Draws tables: in columns, whose text may be wrapped; row by row if the screen is too narrow for that. */
final class TablePage {

    private static final int MIN_COLUMN_CELLS = 6;

    private final Layout layout;
    private final String gap;

    TablePage(Layout layout) {
        this.layout = layout;
        this.gap = layout.pick(" │ ", " | ");
    }

    List<StyledLine> lines(Prose.Table table, int width) {
        int[] natural = naturalWidths(table);
        int room = width - layout.cells().of(gap) * Math.max(0, natural.length - 1);
        int widest = widestColumn(natural, room);
        if (widest < MIN_COLUMN_CELLS && IntStream.of(natural).sum() > room) {
            return rowByRow(table, width);
        }
        int[] widths = IntStream.of(natural).map(w -> Math.min(w, widest)).toArray();
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            lines.addAll(row(table.rows().get(i), table.sides(), widths, i == 0));
            if (i == 0) {
                lines.addAll(ruler(widths));
            }
        }
        return lines;
    }

    private int[] naturalWidths(Prose.Table table) {
        int[] widths = new int[table.sides().size()];
        for (Prose.Row row : table.rows()) {
            for (int i = 0; i < widths.length; i++) {
                for (StyledLine line : cell(row, i, Style.PLAIN, Integer.MAX_VALUE)) {
                    widths[i] = Math.max(widths[i], line.width(layout.cells()));
                }
            }
        }
        return widths;
    }

    /** The greatest width of a column with which all columns together fit into {@code room} cells. */
    private static int widestColumn(int[] natural, int room) {
        int widest = IntStream.of(natural).max().orElse(0);
        while (widest > 0) {
            int limit = widest;
            if (IntStream.of(natural).map(w -> Math.min(w, limit)).sum() <= room) {
                break;
            }
            widest--;
        }
        return widest;
    }

    private List<StyledLine> cell(Prose.Row row, int column, Style style, int width) {
        return column < row.cells().size()
                ? InlineWrap.of(row.cells().get(column).content(), style, layout)
                        .wrap(width)
                : List.of(StyledLine.EMPTY);
    }

    private List<StyledLine> row(Prose.Row row, List<Prose.Alignment> sides, int[] widths, boolean head) {
        List<List<StyledLine>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            cells.add(cell(row, i, head ? Style.STRONG : Style.PLAIN, widths[i]));
            height = Math.max(height, cells.get(i).size());
        }
        List<StyledLine> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            StyledLine.Builder line = StyledLine.builder();
            for (int i = 0; i < widths.length; i++) {
                StyledLine text = y < cells.get(i).size() ? cells.get(i).get(y) : StyledLine.EMPTY;
                boolean last = i == widths.length - 1;
                pad(line.add(i == 0 ? "" : gap, Style.DIM), text, sides.get(i), widths[i], last);
            }
            lines.add(line.build());
        }
        return lines;
    }

    private void pad(StyledLine.Builder into, StyledLine text, Prose.Alignment side, int width, boolean last) {
        int free = Math.max(0, width - text.width(layout.cells()));
        int before = switch (side) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
        into.add(" ".repeat(before)).add(text).add(last ? "" : " ".repeat(free - before));
    }

    /** The line under the head. With plain glyphs there is none, because a screen reader would read it aloud. */
    private List<StyledLine> ruler(int[] widths) {
        String[] parts = IntStream.of(widths).mapToObj("─"::repeat).toArray(String[]::new);
        String ruler = layout.pick(String.join("─┼─", parts), "");
        return ruler.isEmpty() ? List.of() : List.of(StyledLine.of(ruler, Style.DIM));
    }

    private List<StyledLine> rowByRow(Prose.Table table, int width) {
        List<StyledLine> lines = new ArrayList<>();
        Prose.Row head = table.rows().get(0);
        for (Prose.Row row : table.rows().subList(1, table.rows().size())) {
            if (!lines.isEmpty()) {
                lines.add(StyledLine.EMPTY);
            }
            for (int i = 0; i < row.cells().size() && i < head.cells().size(); i++) {
                String name = Inline.plain(head.cells().get(i).content());
                lines.addAll(InlineWrap.of(name + ": ", row.cells().get(i).content(), Style.PLAIN, layout)
                        .wrap(width));
            }
        }
        return lines;
    }
}
