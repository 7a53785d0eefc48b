package dev.procession.shell.course;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.DisallowedPart;
import dev.procession.engine.compile.RestrictedClass;
import dev.procession.engine.compile.RestrictedShape;
import dev.procession.engine.compile.UnicodeEscapes;
import dev.procession.lesson.Block;
import dev.procession.lesson.CheckExpression;
import dev.procession.lesson.Problem;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.CheckSource;
import dev.procession.timeline.check.CheckWords;
import dev.procession.timeline.check.CheckedRun;
import dev.procession.timeline.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a step, compiled together into one class. They run in the shell's own JVM, so only expressions that ask
 * questions about the run are admitted.
 */
public final class CompiledChecks {

    private record Asked(Block.Check check, CheckExpression expression) {}

    private final List<Asked> asked;
    private final List<Problem> problems;
    private final @Nullable CheckedRun compiled;

    private CompiledChecks(List<Asked> asked, List<Problem> problems, @Nullable CheckedRun compiled) {
        this.asked = asked;
        this.problems = problems;
        this.compiled = compiled;
    }

    /** @param language the language of the compiler's messages */
    public static CompiledChecks compile(List<Block.Check> checks, Language language) {
        List<Asked> asked = new ArrayList<>();
        for (Block.Check check : checks) {
            check.expressions().forEach(expression -> asked.add(new Asked(check, expression)));
        }
        if (asked.isEmpty()) {
            return new CompiledChecks(asked, List.of(), null);
        }
        List<Problem> escapes = escapes(asked);
        if (!escapes.isEmpty()) {
            return new CompiledChecks(asked, escapes, null);
        }
        CheckSource source = new CheckSource(
                asked.stream().map(each -> each.expression().code()).toList());
        RestrictedShape shape = new RestrictedShape(
                CheckSource.CLASS_NAME, source.methods(), CheckSource.ASK_METHOD, source.form(), CheckWords.ALL);
        RestrictedClass.Outcome outcome = RestrictedClass.compile(shape, source.text(), language.locale());
        if (outcome instanceof RestrictedClass.Outcome.Done done) {
            return new CompiledChecks(asked, List.of(), instance(done.type()));
        }
        return new CompiledChecks(asked, problems(outcome, source, asked), null);
    }

    /** The expressions in which an escape stands for a sign of Java: what they ask is not what they seem to ask. */
    private static List<Problem> escapes(List<Asked> asked) {
        List<Problem> problems = new ArrayList<>();
        for (Asked each : asked) {
            List<String> lines = each.expression().code().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int line = each.expression().line() + i;
                UnicodeEscapes.hidden(lines.get(i))
                        .ifPresent(it -> problems.add(each.check().noWord(line, it.start() + 1, it.text())));
            }
        }
        return problems;
    }

    private static List<Problem> problems(RestrictedClass.Outcome outcome, CheckSource source, List<Asked> asked) {
        if (outcome instanceof RestrictedClass.Outcome.Failed failed) {
            return failed.errors().stream()
                    .map(error -> problem(error, source, asked))
                    .toList();
        } else if (outcome instanceof RestrictedClass.Outcome.Refused refused) {
            return refused.parts().stream()
                    .map(refusal -> problem(refusal, source, asked))
                    .toList();
        }
        Asked longest = asked.stream()
                .max(Comparator.comparing(each -> each.expression().code().length()))
                .orElseThrow();
        return List.of(longest.check().tooDeep(longest.expression()));
    }

    private static CheckedRun instance(Class<?> type) {
        try {
            return (CheckedRun) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Places a compile error in the author's file. The compiler finds some errors, such as a missing bracket, only
     * behind the expression; they are reported at the end of its last line.
     */
    private static Problem problem(CompileError error, CheckSource source, List<Asked> asked) {
        int number = source.expressionAt(error.line());
        Asked it = asked.get(number);
        List<String> lines = it.expression().code().lines().toList();
        int offset = error.line() - source.firstLine(number);
        if (offset < 0) {
            return it.check().noQuestion(it.expression());
        }
        boolean behind = offset >= lines.size();
        int line = Math.min(offset, lines.size() - 1);
        int column = behind ? lines.get(line).length() + 1 : error.column();
        return it.check().problem(it.expression().line() + line, column, inOneLine(error.message(), "; "));
    }

    private static Problem problem(DisallowedPart refusal, CheckSource source, List<Asked> asked) {
        int number = source.expressionAt(refusal.line());
        Asked it = asked.get(number);
        int last = (int) it.expression().code().lines().count() - 1;
        int line = Math.max(0, Math.min(refusal.line() - source.firstLine(number), last));
        return it.check().noWord(it.expression().line() + line, refusal.column(), inOneLine(refusal.text(), " "));
    }

    private static String inOneLine(String text, String between) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(between));
    }

    /** The errors that the author must correct before the checks can be used. */
    public List<Problem> problems() {
        return problems;
    }

    /** The result of each expression for a finished run, in order; empty if there are problems. */
    public List<CheckFinding> ask(Timeline timeline, Language language) {
        if (compiled == null) {
            return List.of();
        }
        List<Verdict> verdicts = Verdict.of(compiled, asked.size(), timeline, language);
        List<CheckFinding> findings = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            findings.add(new CheckFinding(asked.get(i).check(), asked.get(i).expression(), verdicts.get(i)));
        }
        return findings;
    }
}
