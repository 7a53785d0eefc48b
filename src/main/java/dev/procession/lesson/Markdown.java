package dev.procession.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as a Git host shows it, kept from markup that is made to exhaust a parser. */
final class Markdown {

    /** Deeper lists and quotes are text; a person stops at three or four. */
    static final int MOST_NESTED = 16;

    private static final int MOST_COLUMNS = 30;
    private static final Pattern TABLE_LINE = Pattern.compile("[ \\t>|:-]*");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(2 * MOST_NESTED)
            .build();

    private Markdown() {}

    /** The nodes of {@code text}; none, and a problem, if it is nested beyond all reason. */
    static Node parse(String text, Problems problems) {
        try {
            return PARSER.parse(withoutWideTables(text, problems));
        } catch (StackOverflowError e) {
            // commonmark walks nested emphasis by recursion; what it had built is dropped with the exception
            problems.add(Position.START, ProblemKind.TOO_DEEP);
            return new Document();
        }
    }

    /**
     * Each row of a table is filled up with cells, so a few kilobytes with a wide head would become gigabytes: without
     * the line under the head there is no table.
     */
    private static String withoutWideTables(String text, Problems problems) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean wide = line.chars().filter(c -> c == '|').count() > MOST_COLUMNS + 1;
            if (wide && TABLE_LINE.matcher(line).matches()) {
                problems.add(new Position(i + 1, 1), ProblemKind.TABLE_TOO_WIDE, MOST_COLUMNS);
                lines.set(i, "");
            }
        }
        return String.join("\n", lines);
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
