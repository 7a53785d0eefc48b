package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The result of one expression of a check.
 *
 * @param holds whether the expression holds
 * @param expected a sentence that says what was expected; empty if only the expression itself says so
 * @param happened sentences that say what happened; empty if the expression holds
 * @param cause a sentence that says why the expression does not hold; empty unless the run shows it beyond doubt
 */
public record Verdict(boolean holds, String expected, List<String> happened, String cause) {

    public Verdict {
        happened = List.copyOf(happened);
    }

    /** A verdict without a known cause. */
    public Verdict(boolean holds, String expected, List<String> happened) {
        this(holds, expected, happened, "");
    }

    /**
     * Evaluates the expressions of these numbers for a run. Each has its own verdict, even if another one throws an
     * exception.
     */
    public static List<Verdict> of(CheckedRun checks, List<Integer> numbers, Timeline timeline, Language language) {
        List<Verdict> verdicts = new ArrayList<>();
        Effort effort = new Effort();
        for (int number : numbers) {
            Evaluation evaluation = new Evaluation(timeline, language, effort);
            checks.begin(evaluation);
            verdicts.add(of(checks, number, evaluation));
        }
        return verdicts;
    }

    /** Evaluates the expressions of these numbers, each of which asks about all orders of a program. */
    public static List<Verdict> of(CheckedRun checks, List<Integer> numbers, CheckedOrders orders, Language language) {
        if (orders.orders().isEmpty()) {
            return Collections.nCopies(numbers.size(), new Verdict(false, "", List.of(orders.doubt())));
        }
        List<Verdict> verdicts = new ArrayList<>();
        Effort effort = new Effort();
        Evaluation texts = new Evaluation(orders.orders().get(0).timeline(), language, effort);
        for (int number : numbers) {
            OrdersEvaluation evaluation = new OrdersEvaluation(checks, number, orders, language, effort);
            verdicts.add(of(texts, () -> {
                OrdersEvaluation.Answer answer = evaluation.answer();
                return new Verdict(answer.holds(), "", answer.holds() ? List.of() : answer.happened());
            }));
        }
        return verdicts;
    }

    private static Verdict of(CheckedRun checks, int number, Evaluation evaluation) {
        return of(evaluation, () -> {
            boolean holds = checks.ask(number);
            boolean complete = evaluation.absences().isEmpty();
            return holds && complete ? new Verdict(true, "", List.of()) : failed(evaluation, holds);
        });
    }

    /** The verdict that {@code asking} returns, or one that says with what it failed. */
    private static Verdict of(Evaluation evaluation, Callable<Verdict> asking) {
        try {
            return asking.call();
        } catch (NotInRunException | UndecidedException e) {
            return new Verdict(false, "", List.of(e.getMessage()));
        } catch (Effort.Exceeded e) {
            return new Verdict(false, "", List.of(evaluation.text(e.byRegex() ? "patience" : "effort")));
        } catch (StackOverflowError e) {
            return new Verdict(false, "", List.of(evaluation.text("patience"))); // only a regular expression recurses
        } catch (PatternSyntaxException e) {
            String regex = TerminalSafe.line(e.getPattern());
            return new Verdict(
                    false, "", List.of(evaluation.text("regex", regex, TerminalSafe.line(e.getDescription()))));
        } catch (Exception | LinkageError | VirtualMachineError e) {
            return new Verdict(false, "", List.of(evaluation.text("threw", TerminalSafe.line(e.toString()))));
        }
    }

    /**
     * The verdict on an expression that does not hold. If it asked a single question, that question says what was
     * expected; otherwise only the expression itself does.
     *
     * @param value what the expression said, be it only because a process is missing
     */
    private static Verdict failed(Evaluation evaluation, boolean value) {
        List<Evaluation.Observation> all = evaluation.takeObservations();
        Set<String> happened = new LinkedHashSet<>(evaluation.absences());
        all.forEach(each -> happened.add(each.happened()));
        if (evaluation.timeline().lostEvents() > 0 || evaluation.timeline().damagedPieces() > 0) {
            happened.add(evaluation.text("lost"));
        }
        String expected = "";
        if (all.size() == 1 && !all.get(0).asked().isEmpty()) {
            boolean negated = value != all.get(0).holds();
            expected = evaluation.text(
                    negated ? "expected.not" : "expected", all.get(0).asked());
        }
        return new Verdict(false, expected, List.copyOf(happened), cause(evaluation, all, value));
    }

    /**
     * The cause that is known of an answer that was not wanted. Of several answers only those count that are false,
     * because it is not known what the expression made of the others.
     */
    private static String cause(Evaluation evaluation, List<Evaluation.Observation> all, boolean value) {
        boolean wanted = all.size() == 1 && value != all.get(0).holds();
        Stream<String> known =
                all.stream().filter(each -> each.holds() == wanted).map(Evaluation.Observation::cause);
        return Stream.of(Stream.of(RunCauses.ofLocks(evaluation)), known, Stream.of(RunCauses.ofMain(evaluation)))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }
}
