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
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests checks as authors write them, over scripted runs. */
class ChecksTest {

    private static final Path FILE = Path.of("join", "lesson.md");

    private static Timeline run() {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        ScriptedRun.Actor one = run.child("Process-1", 11, main);
        ScriptedRun.Actor two = run.child("Process-2", 12, main).daemon();
        run.at(0, main).begins().launches(one).joins(one);
        run.at(100, one)
                .begins()
                .prints("hello\n")
                .takes(7, "L")
                .sends(3, "Q", 1, "'egg'")
                .givesBack(7, "L");
        run.at(200, one).sleeps(1);
        run.at(1200, one).resumes().prints("ready\n");
        run.at(1300, main)
                .reaps(one, 0)
                .resumes()
                .prints("joined\n")
                .launches(two)
                .joins(two, 0.2);
        run.at(1400, two).begins().prints("tick\ntick\n").receives(3, "Q", 1, "'egg'");
        run.at(1401, two).takes(7, "L");
        run.at(1501, main).resumes(Outcome.TIMED_OUT).signals(two, "TERM").prints("end\n");
        run.at(1600, main).reaps(two, -15);
        run.at(1700, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    private static Block.Check check(String code) {
        return new Block.Check(new Program("join", "p", "P", Map.of()), code, FILE, 10);
    }

    private static List<CheckFinding> ask(String code, Language language) {
        CompiledChecks checks = CompiledChecks.compile(List.of(check(code)), language);
        assertEquals(List.of(), checks.problems());
        return checks.ask(run(), language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process(\"Process-1\").printed(\"hello\").before(main().printed(\"joined\"))",
                "process(\"Process-1\").printed(\"hello\")",
                "printed(\"tick\").times(2)",
                "printed(\"tick\").times(atLeast(1))",
                "printed(containing(\"join\")).times(between(1, 2))",
                "printed(matching(\"jo.*d\"))",
                "printed(\"tick\").nth(1).before(printed(\"tick\").nth(2))",
                "inOrder(started(\"Process-1\"), printed(\"ready\"), process(\"Process-1\").ended(), printed(\"joined\"))",
                "main().printed(\"end\").earlierThan(main().ended())",
                "exitCode(\"Process-1\") == 0",
                "exitCode(\"Process-2\") == -15",
                "parentOf(\"Process-1\") == main() && parentOf(\"main\") == null",
                "pidOf(\"Process-1\") != pidOf(\"main\")",
                "children() == 2",
                "wall(between(1.6, 1.8))",
                "process(\"Process-1\").lasted(between(1.1, 1.3))",
                "process(\"Process-1\").slept().lasted(between(0.9, 1.1))",
                "main().waitedFor(\"Process-1\")",
                "main().waitedFor(\"Process-1\").over().before(printed(\"joined\"))",
                "main().waitedFor(\"Process-2\").timedOut()",
                "main().waitedFor(JOIN).times(2)",
                "!overlap(process(\"Process-1\"), process(\"Process-2\"))",
                "overlap(main(), process(\"Process-1\"))",
                "!overlap(process(\"Process-1\").held(\"L\"), process(\"Process-2\").held())",
                "process(\"Process-2\").isDaemon() && !process(\"Process-1\").isOrphan()",
                "process(\"Process-2\").signalled(\"TERM\")",
                "process(\"Process-1\").sent(\"'egg'\").before(process(\"Process-2\").received())",
                "process(\"Process-1\").failed().times(0)",
                "!stuck()",
            })
    void aCheckHolds(String code) {
        CheckFinding finding = ask(code, Language.EN).get(0);

        assertTrue(finding.holds(), () -> finding.sentences(Language.EN).toString());
    }

    private static void fails(String code, String... sentences) {
        CheckFinding finding = ask(code, Language.EN).get(0);

        assertFalse(finding.holds());
        assertEquals(List.of(sentences), finding.sentences(Language.EN));
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatHappened() {
        fails(
                "main().printed(\"joined\").before(process(\"Process-1\").printed(\"hello\"))",
                "Required: main printed \"joined\" before Process-1 printed \"hello\", in every run.",
                "In this run Process-1 printed \"hello\" at 100 ms, and main printed \"joined\" at 1300 ms."
                        + " Your program forces this order.");
        fails(
                "process(\"Process-1\").printed(\"bye\").before(main().printed(\"end\"))",
                "Required: Process-1 printed \"bye\" before main printed \"end\", in every run.",
                "Process-1 did not print \"bye\". Process-1 printed \"hello\", \"ready\".");
        fails(
                "exitCode(\"Process-1\") == 3",
                "Required: Process-1 ends with exit code 3.",
                "The exit code of Process-1 is 0.");
        fails(
                "parentOf(\"Process-2\") == process(\"Process-1\")",
                "Required: Process-1 is the parent of Process-2.",
                "The parent of Process-2 is main.");
        fails(
                "overlap(process(\"Process-1\"), process(\"Process-2\"))",
                "Required: at the same time Process-1 lived, Process-2 lived.",
                "Process-1 lived (0 to 1300 ms) and Process-2 lived (1300 to 1600 ms) were never at the same time.");
        fails(
                "main().waitedFor(\"Process-2\").lasted(between(3, 3.5))",
                "Required: main waited for Process-2 for 3 to 3.5 seconds.",
                "In this run it was 0.20 seconds.");
        fails(
                "wall(atMost(1))",
                "Required: the program ran for at most 1 seconds.",
                "In this run it was 1.70 seconds.");
        fails(
                "printed(\"tick\").times(3)",
                "Required: some process printed \"tick\", 3 times.",
                "In this run some process printed \"tick\": 2 times.");
    }

    @Test
    void aProcessThatIsMissingIsSaidToBe() {
        fails(
                "exitCode(\"Process-9\") == 0",
                "Required: Process-9 ends with exit code 0.",
                "This run had no process Process-9, only main, Process-1, Process-2.");
        fails(
                "started(\"Process-9\")",
                "Required: Process-9 began.",
                "This run had no process Process-9, only main, Process-1, Process-2.");
    }

    @Test
    void whatIsNotKnownOfAProcessIsSaidToBeNotKnown() {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        ScriptedRun.Actor child = run.child("Process-1", 11, main);
        run.at(0, main).begins().launches(child).signals(child, "TERM").reaps(child, -15);
        run.at(9, run.shell()).reaps(main, 0);
        CompiledChecks checks =
                CompiledChecks.compile(List.of(check("!process(\"Process-1\").isDaemon()")), Language.EN);

        CheckFinding finding = checks.ask(run.recorded(), Language.EN).get(0);

        assertFalse(finding.holds());
        assertEquals(
                "Whether Process-1 was a daemon is not known, because it ended before its work began.",
                finding.sentences(Language.EN).get(1));
    }

    @Test
    void theAuthorsCommentSaysWhatIsWanted() {
        String code = "// The child must\n// go well.\nexitCode(\"Process-1\") == 1\n";

        assertEquals(
                List.of("Required: The child must go well.", "The exit code of Process-1 is 0."),
                ask(code, Language.EN).get(0).sentences(Language.EN));
    }

    @Test
    void aFailureIsSaidInChineseToo() {
        assertEquals(
                List.of(
                        "要求：每次运行中，main 输出“joined” 都在 Process-1 输出“hello” 之前。",
                        "这次运行中，Process-1 输出“hello”在第 100 毫秒，main 输出“joined”在第 1300 毫秒。你的程序决定了这个先后。"),
                ask("main().printed(\"joined\").before(process(\"Process-1\").printed(\"hello\"))", Language.ZH)
                        .get(0)
                        .sentences(Language.ZH));
    }

    @Test
    void eachExpressionIsAskedOnItsOwn() {
        String code = """
                exitCode("Process-1") == 0
                exitCode("Process-9") == 0

                process("Process-1")
                    .printed("hello")
                    .before(main().printed("joined"));
                printed("tick").nth(0)
                !overlap(
                    process("Process-1"),
                    process("Process-2")
                )
                """;

        List<CheckFinding> findings = ask(code, Language.EN);

        assertEquals(
                List.of(true, false, true, false, true),
                findings.stream().map(CheckFinding::holds).toList());
        assertEquals("join/lesson.md:13", findings.get(2).place().replace('\\', '/'));
        assertEquals(
                "The check itself failed: java.lang.IllegalArgumentException: nth counts from 1, so 0 is none",
                findings.get(3).sentences(Language.EN).get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true\nmian().printed(\"x\")",
                "true\nchildren()",
                "true\nprocess(\"Process-1\"",
                "true\n\"never closed",
                "true\n)",
                "true\nreturn true",
            })
    void anErrorOfTheAuthorIsReportedWhereItStands(String code) {
        List<Problem> problems =
                CompiledChecks.compile(List.of(check(code)), Language.EN).problems();

        assertTrue(!problems.isEmpty());
        for (Problem problem : problems) {
            assertEquals(FILE, problem.file());
            assertEquals(11, problem.line(), problem::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "System.lineSeparator() == null|3",
                "Runtime.getRuntime().availableProcessors() == 2|3",
                "children() == new java.util.Random().nextInt()|17",
                "main().getClass() == null|3",
                "check0()|3",
                "ask(0)|3",
                "this == null|3",
                "children() == Integer.MAX_VALUE|17",
                "((java.util.function.BooleanSupplier) () -> { while (true); }).getAsBoolean()|4",
                "inOrder(printed(\"a\"), printed(\"b\"), new dev.procession.timeline.check.Happening[9])|39",
                "String.class != null|3",
                "printed(\"\".repeat(9))|11",
            })
    void aCheckAsksAndDoesNothingElse(String code, int column) {
        List<Problem> problems = CompiledChecks.compile(List.of(check("true\n  " + code)), Language.EN)
                .problems();

        assertEquals(1, problems.size(), problems::toString);
        assertEquals(ProblemKind.CHECK_NO_WORD, problems.get(0).kind(), problems::toString);
        assertEquals(11, problems.get(0).line(), problems::toString);
        assertEquals(column, problems.get(0).column(), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true); } static { System.exit(1); } boolean more() { return holds(true",
                "true); } boolean ask() { return holds(true",
                "true); } private boolean check1() throws Exception { return holds(true",
                "true); } } class Other { boolean b = (true",
                "true); } private boolean b = (true); { b = (true",
                "true); } { while (true); } boolean more() { return (true",
            })
    void nothingIsSmuggledInBehindAnExpression(String code) {
        CompiledChecks checks = CompiledChecks.compile(List.of(check(code)), Language.EN);

        assertFalse(checks.problems().isEmpty());
        assertEquals(List.of(), checks.ask(run(), Language.EN));
    }

    @Test
    void aStatementBeforeTheAnswerIsRefused() {
        String code = "true == true); } private boolean check0() throws Exception { Thread.sleep(1); return holds(true";

        assertFalse(CompiledChecks.compile(List.of(check(code)), Language.EN)
                .problems()
                .isEmpty());
    }

    @Test
    void aTextThatIsPutTogetherIsALiteralToo() {
        assertTrue(ask("printed(\"hel\" + \"lo\")", Language.EN).get(0).holds());
        assertFalse(ask("printed(\"pid \" + pidOf(\"Process-1\"))", Language.EN)
                .get(0)
                .holds());
    }

    @Test
    void anExpressionThatIsNestedTooDeeplyIsSaidToBe() {
        int depth = 20_000;
        String code = "true\n" + "(".repeat(depth) + "true" + ")".repeat(depth);

        assertEquals(
                List.of("join/lesson.md:11:1: brackets or operators are nested here so deeply"
                        + " that the compiler cannot cope"),
                CompiledChecks.compile(List.of(check(code)), Language.EN).problems().stream()
                        .map(problem -> problem.toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void aRegularExpressionThatWouldNeverEndIsGivenUp() {
        ScriptedRun run = new ScriptedRun("a test");
        ScriptedRun.Actor main = run.main(10);
        run.at(0, main).begins().prints("a".repeat(60) + "\n");
        run.at(1, run.shell()).reaps(main, 0);
        CompiledChecks checks = CompiledChecks.compile(
                List.of(check("main().printed(matching(\"(a+)+\\\\1b\"))\nchildren() == 0")), Language.EN);

        List<CheckFinding> findings = checks.ask(run.recorded(), Language.EN);

        assertEquals(
                "A regular expression of this check takes too long. Write a simpler one, without repetitions"
                        + " inside repetitions.",
                findings.get(0).sentences(Language.EN).get(1));
        assertTrue(findings.get(1).holds());
    }

    @Test
    void anExpressionThatIsNoQuestionIsSaidToBeNone() {
        assertEquals(
                List.of("join/lesson.md:10:3: this is neither true nor false, and nothing that can happen;"
                        + " write a comparison, such as children() == 3"),
                CompiledChecks.compile(List.of(check("  children()")), Language.EN).problems().stream()
                        .map(problem -> problem.toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void aMisspeltWordOfACheckIsToldInOneLine() {
        Problem problem = CompiledChecks.compile(List.of(check("  mian().printed(\"x\")")), Language.EN)
                .problems()
                .get(0);

        assertEquals(
                "join/lesson.md:10:3: \"mian\" is no word of checks; did you mean main, as in main()?",
                problem.toString().replace('\\', '/'));
    }

    @Test
    void aWaitInTheWrongWayIsNoWait() {
        fails(
                "main().waitedFor(" + Waits.LOCK + ")",
                "Required: main waited for a lock.",
                "main did not wait for a lock.");
    }
}
