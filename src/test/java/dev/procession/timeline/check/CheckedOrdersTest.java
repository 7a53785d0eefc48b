package dev.procession.timeline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.Timeline;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests checks that ask about all orders of a program, over scripted runs. */
class CheckedOrdersTest {

    private static final String DOUBT = "The search was ended.";

    private static CheckedOrders.Order order(String text, int count, boolean deadlock, Timeline run) {
        return new CheckedOrders.Order(text, BigInteger.valueOf(count), deadlock, run);
    }

    /** The child prints its line before main's line, or after it. */
    private static Timeline run(boolean childFirst) {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        ScriptedRun.Actor one = run.child("Process-1", 11, main);
        run.at(0, main).begins().launches(one);
        run.at(5, one).begins();
        if (!childFirst) {
            run.at(10, main).prints("bye\n");
        }
        run.at(20, one).prints("hello\n");
        if (childFirst) {
            run.at(30, main).prints("bye\n");
        }
        run.at(40, main).reaps(one, 0);
        run.at(50, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    /** The child has printed its line, and nobody can move any more. */
    private static Timeline stuck() {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        ScriptedRun.Actor one = run.child("Process-1", 11, main);
        run.at(0, main).begins().launches(one);
        run.at(5, one).begins().prints("hello\n");
        return run.recorded();
    }

    private static CheckedOrders orders(String doubt) {
        return new CheckedOrders(
                List.of(
                        order("1.0", 3, false, run(true)),
                        order("0.1", 2, false, run(false)),
                        order("1.1", 1, true, stuck())),
                3,
                doubt,
                true);
    }

    private static CompiledChecks compile(String code) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), code, Path.of("lesson.md"), 10);
        return CompiledChecks.compile(List.of(check), Language.EN);
    }

    private static CheckFinding ask(String code, String doubt) {
        CompiledChecks checks = compile(code);
        assertEquals(List.of(), checks.problems());
        return checks.ask(orders(doubt), Language.EN).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always(printed(\"hello\"))",
                "sometimes(printed(\"bye\").earlierThan(printed(\"hello\")))",
                "sometimes(!main().printed(\"bye\").times(1))",
                "never(printed(\"hello\").before(printed(\"bye\")))",
                "never(printed(\"hello\").times(2))",
                "!always(printed(\"bye\")) && sometimes(printed(\"bye\")) && !never(printed(\"bye\"))",
                "never(printed(\"x\")) ? deadlocks() == 1 : always(printed(\"x\"))",
                "sometimes(exitCode(\"Process-1\") == 0)",
                "!always(exitCode(\"Process-1\") == 0)",
                "deadlocks() > 0",
                "outcomes() == 3"
            })
    void whatAllOrdersTogetherSayHolds(String code) {
        assertTrue(ask(code, "").holds(), code + ": " + ask(code, "").verdict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\1',
            value = {
                "always(printed(\"bye\")) | It is not so in 1 of 6 orders, such as 1.1. There:",
                "always(printed(\"bye\")) | No process printed \"bye\".",
                "sometimes(printed(\"x\")) | It is so in none of the 6 orders.",
                "never(printed(\"bye\").earlierThan(printed(\"hello\"))) | It is so in 2 of 6 orders, such as 0.1. There:",
                "!always(printed(\"hello\")) | It is so in all 6 orders.",
                "deadlocks() == 0 | 1 of 6 orders end in a deadlock.",
                "outcomes() == 1 | The orders have 3 different outcomes."
            })
    void whatDoesNotHoldIsToldWithTheSimplestOrderThatShowsIt(String code, String sentence) {
        CheckFinding finding = ask(code, "");

        assertFalse(finding.holds());
        assertTrue(
                finding.verdict().happened().contains(sentence),
                finding.verdict().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always(printed(\"hello\"))",
                "never(printed(\"x\"))",
                "!sometimes(printed(\"x\"))",
                "!always(printed(\"hello\"))",
                "deadlocks() >= 0",
                "outcomes() > 0"
            })
    void anIncompleteSearchProvesNothingAndSaysWhy(String code) {
        CheckFinding finding = ask(code, DOUBT);

        assertFalse(finding.holds());
        assertEquals(
                List.of(DOUBT + " So nobody knows all orders, and this check cannot be decided."),
                finding.verdict().happened());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sometimes(printed(\"bye\"))",
                "!always(printed(\"bye\"))",
                "!never(printed(\"hello\"))",
            })
    void whatAnOrderHasShownIsSoHoweverManyOthersThereAre(String code) {
        assertTrue(ask(code, DOUBT).holds());
    }

    @Test
    void aSearchThatFoundNoOrderSaysWhy() {
        CheckedOrders none = new CheckedOrders(List.of(), 0, DOUBT, true);

        assertEquals(
                List.of(DOUBT),
                compile("sometimes(printed(\"a\"))")
                        .ask(none, Language.EN)
                        .get(0)
                        .verdict()
                        .happened());
    }

    @Test
    void aProcessThatNoOrderHasProvesNothing() {
        CheckFinding finding = ask("never(process(\"Process-7\").printed(\"x\"))", "");

        assertFalse(finding.holds());
        assertEquals(
                "This run had no process Process-7, only main, Process-1.",
                finding.verdict().happened().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "always(wall(atMost(1))), wall",
        "never(main().slept()), slept",
        "sometimes(main().waitedFor(JOIN)), waitedFor",
        "always(main().lasted(atLeast(1))), lasted",
        "sometimes(process(\"Process-1\").isOrphan()), isOrphan",
        "sometimes(main().ended().earlierThan(printed(\"hello\"))), earlierThan"
    })
    void timeHasNoMeaningInAnOrder(String code, String word) {
        CheckFinding finding = ask(code, "");

        assertFalse(finding.holds());
        assertTrue(finding.verdict().happened().get(0).startsWith(word + " asks about time."));
    }

    @Test
    void aRunIsNotAskedAboutOrders() {
        CompiledChecks checks = compile("printed(\"hello\")\nalways(printed(\"hello\"))");

        assertTrue(checks.askOfRuns() && checks.askOfOrders());
        assertEquals(1, checks.ask(run(true), Language.EN).size());
        assertEquals(1, checks.ask(orders(""), Language.EN).size());
        assertFalse(compile("deadlocks() == 0").askOfRuns());
        assertFalse(compile("children() == 3").askOfOrders());
    }

    @Test
    void anOrderAloneAnswersForItself() {
        CheckedOrders one = CheckedOrders.only(orders("").orders().get(2));

        assertTrue(compile("deadlocks() == 1 && never(printed(\"bye\"))")
                .ask(one, Language.EN)
                .get(0)
                .holds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "always(printed(\"a\")) && exitCode(\"Process-1\") == 0",
                "children() == 1 ? deadlocks() == 0 : true",
                "always(sometimes(printed(\"a\")))",
                "never(deadlocks() > 0)",
                "deadlocks() == children()",
                "always(true) == always (printed(\"a\")) || printed(\"b\").times(1)"
            })
    void oneRunAndAllOrdersAreNotAskedAtOnce(String code) {
        List<Problem> problems = compile("  " + code).problems();

        assertEquals(
                List.of(ProblemKind.CHECK_ORDERS_MIXED),
                problems.stream().map(Problem::kind).toList());
        assertEquals(10, problems.get(0).line());
        assertEquals(3, problems.get(0).column());
    }
}
