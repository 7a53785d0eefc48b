package dev.procession.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * The words and signs of a Java program without its comments and without what stands between the quotes of its strings.
 * Two programs with the same tokens do the same and say it in other words.
 */
final class JavaTokens {

    /** @param end the offset after it */
    record Token(String text, int offset, int end) {}

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaTokens(String code) {
        this.code = code;
    }

    static List<Token> of(String code) {
        JavaTokens reader = new JavaTokens(code);
        while (reader.at < code.length()) {
            reader.next();
        }
        return reader.tokens;
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
