package dev.procession.shell.course;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.DisallowedPart;
import dev.procession.engine.compile.RestrictedClass;
import dev.procession.engine.compile.RestrictedShape;
import dev.procession.engine.compile.UnicodeEscapes;
import dev.procession.lesson.Block;
import dev.procession.lesson.CheckExpression;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.CheckSource;
import dev.procession.timeline.check.CheckWords;
import dev.procession.timeline.check.CheckedOrders;
import dev.procession.timeline.check.CheckedRun;
import dev.procession.timeline.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a step, compiled together into one class. They run in the shell's own JVM, so only expressions that ask
 * questions about the run are admitted.
 */
public final class CompiledChecks {

    /**
     * How often the compiler is asked at most to find the mistakes of all expressions. Mostly three times are enough:
     * for brackets, for names, and to see that the rest is right.
     */
    private static final int MOST_ROUNDS = 10;

    private record Asked(Block.Check check, CheckExpression expression) {

        /** Whether it asks about all orders of the program. */
        boolean asksOfOrders() {
            return tokens().stream().anyMatch(CheckWords::asksOfOrders);
        }

        private List<String> tokens() {
            return JavaTokens.of(expression.code()).stream().map(Token::text).toList();
        }

        boolean has(Problem problem) {
            int lines = (int) expression.code().lines().count();
            return problem.file().equals(check.file())
                    && problem.line() >= expression.line()
                    && problem.line() < expression.line() + lines;
        }
    }

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
        List<Problem> problems = new ArrayList<>(escapes(asked));
        problems.addAll(mixed(without(problems, asked)));
        List<Asked> rest = without(problems, asked);
        CheckedRun compiled = null;
        for (int round = 0; round < MOST_ROUNDS && !rest.isEmpty() && compiled == null; round++) {
            CheckSource source = new CheckSource(
                    rest.stream().map(each -> each.expression().code()).toList());
            RestrictedClass.Outcome outcome = compile(source, language);
            if (outcome instanceof RestrictedClass.Outcome.Done done) {
                compiled = instance(done.type());
            } else {
                List<Problem> found = problems(outcome, source, rest);
                problems.addAll(found);
                rest = without(found, rest);
            }
        }
        problems.sort(Problem.BY_PLACE);
        return new CompiledChecks(asked, problems, problems.isEmpty() ? compiled : null);
    }

    private static RestrictedClass.Outcome compile(CheckSource source, Language language) {
        RestrictedShape shape = new RestrictedShape(
                CheckSource.CLASS_NAME, source.methods(), CheckSource.ASK_METHOD, source.form(), CheckWords.ALL);
        return RestrictedClass.compile(shape, source.text(), language.locale());
    }

    /**
     * The expressions that have none of these problems. They are compiled again, because the compiler does not look
     * for wrong names as long as there is a wrong bracket anywhere.
     */
    private static List<Asked> without(List<Problem> problems, List<Asked> asked) {
        return asked.stream()
                .filter(each -> problems.stream().noneMatch(each::has))
                .toList();
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

    /** The expressions that ask about all orders and about one run at the same time. */
    private static List<Problem> mixed(List<Asked> asked) {
        return asked.stream()
                .filter(each -> CheckWords.mixesOrders(each.tokens()))
                .map(each -> {
                    String code = each.expression().code();
                    int column = code.length() - code.stripLeading().length() + 1;
                    return each.check().problem(each.expression().line(), column, ProblemKind.CHECK_ORDERS_MIXED);
                })
                .toList();
    }

    private static List<Problem> problems(RestrictedClass.Outcome outcome, CheckSource source, List<Asked> asked) {
        if (outcome instanceof RestrictedClass.Outcome.Failed failed) {
            return ofErrors(failed, source, asked);
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

    /**
     * The first error of each expression: the compiler's further errors mostly follow from it. If a bracket is wrong
     * anywhere, only the first expression counts, because the compiler may have misread those behind it.
     */
    private static List<Problem> ofErrors(
            RestrictedClass.Outcome.Failed failed, CheckSource source, List<Asked> asked) {
        Map<Integer, Problem> problems = new TreeMap<>();
        for (CompileError error : failed.errors()) {
            problems.putIfAbsent(source.expressionAt(error.line()), problem(error, source, asked));
        }
        return problems.values().stream()
                .limit(failed.parsed() ? Long.MAX_VALUE : 1)
                .toList();
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
        return CheckComplaint.of(
                it.check(), it.expression().code(), error, it.expression().line() + line, column);
    }

    private static Problem problem(DisallowedPart refusal, CheckSource source, List<Asked> asked) {
        int number = source.expressionAt(refusal.line());
        Asked it = asked.get(number);
        int last = (int) it.expression().code().lines().count() - 1;
        int line = Math.max(0, Math.min(refusal.line() - source.firstLine(number), last));
        String part = refusal.text()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return CheckComplaint.ofPart(it.check(), part, it.expression().line() + line, refusal.column());
    }

    /** The errors that the author must correct before the checks can be used. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The result of each expression for a finished run, in order; empty if there are problems. Expressions that ask
     * about all orders are left out: a run cannot answer them.
     */
    public List<CheckFinding> ask(Timeline timeline, Language language) {
        return ask(false, (checks, numbers) -> Verdict.of(checks, numbers, timeline, language));
    }

    /** The result of each expression that asks about all orders of the program; empty if there are problems. */
    public List<CheckFinding> ask(CheckedOrders orders, Language language) {
        return ask(true, (checks, numbers) -> Verdict.of(checks, numbers, orders, language));
    }

    private synchronized List<CheckFinding> ask(
            boolean ofOrders, BiFunction<CheckedRun, List<Integer>, List<Verdict>> asking) {
        if (compiled == null) {
            return List.of();
        }
        List<Integer> numbers = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).asksOfOrders() == ofOrders)
                .boxed()
                .toList();
        List<Verdict> verdicts = asking.apply(compiled, numbers);
        List<CheckFinding> findings = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Asked it = asked.get(numbers.get(i));
            findings.add(new CheckFinding(it.check(), it.expression(), verdicts.get(i)));
        }
        return findings;
    }

    /** Whether an expression asks about a single run. */
    public boolean askOfRuns() {
        return !asked.stream().allMatch(Asked::asksOfOrders);
    }

    /** Whether an expression asks about all orders of the program. */
    public boolean askOfOrders() {
        return asked.stream().anyMatch(Asked::asksOfOrders);
    }
}
