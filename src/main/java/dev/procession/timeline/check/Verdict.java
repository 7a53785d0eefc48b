package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

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
     * Evaluates the first {@code count} expressions for a run. Each has its own verdict, even if another one throws an
     * exception.
     */
    public static List<Verdict> of(CheckedRun checks, int count, Timeline timeline, Language language) {
        List<Verdict> verdicts = new ArrayList<>();
        Effort effort = new Effort();
        for (int i = 0; i < count; i++) {
            Evaluation evaluation = new Evaluation(timeline, language, effort);
            checks.begin(evaluation);
            verdicts.add(of(checks, i, evaluation));
        }
        return verdicts;
    }

    private static Verdict of(CheckedRun checks, int number, Evaluation evaluation) {
        try {
            boolean holds = checks.ask(number);
            boolean complete = evaluation.absences().isEmpty();
            return holds && complete ? new Verdict(true, "", List.of()) : failed(evaluation, holds);
        } catch (NotInRunException e) {
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
        String known = all.stream()
                .filter(each -> each.holds() == wanted)
                .map(Evaluation.Observation::cause)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        return known.isEmpty() ? RunCauses.of(evaluation) : known;
    }
}
