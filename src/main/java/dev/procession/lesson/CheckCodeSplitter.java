package dev.procession.lesson;

import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import dev.procession.text.LineBreaks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits the code of a check into its expressions. An expression ends with its line, unless a bracket is open or {@link
 * JavaTokens#continues} says that the next line continues it. A semicolon ends it, too.
 */
final class CheckCodeSplitter {

    private final String code;
    private final int firstLine;
    private final List<CheckExpression> expressions = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int depth;

    private CheckCodeSplitter(String code, int firstLine) {
        this.code = code;
        this.firstLine = firstLine;
    }

    static List<CheckExpression> expressions(String code, int firstLine) {
        CheckCodeSplitter reader = new CheckCodeSplitter(code, firstLine);
        JavaTokens.of(code).forEach(reader::take);
        reader.end();
        return reader.expressions;
    }

    private void take(Token token) {
        boolean beginsLine =
                code.substring(lineStart(token.offset()), token.offset()).isBlank();
        if (!open.isEmpty() && depth <= 0 && beginsLine && !JavaTokens.continues(open, token)) {
            end();
        }
        if (token.text().equals(";") && depth <= 0) {
            end();
            return;
        }
        depth += JavaTokens.depth(token);
        open.add(token);
    }

    private void end() {
        depth = 0;
        if (open.isEmpty()) {
            return;
        }
        int start = open.get(0).offset();
        int line = lineStart(start);
        String indented = " ".repeat(start - line)
                + code.substring(start, open.get(open.size() - 1).end());
        expressions.add(new CheckExpression(goal(line), indented, firstLine + lines(line)));
        open.clear();
    }

    private int lineStart(int offset) {
        return code.lastIndexOf('\n', offset - 1) + 1;
    }

    private int lines(int offset) {
        return (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The text of the comment lines directly above {@code line}. */
    private String goal(int line) {
        Deque<String> comments = new ArrayDeque<>();
        for (int end = line; end > 0; end = lineStart(end - 1)) {
            String above = code.substring(lineStart(end - 1), end - 1).strip();
            if (!above.startsWith("//")) {
                break;
            }
            comments.addFirst(above.substring(2).strip());
        }
        return joined(comments);
    }

    private static String joined(Iterable<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (text.length() > 0
                    && !part.isEmpty()
                    && LineBreaks.isSpace(text.codePointBefore(text.length()), part.codePointAt(0))) {
                text.append(' ');
            }
            text.append(part);
        }
        return text.toString();
    }
}
