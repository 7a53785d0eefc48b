package dev.procession.lesson.read;

import dev.procession.lesson.Prose;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Converts a table of commonmark, which has a head and a body, into rows. */
final class TableReader {

    private final InlineReader inlines;

    TableReader(InlineReader inlines) {
        this.inlines = inlines;
    }

    Prose read(Node table) {
        List<Prose.Row> rows = new ArrayList<>();
        List<Prose.Alignment> sides = new ArrayList<>();
        for (Node part : Markdown.children(table)) {
            for (Node row : Markdown.children(part)) {
                if (row instanceof TableRow) {
                    rows.add(row(row, rows.isEmpty() ? sides : new ArrayList<>()));
                }
            }
        }
        return new Prose.Table(sides, rows);
    }

    private Prose.Row row(Node row, List<Prose.Alignment> sides) {
        List<Prose.Cell> cells = new ArrayList<>();
        for (Node child : Markdown.children(row)) {
            if (child instanceof TableCell cell) {
                cells.add(new Prose.Cell(inlines.read(cell)));
                sides.add(side(cell));
            }
        }
        return new Prose.Row(cells);
    }

    private static Prose.Alignment side(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.RIGHT) {
            return Prose.Alignment.RIGHT;
        }
        return alignment == TableCell.Alignment.CENTER ? Prose.Alignment.CENTER : Prose.Alignment.LEFT;
    }
}
