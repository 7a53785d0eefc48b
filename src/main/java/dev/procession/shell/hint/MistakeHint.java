package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.CompileError.Symptom;
import dev.procession.engine.session.Reply;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.DiagnosticPattern.Diagnostic;
import dev.procession.text.Brackets;
import dev.procession.text.TerminalSafe;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the sentence that is printed below a compiler error: what was probably meant, or what to do. */
final class MistakeHint {

    private static final String END_OF_FILE = "compiler\\.err\\.premature\\.eof";
    private static final String AND_OR_NOT = "mistake.and.or.not";
    private static final Pattern SYNTAX =
            Pattern.compile("compiler\\.err\\.(?:expected.*|illegal\\.start.*|not\\.stmt|premature\\.eof)");

    /** Python words that the compiler takes for the type of the word behind them, with the message for each. */
    private static final Map<String, String> NO_TYPES =
            Map.of("and", AND_OR_NOT, "or", AND_OR_NOT, "not", AND_OR_NOT, "raise", "mistake.raise");

    private final Messages messages;

    MistakeHint(Messages messages) {
        this.messages = messages;
    }

    /**
     * The hint for the first error that has one; empty if none has.
     *
     * @param source the whole source of typed code; empty for a program file
     */
    String about(List<CompileError> errors, String source) {
        for (CompileError error : errors) {
            String sentence = about(error, source);
            if (!sentence.isEmpty()) {
                return sentence;
            }
        }
        return "";
    }

    private String about(CompileError error, String source) {
        Diagnostic sight = Diagnostic.of(error);
        Optional<BeginnerMistake> mistake = BeginnerMistake.in(sight);
        if (mistake.isPresent()) {
            String name = mistake.get().name().toLowerCase(Locale.ROOT).replace('_', '.');
            return say("mistake." + name, mistake.get().subject(sight));
        }
        return error.symptom().isUnknownName() ? unknown(error) : syntax(error.symptom(), source);
    }

    private String say(String key, String... names) {
        return messages.text(
                key, List.of(names).stream().map(TerminalSafe::line).toArray());
    }

    private String unknown(CompileError error) {
        boolean member = error.atFault().startsWith(".");
        boolean type = error.symptom().english().contains("symbol:   class");
        String name = error.atFault().replaceFirst("^\\.\\s*", "");
        return NearName.to(name, error.symptom().inScope())
                .map(near -> say("mistake.misspelt", name, type ? near.plain() : near.shown()))
                .orElseGet(() -> say(member ? "mistake.unknown.member" : "mistake.unknown", name));
    }

    /**
     * The hint for a declaration that uses unknown names: a known name that was probably meant; empty if there is none.
     */
    String about(Reply.Declared declared) {
        for (String missing : declared.unresolved()) {
            boolean type = missing.startsWith("class ");
            String name = missing.replaceFirst("^\\w+ ", "").replaceFirst("\\(.*", "");
            if (type && NO_TYPES.containsKey(name)) {
                return say(NO_TYPES.get(name));
            }
            Optional<NearName> near = NearName.to(name, declared.inScope());
            if (near.isPresent() && near.get().plain().equals(name)) {
                return say("mistake.method.without.call", name);
            }
            if (near.isPresent()) {
                return say(
                        "mistake.misspelt",
                        name,
                        type ? near.get().plain() : near.get().shown());
            }
        }
        return "";
    }

    private String syntax(Symptom symptom, String source) {
        if (!SYNTAX.matcher(symptom.code()).matches()) {
            return "";
        }
        Brackets brackets = Brackets.of(source);
        if (!brackets.closingWithoutOpening().isEmpty()) {
            int at = brackets.closingWithoutOpening().get(0);
            return say("mistake.closed", source.substring(at, at + 1));
        }
        if (brackets.open() > 0 || source.isEmpty() && symptom.code().matches(END_OF_FILE)) {
            return say("mistake.open.bracket");
        }
        return symptom.english().startsWith("';' expected") ? say("mistake.semicolon") : "";
    }
}
