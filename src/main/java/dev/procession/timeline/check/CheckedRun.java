package dev.procession.timeline.check;

import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.check.OrderClaim.Extent;
import dev.procession.trace.Event;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that authors use in checks, such as {@code process("Process-1").printed("hello").before(main().ended())}.
 * An author's expressions are compiled as methods of a subclass ({@link CheckSource}), so they can use the methods here
 * without a prefix. Times are in seconds. Exit codes are as Python gives them: minus the number of the signal if a
 * signal ended the process.
 */
public abstract class CheckedRun {

    private final Map<Integer, CheckedProcess> processes = new HashMap<>();
    private final Map<String, CheckedProcess> absent = new HashMap<>();
    private @Nullable Evaluation evaluation;

    /** Makes the following calls ask about the run of {@code evaluation}. */
    final void begin(Evaluation evaluation) {
        this.evaluation = evaluation;
        processes.clear();
        absent.clear();
    }

    private Evaluation evaluation() {
        if (evaluation == null) {
            throw new IllegalStateException("a check asks about a run, and none was given");
        }
        return evaluation;
    }

    private Timeline timeline() {
        return evaluation().timeline();
    }

    /** Whether expression {@code number}, counted from 0, holds. {@link CheckSource} generates the method. */
    protected abstract boolean ask(int number) throws Exception;

    /** An expression of type boolean holds if it is true. */
    protected static boolean holds(boolean expression) {
        return expression;
    }

    /** An expression that is a happening holds if it happened at least once. */
    protected static boolean holds(Happening expression) {
        return expression.happened();
    }

    /** An expression that is a period holds if it began at least once. */
    protected static boolean holds(Period expression) {
        return expression.begun().happened();
    }

    /** The main process of the program. */
    public CheckedProcess main() {
        return process("main");
    }

    /** The first process of this name. If there is none, the check does not hold, whatever it asks about it. */
    public CheckedProcess process(String name) {
        return timeline().process(name).map(this::checked).orElseGet(() -> absent(name));
    }

    private CheckedProcess absent(String name) {
        String sentence = missing(name).getMessage();
        evaluation().recordAbsence(sentence);
        return absent.computeIfAbsent(name, each -> CheckedProcess.absent(evaluation(), each, sentence));
    }

    private CheckedProcess existing(String name) {
        return checked(timeline().process(name).orElseThrow(() -> missing(name)));
    }

    private CheckedProcess checked(ProcessRecord life) {
        return processes.computeIfAbsent(life.index(), index -> new CheckedProcess(evaluation(), life));
    }

    private NotInRunException missing(String name) {
        List<String> names =
                timeline().processes().stream().map(evaluation()::name).toList();
        String key = names.size() == 1 ? "missing.children" : "missing";
        return new NotInRunException(
                evaluation().text(key, TerminalSafe.line(name), evaluation().list(names)));
    }

    /** The process of this name reached the first instruction of its work. */
    public Happening started(String name) {
        Optional<ProcessRecord> life = timeline().process(name);
        return life.map(each -> checked(each).started()).orElseGet(() -> {
            String words = evaluation().text("started", TerminalSafe.line(name));
            return new Happening(evaluation(), words, missing(name).getMessage(), List.of());
        });
    }

    /** Some process printed this line. */
    public Happening printed(String line) {
        return printed(TextRule.exactly(line));
    }

    /** Some process printed a line that fits the rule. */
    public Happening printed(TextRule rule) {
        String words = evaluation().text("printed.any", rule.words(evaluation()));
        List<EventPoint> points = new ArrayList<>();
        timeline().processes().forEach(life -> points.addAll(new ProcessHistory(evaluation(), life).printed(rule)));
        points.sort(Comparator.naturalOrder());
        return Happening.onScreen(
                evaluation(), words, evaluation().text("printed.any.not", rule.words(evaluation())), "", points);
    }

    /** The exit code of the process of this name: 0 to 255, or minus the number of the signal that ended it. */
    public int exitCode(String name) {
        CheckedProcess process = existing(name);
        Integer status = process.life().status();
        if (status == null) {
            throw new NotInRunException(evaluation().text("exitCode.unknown", process.name()));
        }
        evaluation().recordValue(evaluation().text("exitCode", process.name(), status));
        return status;
    }

    /** The process that started the process of this name; null if that is not a process of the run, as for main. */
    public @Nullable CheckedProcess parentOf(String name) {
        CheckedProcess process = existing(name);
        Optional<ProcessRecord> parent = timeline().launcher(process.life());
        evaluation()
                .recordValue(parent.map(life -> evaluation()
                                .text("parent", process.name(), evaluation().name(life)))
                        .orElseGet(() -> evaluation().text("parent.none", process.name())));
        return parent.map(this::checked).orElse(null);
    }

    /** The pid of the process of this name. */
    public long pidOf(String name) {
        CheckedProcess process = existing(name);
        evaluation()
                .recordValue(
                        evaluation().text("pid", process.name(), process.life().pid()));
        return process.life().pid();
    }

    /** How many processes the run had, not counting main. */
    public int children() {
        int count = (int)
                timeline().processes().stream().filter(life -> !life.isMain()).count();
        evaluation().recordValue(evaluation().text("children", count));
        return count;
    }

