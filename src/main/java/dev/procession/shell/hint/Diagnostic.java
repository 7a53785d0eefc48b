package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;

/**
 * A compile error, prepared for the table of mistakes.
 *
 * @param line the source line at fault, without comments, and with its string and character literals emptied
 * @param code the whole source
 */
record Diagnostic(CompileError error, String line, String code, Place place) {

    /** Where code stands. What is right at the prompt, such as a command, may be no advice for a file. */
    enum Place {
        PROMPT,
        FILE
    }

    static Diagnostic of(CompileError error, String code, Place place) {
        return new Diagnostic(error, bare(error.sourceLine()), code, place);
    }

    private static String bare(String source) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (Token token : JavaTokens.of(source)) {
            line.append(" ".repeat(token.offset() - at));
            char first = token.text().charAt(0);
            boolean quoted = first == '"' || first == '\'';
            line.append(quoted ? "" + first + first : token.text());
            at = token.end();
        }
        return line.toString();
    }
}
