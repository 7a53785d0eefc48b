package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions that together recognize a compile error. An empty expression matches everything.
 *
 * @param code matches the compiler's whole name of the error
 * @param line found in the source line, in which string and character literals are emptied
 * @param at matches the whole text at fault
 * @param english found in the English message
 * @param known matches a whole name that is in scope; {@code %s} in it stands for the subject
 */
record DiagnosticPattern(String code, String line, String at, String english, String known) {

    static DiagnosticPattern anyCode() {
        return new DiagnosticPattern("", "", "", "", "");
    }

    /** @param pattern for the error's name without {@code compiler.err.} */
    static DiagnosticPattern code(String pattern) {
        return new DiagnosticPattern("compiler\\.err\\.(?:" + pattern + ")", "", "", "", "");
    }

    DiagnosticPattern line(String pattern) {
        return new DiagnosticPattern(code, pattern, at, english, known);
    }

    DiagnosticPattern at(String pattern) {
        return new DiagnosticPattern(code, line, pattern, english, known);
    }

    DiagnosticPattern english(String pattern) {
        return new DiagnosticPattern(code, line, at, pattern, known);
    }

    DiagnosticPattern known(String pattern) {
        return new DiagnosticPattern(code, line, at, english, pattern);
    }

    /**
     * A compile error, prepared for matching.
     *
     * @param line the source line at fault, with its string and character literals emptied
     */
    record Diagnostic(CompileError error, String line) {

        static Diagnostic of(CompileError error) {
            StringBuilder line = new StringBuilder();
            int at = 0;
            for (Token token : JavaTokens.of(error.sourceLine())) {
                line.append(error.sourceLine(), at, token.offset());
                char first = token.text().charAt(0);
                boolean quoted = first == '"' || first == '\'';
                line.append(quoted ? "" + first + first : token.text());
                at = token.end();
            }
            return new Diagnostic(
                    error, line.append(error.sourceLine().substring(at)).toString());
        }
    }

    boolean fits(Diagnostic sight) {
        return (code.isEmpty() || sight.error().symptom().code().matches(code))
                && (line.isEmpty() || in(line, sight.line()).find())
                && (at.isEmpty() || in(at, sight.error().atFault()).matches())
                && (english.isEmpty()
                        || in(english, sight.error().symptom().english()).find())
                && (known.isEmpty() || isKnown(sight));
    }

    private boolean isKnown(Diagnostic sight) {
        Pattern name = Pattern.compile(known.replace("%s", Pattern.quote(subject(sight))));
        return sight.error().symptom().inScope().stream()
                .anyMatch(each -> name.matcher(each).matches());
    }

    /** The text that the first group of a pattern matched; the text at fault if no pattern has a group. */
    String subject(Diagnostic sight) {
        for (Matcher each : new Matcher[] {
            in(at, sight.error().atFault()),
            in(line, sight.line()),
            in(english, sight.error().symptom().english())
        }) {
            if (each.groupCount() > 0 && each.find()) {
                return each.group(1);
            }
        }
        return sight.error().atFault();
    }

    private static Matcher in(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text);
    }
}
