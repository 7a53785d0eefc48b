package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown as a Git host does, and rejects markup that is made to exhaust a parser. */
final class Markdown {

    /** The deepest nesting of lists and quotes; what is deeper is shown as text. People use three or four levels. */
    static final int MAX_NESTING = 16;

    private static final int MAX_TABLE_COLUMNS = 30;
    private static final Pattern TABLE_LINE = Pattern.compile("[ \\t>|:-]*");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), TaskListItemsExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(2 * MAX_NESTING)
            .build();

    private Markdown() {}

    /** Parses {@code text}. If it is nested too deeply, reports a problem and returns an empty document. */
    static Node parse(String text, Problems problems) {
        try {
            return PARSER.parse(withoutWideTables(text, problems));
        } catch (StackOverflowError e) {
            // commonmark visits nested emphasis by recursion; its half-built document is dropped with the exception
            problems.add(Position.START, ProblemKind.TOO_DEEP);
            return new Document();
        }
    }

    /**
     * Empties the delimiter row of every table that is too wide, so that it is no table any more. commonmark fills up
     * each row with empty cells, so a few kilobytes with a wide head would become gigabytes.
     */
    private static String withoutWideTables(String text, Problems problems) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean wide = line.chars().filter(c -> c == '|').count() > MAX_TABLE_COLUMNS + 1;
            if (wide && TABLE_LINE.matcher(line).matches()) {
                problems.add(new Position(i + 1, 1), ProblemKind.TABLE_TOO_WIDE, MAX_TABLE_COLUMNS);
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