    /** Whether the run stopped because all processes that were left waited without a limit, as in a deadlock. */
    public boolean stuck() {
        List<ProcessRecord> left =
                timeline().processes().stream().filter(life -> !life.hasEnded()).toList();
        boolean stuck = !left.isEmpty() && left.stream().allMatch(CheckedRun::waitsWithoutLimit);
        return evaluation()
                .recordFact(
                        evaluation().text("stuck"),
                        stuck
                                ? evaluation().text("stuck.yes", names(left))
                                : evaluation().text("stuck.no"),
                        stuck);
    }

    private static boolean waitsWithoutLimit(ProcessRecord life) {
        Wait wait = life.openWait();
        return wait != null && wait.timeoutNanos() < 0;
    }

    private String names(List<ProcessRecord> lives) {
        return evaluation().list(lives.stream().map(evaluation()::name).toList());
    }

    /** How many different locks the processes took. */
    public int locks() {
        int count = (int) timeline().events().stream()
                .filter(event -> event instanceof Event.Acquired e && e.permits() < 0)
                .map(event -> ((Event.Acquired) event).lock())
                .distinct()
                .count();
        evaluation().recordValue(evaluation().text("locks", count));
        return count;
    }

    /** Whether every two of these overlap in time. */
    public boolean overlap(Lasting first, Lasting second, Lasting... more) {
        evaluation().needTime("overlap");
        List<Lasting> all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(more));
        return Overlap.of(all, evaluation());
    }

    /** Whether each of these had to come before the next: in every run, not only in this one. */
    public boolean inOrder(Happening first, Happening second, Happening... more) {
        boolean holds = first.before(second);
        Happening last = second;
        for (Happening next : more) {
            holds &= last.before(next);
            last = next;
        }
        return holds;
    }

    /** Whether the program took this long, in seconds, from main's first instruction to the last exit. */
    public boolean wall(Range seconds) {
        evaluation().needTime("wall");
        long nanos = timeline().end() - timeline().origin();
        String expected = evaluation().text("lasted", evaluation().text("wall"), seconds.words(evaluation()));
        return evaluation()
                .recordFact(
                        expected,
                        evaluation().text("lasted.happened", evaluation().seconds(nanos)),
                        seconds.holdsNanos(nanos, evaluation().speed()));
    }

    /** Whether this holds in every order in which the processes of the program can take their steps. */
    public boolean always(boolean condition) {
        return evaluation().claim(Extent.ALWAYS, condition);
    }

    /** Whether this happens in every order. */
    public boolean always(Happening condition) {
        return always(condition.happened());
    }

    /** Whether this happens in every order. */
    public boolean always(Period condition) {
        return always(holds(condition));
    }

    /** Whether this holds in at least one order. */
    public boolean sometimes(boolean condition) {
        return evaluation().claim(Extent.SOMETIMES, condition);
    }

    /** Whether this happens in at least one order. */
    public boolean sometimes(Happening condition) {
        return sometimes(condition.happened());
    }

    /** Whether this happens in at least one order. */
    public boolean sometimes(Period condition) {
        return sometimes(holds(condition));
    }

    /** Whether this holds in no order. */
    public boolean never(boolean condition) {
        return evaluation().claim(Extent.NEVER, condition);
    }

    /** Whether this happens in no order. */
    public boolean never(Happening condition) {
        return never(condition.happened());
    }

    /** Whether this happens in no order. */
    public boolean never(Period condition) {
        return never(holds(condition));
    }

    /** How many of the orders end in a deadlock. */
    public long deadlocks() {
        CheckedOrders all = evaluation().allOrders();
        BigInteger count = all.orders().stream()
                .filter(CheckedOrders.Order::deadlock)
                .map(CheckedOrders.Order::count)
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (count.signum() > 0 && !all.countable()) {
            throw new UndecidedException(evaluation().text("orders.uncountable"));
        }
        evaluation().recordValue(evaluation().text("orders.deadlocks", count, all.count()));
        return count.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    /** How many outcomes the orders have: what can be seen of a run. */
    public int outcomes() {
        int count = evaluation().allOrders().outcomes();
        evaluation().recordValue(evaluation().text("orders.outcomes", count));
        return count;
    }

    /** From {@code least} to {@code most}, both included: seconds or a count. */
    public static Range between(double least, double most) {
        return new Range(least, most);
    }

    /** {@code least} or more: seconds or a count. */
    public static Range atLeast(double least) {
        return new Range(least, Double.POSITIVE_INFINITY);
    }

    /** {@code most} or less: seconds or a count. */
    public static Range atMost(double most) {
        return new Range(Double.NEGATIVE_INFINITY, most);
    }

    /** A line that contains this text. */
    public static TextRule containing(String part) {
        return new TextRule("text.containing", part, (line, effort) -> line.contains(part));
    }

    /** A line that matches a regular expression ({@link Pattern}) as a whole, apart from blanks at its end. */
    public static TextRule matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        long stepsPerChar = RegexCost.stepsPerChar(regex);
        return new TextRule(
                "text.matching",
                regex,
                (line, effort) -> pattern.matcher(effort.limiting(line.stripTrailing(), stepsPerChar))
                        .matches());
    }
}
