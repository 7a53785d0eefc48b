package dev.procession.shell.hint;

import dev.procession.shell.console.Messages;
import dev.procession.text.Brackets;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import dev.procession.text.TerminalSafe;
import java.util.List;
import java.util.Set;

/**
 * Finds a statement that stands outside of every method, in a file that the compiler has refused as a program. Lines that
 * were typed at the prompt, as {@code /save} writes them, are such a file. The compiler's own complaints about them
 * mislead: it takes them for declarations.
 */
public final class LooseStatement {

    private static final Set<String> BEGIN_STATEMENTS =
            Set.of("for", "while", "do", "if", "try", "switch", "var", "throw", "new", "return", "yield", "assert");
    private static final Set<String> COMPUTES = Set.of("+", "-", "*", "/", "%", "&", "|", "^");

    private final String source;
    private final List<Token> tokens;

    private LooseStatement(String source) {
        this.source = source;
        this.tokens = JavaTokens.of(source);
    }

    /** The number of the line, from 1, of the first statement outside of every method; 0 if there is none. */
    public static int line(String source) {
        Brackets brackets = Brackets.of(source);
        boolean closed =
                brackets.open() == 0 && brackets.closingWithoutOpening().isEmpty();
        return closed ? new LooseStatement(source).find() : 0;
    }

    /** The sentence about such a statement; empty if there is none. */
    public static String sentence(String source, String file, Messages messages) {
        int line = line(source);
        return line == 0 ? "" : messages.text("compile.loose", line, TerminalSafe.line(file));
    }

    private int find() {
        int depth = 0;
        boolean begins = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean newLine = i > 0
                    && depth == 0
                    && source.substring(tokens.get(i - 1).end(), token.offset()).contains("\n")
                    && tokens.get(i - 1).text().equals(")")
                    && !JavaTokens.continues(tokens.subList(0, i), token);
            if (depth == 0 && (begins || newLine) && isStatement(i)) {
                return 1
                        + (int) source.substring(0, token.offset())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
            }
            depth += JavaTokens.depth(token);
            begins = depth == 0 && (token.text().equals(";") || token.text().equals("}"));
        }
        return 0;
    }

    private String text(int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }

    private boolean isName(int i) {
        String text = text(i);
        return !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0));
    }

    /** Whether a statement begins with the token. A declaration begins with two names, such as a type and a name. */
    private boolean isStatement(int first) {
        if (BEGIN_STATEMENTS.contains(text(first))) {
            return true;
        }
        if (!isName(first)) {
            return false;
        }
        int at = first + 1;
        while (text(at).equals(".") && isName(at + 1)) {
            at += 2;
        }
        if (text(at).equals("(")) {
            String behind = text(closing(at) + 1);
            return !behind.equals("{") && !behind.equals("throws");
        }
        boolean doubled = text(at).equals(text(at + 1)) && "+-".contains(text(at)) && !text(at).isEmpty();
        return text(at).equals("=")
                || COMPUTES.contains(text(at)) && text(at + 1).equals("=")
                || doubled;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += JavaTokens.depth(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
