package dev.procession.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits Java code into tokens and leaves out comments and the contents of strings. Two programs with the same tokens
 * do the same; only their comments and texts differ, as in a demo and its translation.
 */
public final class JavaTokens {

    /**
     * A word, a number, a literal or a single character such as a bracket.
     *
     * @param text the token as written; for a string only its quotes
     * @param end the offset after it
     */
    public record Token(String text, int offset, int end) {}

    private static final Set<String> CONTINUES_LINE =
            Set.of(".", "&", "|", "?", ":", "+", "-", "*", "/", "=", "<", ">", "!", ",");
    private static final Set<String> STARTS_EXPRESSION = Set.of("!", "-", "+");

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaTokens(String code) {
        this.code = code;
    }

    /** All tokens of {@code code}, which may be incomplete or wrong. */
    public static List<Token> of(String code) {
        JavaTokens reader = new JavaTokens(code);
        while (reader.at < code.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    /** How the token changes the number of open brackets: by 1, -1 or 0. */
    public static int depth(Token token) {
        return "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
    }

    /**
     * Whether a line that begins with {@code next} continues the expression {@code before}, although all brackets are
     * closed: it does if {@code before} ends with an operator, or if the line begins with a dot, a closing bracket, or
     * an operator that cannot begin an expression.
     */
    public static boolean continues(List<Token> before, Token next) {
        Token last = before.get(before.size() - 1);
        boolean goesOn = CONTINUES_LINE.contains(last.text()) && !isIncrement(before);
        return goesOn
                || CONTINUES_LINE.contains(next.text()) && !STARTS_EXPRESSION.contains(next.text())
                || ")]}".contains(next.text());
    }

    /** Whether the code ends with {@code ++} or {@code --}, which need no operand after them. */
    private static boolean isIncrement(List<Token> before) {
        Token last = before.get(before.size() - 1);
        Token other = before.get(Math.max(0, before.size() - 2));
        return (last.text().equals("+") || last.text().equals("-"))
                && other.text().equals(last.text())
                && other.end() == last.offset();
    }

    private void next() {
        int start = at;
        char c = code.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (code.startsWith("//", at)) {
            skipTo("\n");
        } else if (code.startsWith("/*", at)) {
            at += 2;
            skipTo("*/");
        } else if (code.startsWith(TEXT_BLOCK, at)) {
            at += 3;
            skipQuoted(TEXT_BLOCK);
            tokens.add(new Token("\"\"", start, at));
        } else if (c == '"') {
            at++;
            skipQuoted("\"");
            tokens.add(new Token("\"\"", start, at));
        } else if (c == '\'') {
            at++;
            skipQuoted("'");
            tokens.add(new Token(code.substring(start, at), start, at));
        } else {
            skipWord();
            tokens.add(new Token(code.substring(start, at), start, at));
        }
    }

    private void skipTo(String end) {
        int found = code.indexOf(end, at);
        at = found < 0 ? code.length() : found + end.length();
    }

    private void skipQuoted(String end) {
        boolean block = end.equals(TEXT_BLOCK);
        while (at < code.length() && !code.startsWith(end, at)) {
            if (!block && code.charAt(at) == '\n') {
                return; // the closing quote is missing; the compiler reports it
            }
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(code.length(), at + end.length());
    }

    /** Skips a word or a number. Any other character is a token of its own. */
    private void skipWord() {
        int start = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        at = Math.max(at, start + 1);
    }
}
