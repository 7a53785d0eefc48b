package dev.procession.lesson;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A mistake in a course that its author has to fix. Line and column start from 1.
 *
 * @param arguments the arguments of the message
 */
public record Problem(Path file, int line, int column, ProblemKind kind, List<String> arguments) {

    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** Whether it is a piece of advice: a course may be published with it. */
    public boolean isWarning() {
        return kind.isWarning();
    }

    /** A sentence that says what is wrong and what to write instead. */
    public String sentence(Language language) {
        Object[] words = arguments.stream().map(TerminalSafe::line).toArray();
        return MessageBundle.of(Problem.class, language).get(kind.key(), words);
    }

    /**
     * {@code file:line:column: sentence}, with a word before the sentence of a warning, which editors and terminals
     * show as a link.
     */
    public String report(Language language) {
        String warning = isWarning() ? MessageBundle.of(Problem.class, language).get("warning") : "";
        return TerminalSafe.line(file.toString()) + ":" + line + ":" + column + ": " + warning + sentence(language);
    }

    @Override
    public String toString() {
        return report(Language.EN);
    }
}
