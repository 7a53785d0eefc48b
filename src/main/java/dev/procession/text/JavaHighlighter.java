package dev.procession.text;

import dev.procession.text.JavaTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Highlights the keywords, literals and comments of Java code, which may be incomplete or wrong. */
public final class JavaHighlighter {

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class continue default do double else enum extends final"
                            + " finally float for if implements import instanceof int interface long native new package"
                            + " private protected public record return short static strictfp super switch synchronized"
                            + " this throw throws transient try var void volatile while true false null")
                    .split(" "));

    private JavaHighlighter() {}

    /**
     * A part of the code that has one style.
     *
     * @param end the offset after it
     */
    public record Part(int offset, int end, Style style) {}

    /** The parts of {@code code} whose style is not {@link Style#PLAIN}, from left to right. */
    public static List<Part> parts(String code) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Token token : JavaTokens.of(code)) {
            addComment(code, at, token.offset(), parts);
            Style style = style(token.text());
            if (style != Style.PLAIN) {
                parts.add(new Part(token.offset(), token.end(), style));
            }
            at = token.end();
        }
        addComment(code, at, code.length(), parts);
        return parts;
    }

    /** Only blanks and comments stand between tokens, so what is not blank there is a comment. */
    private static void addComment(String code, int from, int to, List<Part> parts) {
        if (!code.substring(from, to).isBlank()) {
            parts.add(new Part(from, to, Style.COMMENT));
        }
    }

    private static Style style(String token) {
        char first = token.charAt(0);
        if (first == '"' || first == '\'' || Character.isDigit(first)) {
            return Style.LITERAL;
        }
        return KEYWORDS.contains(token) ? Style.KEYWORD : Style.PLAIN;
    }

    /** The highlighted lines of {@code code}, made safe for a terminal by {@link TerminalSafe}. */
    public static List<StyledLine> lines(String code) {
        List<StyledLine> lines = new ArrayList<>();
        List<Part> parts = parts(code);
        int offset = 0;
        for (String line : code.split("\n", -1)) {
            lines.add(line(line, offset, parts));
            offset += line.length() + 1;
        }
        return lines;
    }

    private static StyledLine line(String text, int offset, List<Part> parts) {
        StyledLine.Builder line = StyledLine.builder();
        int at = 0;
        for (Part part : parts) {
            int from = Math.max(at, part.offset() - offset);
            int to = Math.min(text.length(), part.end() - offset);
            if (from < to) {
                line.add(TerminalSafe.line(text.substring(at, from)));
                line.add(TerminalSafe.line(text.substring(from, to)), part.style());
                at = to;
            }
        }
        return line.add(TerminalSafe.line(text.substring(at).stripTrailing())).build();
    }
}
