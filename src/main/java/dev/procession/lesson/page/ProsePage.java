package dev.procession.lesson.page;

import dev.procession.lesson.Inline;
import dev.procession.lesson.Prose;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** Draws prose: paragraphs, headings, lists, quotes, tables, and code that is not run. */
final class ProsePage {

    private static final String CODE_MARGIN = "    ";

    private final Layout layout;
    private final TablePage tables;

    ProsePage(Layout layout) {
        this.layout = layout;
        this.tables = new TablePage(layout);
    }

    /** Draws {@code parts} with an empty line between them. */
    List<StyledLine> lines(List<Prose> parts, int width) {
        return lines(parts, width, true);
    }

    private List<StyledLine> lines(List<Prose> parts, int width, boolean loose) {
        List<StyledLine> lines = new ArrayList<>();
        for (Prose part : parts) {
            if (loose && !lines.isEmpty()) {
                lines.add(StyledLine.EMPTY);
            }
            lines.addAll(lines(part, width));
        }
        return lines;
    }

    List<StyledLine> lines(Prose part, int width) {
        if (part instanceof Prose.Paragraph it) {
            return InlineWrap.of(it.content(), Style.PLAIN, layout).wrap(width);
        } else if (part instanceof Prose.Heading it) {
            return heading("#".repeat(it.level()), it.content(), width);
        } else if (part instanceof Prose.Items it) {
            return items(it, width);
        } else if (part instanceof Prose.Quote it) {
            String mark = layout.pick("│ ", "> ");
            return layout.indent(mark, true, lines(it.content(), layout.beside(mark, width)), width);
        } else if (part instanceof Prose.Table it) {
            return tables.lines(it, width);
        } else if (part instanceof Prose.Code it) {
            return code(it.text(), width);
        }
        return List.of(StyledLine.of(layout.pick("─".repeat(Math.max(0, width)), "* * *"), Style.DIM));
    }

    /** Draws a heading. With plain glyphs, the marks of Markdown show that it is one. */
    List<StyledLine> heading(String plainMarks, List<Inline> content, int width) {
        return InlineWrap.of(layout.pick("", plainMarks + " "), content, Style.HEADING, layout)
                .wrap(width);
    }

    private List<StyledLine> items(Prose.Items list, int width) {
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            if (!list.tight() && !lines.isEmpty()) {
                lines.add(StyledLine.EMPTY);
            }
            Prose.Item item = list.items().get(i);
            String marker = marker(list, i) + box(item.box());
            List<StyledLine> content = lines(item.content(), layout.beside(marker, width), !list.tight());
            lines.addAll(layout.indent(marker, false, content.isEmpty() ? List.of(StyledLine.EMPTY) : content, width));
        }
        return lines;
    }

    private String marker(Prose.Items list, int index) {
        if (list.first() < 0) {
            return layout.pick("• ", "- ");
        }
        String number = Long.toString((long) list.first() + index);
        int longest =
                Long.toString((long) list.first() + list.items().size() - 1).length();
        return " ".repeat(longest - number.length()) + number + ". ";
    }

    private static String box(Prose.Checkbox box) {
        return switch (box) {
            case NONE -> "";
            case OPEN -> "[ ] ";
            case TICKED -> "[x] ";
        };
    }

    private List<StyledLine> code(String text, int width) {
        int inner = layout.beside(CODE_MARGIN, width);
        List<StyledLine> lines =
                text.lines().map(line -> layout.cut(line, Style.CODE, inner)).toList();
        return layout.indent(CODE_MARGIN, true, lines, width);
    }
}
