package dev.procession.lesson.read;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** A position in a file; both numbers start from 1. */
record Position(int line, int column) {

    static final Position START = new Position(1, 1);

    /** Where {@code node} begins. A node without a position, such as a line break, has that of its parent. */
    static Position of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return new Position(
                        spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
            }
        }
        return START;
    }

    /** The position directly after the text {@code before}. */
    static Position after(CharSequence before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            boolean end = before.charAt(i) == '\n'
                    || before.charAt(i) == '\r' && (i + 1 == before.length() || before.charAt(i + 1) != '\n');
            column = end ? 1 : column + 1;
            line = end ? line + 1 : line;
        }
        return new Position(line, column);
    }
}
