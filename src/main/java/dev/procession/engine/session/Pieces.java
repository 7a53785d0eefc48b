package dev.procession.engine.session;

import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Splits pasted text or the text of a file into pieces of code. It splits where the text would have been complete if it
 * had been typed line by line, so that semicolons may be missing at the ends of lines here too.
 */
final class Pieces {

    /** A line that begins with one of these words continues the line before. */
    private static final Set<String> GO_ON =
            Set.of("else", "catch", "finally", "{", "instanceof", "extends", "implements", "permits", "throws");

    private final String text;
    private final Function<String, Completeness> completeness;
    private final List<String> pieces = new ArrayList<>();
    private int start;

    private Pieces(String text, Function<String, Completeness> completeness) {
        this.text = text;
        this.completeness = completeness;
    }

    /** @param completeness tells whether a possible piece is complete; asked only where all brackets are closed */
    static List<String> of(String text, Function<String, Completeness> completeness) {
        if (text.indexOf('\n') < 0) {
            return List.of(text);
        }
        Pieces reader = new Pieces(text, completeness);
        reader.read();
        return reader.pieces;
    }

    /** The completeness of {@code text}, which is that of its last piece. */
    static Completeness completeness(String text, Function<String, Completeness> completeness) {
        List<String> pieces = of(text, completeness);
        return completeness.apply(pieces.get(pieces.size() - 1));
    }

    private void read() {
        List<Token> open = new ArrayList<>();
        int depth = 0;
        int before = -1;
        for (Token token : JavaTokens.of(text)) {
            // Looked for no further back than the token before, as a line may be as long as the whole text.
            int line = lineStart(token.offset(), before);
            boolean beginsLine =
                    line >= 0 && text.substring(line, token.offset()).isBlank();
            before = token.offset();
            if (beginsLine && depth <= 0 && !open.isEmpty() && !goesOn(open, token) && isPiece(line)) {
                open.clear();
                depth = 0;
            }
            depth += JavaTokens.depth(token);
            open.add(token);
        }
        pieces.add(text.substring(start));
    }

    /** The start of the line of {@code offset}; negative if {@code token} is on the same line. */
    private int lineStart(int offset, int token) {
        for (int at = offset; at > token; at--) {
            if (text.charAt(at) == '\n') {
                return at + 1;
            }
        }
        return token < 0 ? 0 : -1;
    }

    private static boolean goesOn(List<Token> open, Token next) {
        boolean annotated = open.size() >= 2 && open.get(open.size() - 2).text().equals("@");
        return annotated || GO_ON.contains(next.text()) || JavaTokens.continues(open, next);
    }

    private boolean isPiece(int end) {
        String piece = text.substring(start, end);
        if (completeness.apply(piece) != Completeness.COMPLETE) {
            return false;
        }
        pieces.add(piece);
        start = end;
        return true;
    }
}
