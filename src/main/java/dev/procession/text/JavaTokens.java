package dev.procession.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words and signs of a Java program without its comments and without what stands between the quotes of its strings.
 * Two programs with the same tokens do the same and say it in other words.
 */
public final class JavaTokens {

    /**
     * A word, a number, a literal or a single sign.
     *
     * @param text as written; of a string only its quotes
     * @param end the offset after it
     */
    public record Token(String text, int offset, int end) {}

    private static final Set<String> GO_ON =
            Set.of(".", "&", "|", "?", ":", "+", "-", "*", "/", "=", "<", ">", "!", ",");
    private static final Set<String> BEGIN = Set.of("!", "-", "+");

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaTokens(String code) {
        this.code = code;
    }

    /** All tokens of {@code code}, which need not be correct. */
    public static List<Token> of(String code) {
        JavaTokens reader = new JavaTokens(code);
        while (reader.at < code.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    /** How a token changes the number of brackets that are open. */
    public static int depth(Token token) {
        return "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
    }

    /** Whether code goes on with a line that begins with {@code next}, though all brackets are closed. */
    public static boolean goesOn(List<Token> before, Token next) {
        Token last = before.get(before.size() - 1);
        boolean goesOn = GO_ON.contains(last.text()) && !isStep(before);
        return goesOn || GO_ON.contains(next.text()) && !BEGIN.contains(next.text()) || ")]}".contains(next.text());
    }

    /** {@code ++} or {@code --}, with which code may end. */
    private static boolean isStep(List<Token> before) {
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
                return; // a quote that was forgotten: the compiler will say so
            }
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(code.length(), at + end.length());
    }

    /** A word or a number; anything else is one sign at a time. */
    private void skipWord() {
        int start = at;
        while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
            at++;
        }
        at = Math.max(at, start + 1);
    }
}
