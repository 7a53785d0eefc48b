package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.SyntaxTrial;
import dev.procession.engine.session.Reply;
import dev.procession.shell.hint.Diagnostic.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentence about a mistake: what was probably meant, or what to do. A wrong sentence costs a beginner more
 * than none, so each is said only if the compiler's error, or a trial, confirms it.
 */
public final class MistakeHint {

    private static final Pattern SYNTAX =
            Pattern.compile("compiler\\.err\\.(?:expected.*|illegal\\.start.*|not\\.stmt|premature\\.eof)");
    /** What looks like an unknown kind of {@code if}: "unless (n > 1) println(n)". */
    private static final Pattern WORD_OF_CONTROL = Pattern.compile(
            "^\\s*(?!(?:return|else|for|if|while|try|switch|synchronized|catch|do|println|print)\\b)[\\p{L}]+ \\(.*\\)\\s*\\S");

    private static final Pattern END = Pattern.compile("compiler\\.err\\.premature\\.eof");
    private static final Pattern EXPECTED = Pattern.compile("compiler\\.err\\.expected");

    private static final String AND_OR_NOT = "mistake.and.or.not";

    /** A kind of name, a name, and where it is looked for. */
    private static final Pattern SYMBOL = Pattern.compile("symbol: +(\\w+) ([\\p{L}\\p{N}_$]+)");

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\p{L}\\p{N}_$]+) does not exist");

    /** Python words that the compiler takes for the type of the word behind them, with the sentence for each. */
    private static final Map<String, String> NO_TYPES = Map.of(
            "and", AND_OR_NOT,
            "or", AND_OR_NOT,
            "not", AND_OR_NOT,
            "raise", "mistake.raise",
            "del", "mistake.del",
            "global", "mistake.global",
            "nonlocal", "mistake.global");

    private static final Pattern PYTHON = Pattern.compile("^\\s*(?:raise\\s+\\w+\\(|except\\s*:)");

    private MistakeHint() {}

    /** Whether no further lines can make this code Java, although the compiler waits for more. */
    public static boolean cannotBecomeJava(String code) {
        return PYTHON.matcher(code).find();
    }

    /**
     * The sentence about the errors of one source; empty if none is certain enough.
     *
     * @param source the whole source
     */
    static Optional<Hint> about(List<CompileError> errors, String source, Place place) {
        for (CompileError error : errors) {
            Optional<Hint> hint = MistakeTable.about(Diagnostic.of(error, source, place));
            if (hint.isPresent()) {
                return hint;
            }
        }
        if (!errors.isEmpty() && is(SYNTAX, errors.get(0))) {
            return syntax(errors.get(0), source, place);
        }
        return errors.stream()
                .filter(each -> each.symptom().isUnknownName())
                .map(MistakeHint::unknown)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Hint> unknown(CompileError error) {
        Matcher missing = PACKAGE.matcher(error.symptom().english());
        if (missing.find()) { // "system.out" is looked for in a package, but may be a misspelt class
            String name = missing.group(1);
            return NearName.to(name, NearName.Kind.CLASS, error.symptom().inScope())
                    .map(near -> new Hint("mistake.misspelt", error, name, near.shown()));
        }
        Matcher symbol = SYMBOL.matcher(error.symptom().english());
        if (!symbol.find()) {
            return Optional.empty();
        }
        String name = symbol.group(2);
        boolean member = error.atFault().startsWith(".");
        NearName.Kind kind = NearName.Kind.of(symbol.group(1));
        return NearName.to(name, kind, error.symptom().inScope())
                .or(() -> isFollowedByDot(error) // "thread.sleep(1)"
                        ? NearName.to(name, NearName.Kind.CLASS, error.symptom().inScope())
                        : Optional.empty())
                .map(near -> new Hint("mistake.misspelt", error, name, near.shown()))
                .or(() -> error.symptom().inScope().contains(name) // known, but as something else
                        ? Optional.empty()
                        : Optional.of(new Hint(member ? "mistake.unknown.member" : "mistake.unknown", error, name)));
    }

    private static boolean isFollowedByDot(CompileError error) {
        int end = Math.min(error.sourceLine().length(), error.column() - 1 + error.length());
        return error.sourceLine().startsWith(".", end);
    }

    private static boolean is(Pattern code, CompileError error) {
        return code.matcher(error.symptom().code()).matches();
    }

    private static Optional<Hint> syntax(CompileError first, String source, Place place) {
        BracketFault fault = BracketFault.of(source);
        if (!fault.tooMany().isEmpty()) {
            return Optional.of(new Hint("mistake.closed", first, fault.tooMany()));
        }
        if (fault.open()) {
            return Optional.of(new Hint("mistake.open.bracket", first));
        }
        SyntaxTrial trial = SyntaxTrial.of(source, place == Place.FILE);
        if (place == Place.PROMPT && is(END, first) && trial.helpsAtEnd(";")) {
            return Optional.of(new Hint("mistake.jshell.semicolon", first));
        }
        boolean semicolon = !WORD_OF_CONTROL.matcher(first.sourceLine()).find()
                && is(EXPECTED, first)
                && first.symptom().english().startsWith("';'")
                && trial.helps(first, ";");
        return semicolon ? Optional.of(new Hint("mistake.semicolon", first)) : Optional.empty();
    }

    /** The sentence about a declaration that uses unknown names: a known name that was probably meant. */
    static Optional<Hint> about(Reply.Declared declared) {
        String own = declared.name().replaceFirst("\\(.*", "");
        for (String missing : declared.unresolved()) {
            String kind = missing.replaceFirst(" .*", "");
            String name = missing.replaceFirst("^\\w+ ", "").replaceFirst("\\(.*", "");
            if (kind.equals("class") && NO_TYPES.containsKey(name)) {
                return Optional.of(new Hint(NO_TYPES.get(name), List.of(name), null));
            }
            if (kind.equals("method") && name.equals(own)) {
                return Optional.of(new Hint("mistake.abstract.body", List.of(), null));
            }
            List<String> others = declared.inScope().stream()
                    .filter(each -> !each.replaceFirst("\\(.*", "").equals(own))
                    .toList();
            Optional<NearName> near = NearName.to(name, NearName.Kind.of(kind), others);
            if (near.isPresent() && near.get().isMethod() && near.get().plain().equals(name)) {
                return Optional.of(new Hint("mistake.method.without.call", List.of(name), null));
            }
            if (near.isPresent()) {
                return Optional.of(
                        new Hint("mistake.misspelt", List.of(name, near.get().shown()), null));
            }
        }
        return Optional.empty();
    }
}
