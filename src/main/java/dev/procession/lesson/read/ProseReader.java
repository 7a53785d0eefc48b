package dev.procession.lesson.read;

import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import dev.procession.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Converts the block nodes of commonmark into {@link Prose}. */
final class ProseReader {

    private final InlineReader inlines;
    private final Problems problems;

    ProseReader(InlineReader inlines, Problems problems) {
        this.inlines = inlines;
        this.problems = problems;
    }

    InlineReader inlines() {
        return inlines;
    }

    /** The kind of section that {@code node} begins; empty if it is not a heading with a meaning. */
    Optional<SectionKind> section(Node node, Language language) {
        return node instanceof Heading ? SectionKind.of(Inline.plain(inlines.read(node)), language) : Optional.empty();
    }

    /** Converts a node. The result is empty for a node without text, such as the definition of a link. */
    Optional<Prose> read(Node node) {
        return read(node, 0);
    }

    /** The prose inside {@code node}, which is an item of a list, for example. */
    List<Prose> content(Node node) {
        return content(node, 0);
    }

    private Optional<Prose> read(Node node, int depth) {
        if (node instanceof Paragraph) {
            List<Inline> content = inlines.read(node);
            return content.isEmpty() ? Optional.empty() : Optional.of(new Prose.Paragraph(content));
        } else if (node instanceof Heading heading) {
            return Optional.of(new Prose.Heading(heading.getLevel(), inlines.read(node)));
        } else if (node instanceof ListBlock list) {
            return Optional.of(items(list, depth));
        } else if (node instanceof BlockQuote) {
            return Optional.of(new Prose.Quote(content(node, depth + 1)));
        } else if (node instanceof FencedCodeBlock code) {
            return Optional.of(new Prose.Code(FenceInfo.language(code), code.getLiteral()));
        } else if (node instanceof IndentedCodeBlock code) {
            return Optional.of(new Prose.Code("", code.getLiteral()));
        } else if (node instanceof TableBlock) {
            return Optional.of(table(node));
        } else if (node instanceof ThematicBreak) {
            return Optional.of(new Prose.Rule());
        } else if (node instanceof HtmlBlock html) {
            html(html);
        }
        return Optional.empty();
    }

    private List<Prose> content(Node node, int depth) {
        List<Prose> content = new ArrayList<>();
        if (depth > Markdown.MAX_NESTING) {
            problems.add(Position.of(node), ProblemKind.TOO_DEEP);
            return content;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            read(child, depth).ifPresent(content::add);
        }
        return content;
    }

    private Prose items(ListBlock list, int depth) {
        int first = -1;
        if (list instanceof OrderedList ordered) {
            Integer number = ordered.getMarkerStartNumber();
            first = number == null ? 1 : number;
        }
        if (isTaskList(list)) {
            problems.add(Position.of(list), ProblemKind.TASK_LIST_MISPLACED);
        }
        List<Prose.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Prose.Item(box(item), content(item, depth + 1)));
        }
        return new Prose.Items(first, list.isTight(), items);
    }

    /** Converts a table of commonmark, which has a head and a body, into rows. */
    private Prose table(Node table) {
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

    static Prose.Checkbox box(Node item) {
        if (item.getFirstChild() instanceof TaskListItemMarker marker) {
            return marker.isChecked() ? Prose.Checkbox.TICKED : Prose.Checkbox.OPEN;
        }
        return Prose.Checkbox.NONE;
    }

    static boolean isTaskList(Node node) {
        return node instanceof BulletList
                && Markdown.children(node).stream().anyMatch(item -> box(item) != Prose.Checkbox.NONE);
    }

    private void html(HtmlBlock html) {
        Html piece = Html.read(html.getLiteral());
        if (piece instanceof Html.Note) {
            problems.add(Position.of(html), ProblemKind.NOTE_MISPLACED);
        } else if (piece instanceof Html.DetailsOpen) {
            problems.add(Position.of(html), ProblemKind.DETAILS_WRONG);
        } else {
            piece.report(Position.of(html), problems);
        }
    }
}
