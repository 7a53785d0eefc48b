package dev.procession.timeline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that a check that does not hold is followed by its cause where the run shows it, and by none where not. */
class CausesTest {

    private static final String AFTER_JOIN =
            "process(\"Process-1\").printed(\"hello\").before(main().printed(\"bye\"))";
    private static final String PARALLEL = "!process(\"Process-1\").ended().before(process(\"Process-2\").started())";

    private final ScriptedRun run = new ScriptedRun("a test");
    private final Actor main = run.main(10);
    private final Actor one = run.child("Process-1", 11, main);
    private final Actor two = run.child("Process-2", 12, main);

    private static String cause(String code, Timeline timeline, Language language) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), code, Path.of("lesson.md"), 10);
        List<CheckFinding> findings =
                CompiledChecks.compile(List.of(check), language).ask(timeline, language);
        assertFalse(findings.get(0).holds());
        return findings.get(0).verdict().cause();
    }

    private String cause(String code) {
        return cause(code, run.recorded(), Language.EN);
    }

    @Test
    void mainNeverWaitsForTheChild() {
        run.at(0, main).begins().launches(one).prints("bye\n").waits(Waits.EXIT, 0, "", -1);
        run.at(100, one).begins().prints("hello\n");
        run.at(300, main).reaps(one, 0).resumes();
        run.at(400, run.shell()).reaps(main, 0);

        assertEquals(
                "main never calls join() of Process-1, so main does not wait for the end of Process-1.",
                cause(AFTER_JOIN));
        assertEquals(
                "main 没有对 Process-1 调用 join()，所以不会等 Process-1 结束。", cause(AFTER_JOIN, run.recorded(), Language.ZH));
    }

    @Test
    void mainWaitsTooLate() {
        run.at(0, main).begins().launches(one).prints("bye\n").joins(one);
        run.at(100, one).begins().prints("hello\n");
        run.at(300, main).reaps(one, 0).resumes();
        run.at(400, run.shell()).reaps(main, 0);

        assertEquals("main calls join() of Process-1 too late. Before that, main printed \"bye\".", cause(AFTER_JOIN));
    }

    @Test
    void theLimitOfAJoinIsOver() {
        run.at(0, main).begins().launches(one).joins(one, 0.1);
        run.at(100, main).resumes(Outcome.TIMED_OUT).prints("bye\n");
        run.at(200, one).begins().prints("hello\n");
        run.at(300, main).reaps(one, 0);
        run.at(400, run.shell()).reaps(main, 0);

        assertEquals(
                "main waited for Process-1 with a time limit, and the limit was over before Process-1 ended.",
                cause(AFTER_JOIN));
    }

    @Test
    void aJoinBetweenTwoStartsMakesThemRunOneAfterTheOther() {
        run.at(0, main).begins().launches(one).joins(one);
        run.at(100, one).begins();
        run.at(200, main).reaps(one, 0).resumes().launches(two).joins(two);
        run.at(300, two).begins();
        run.at(400, main).reaps(two, 0).resumes();
        run.at(500, run.shell()).reaps(main, 0);

        assertEquals(
                "main waited for the end of Process-1 before it started Process-2, so these two ran one after the"
                        + " other.",
                cause(PARALLEL));
    }

    @Test
    void mainPrintsTheLineOfTheChild() {
        run.at(0, main).begins().prints("hello\n").launches(one).joins(one);
        run.at(100, one).begins();
        run.at(200, main).reaps(one, 0).resumes();
        run.at(300, run.shell()).reaps(main, 0);

        assertEquals("main printed \"hello\", and not Process-1.", cause("process(\"Process-1\").printed(\"hello\")"));
        assertEquals("", cause("process(\"Process-1\").printed(\"something else\")"));
    }

    @Test
    void aDaemonIsEndedByMain() {
        one.daemon();
        run.at(0, main).begins().launches(one);
        run.at(100, one).begins();
        run.at(200, main).signals(one, "TERM").reaps(one, -15);
        run.at(300, run.shell()).reaps(main, 0);

        assertEquals(
                "Process-1 is a daemon, and main ended it with SIGTERM before it printed anything.",
                cause("process(\"Process-1\").printed(\"hello\")"));
    }

    /** Two processes that take locks, the second of which waits for the first. */
    private void locks(long first, String firstName, long second, String secondName) {
        run.at(0, main).begins().launches(one).launches(two);
        run.at(100, one).begins().takes(first, firstName).prints("A\n").givesBack(first, firstName);
        run.at(150, two).begins().takes(second, secondName).prints("B\n").givesBack(second, secondName);
        run.at(300, main).reaps(one, 0).reaps(two, 0);
        run.at(400, run.shell()).reaps(main, 0);
    }

    private static final String NEVER = "printed(\"nobody prints this\")";

    @Test
    void eachProcessHasALockOfItsOwn() {
        locks(5, "Lock-1", 6, "Lock-1");

        assertEquals(
                "Process-1 and Process-2 each use a lock of their own. A lock keeps processes apart only if all of them"
                        + " use the same one.",
                cause(NEVER));
    }

    @Test
    void locksOfDifferentNamesMayBeMeant() {
        locks(5, "red", 6, "blue");

        assertEquals("", cause(NEVER));
    }

    @Test
    void locksAreCounted() {
        locks(5, "Lock-1", 6, "Lock-1");
        Block.Check check = new Block.Check(
                new Program("lock", "p", "P", Map.of()), "locks() == 2\nlocks() == 1", Path.of("lesson.md"), 10);
        List<CheckFinding> findings =
                CompiledChecks.compile(List.of(check), Language.EN).ask(run.recorded(), Language.EN);
        assertEquals(
                List.of(true, false), findings.stream().map(CheckFinding::holds).toList());
        assertEquals(
                List.of("Different locks that processes took in this run: 2."),
                findings.get(1).verdict().happened());
    }

    @Test
    void aSharedLockIsNoMistake() {
        locks(5, "door", 5, "door");

        assertEquals("", cause(NEVER));
    }

    @Test
    void anAbandonedLock() {
        run.at(0, main).begins().launches(one).launches(two);
        run.at(100, one).begins().takes(5, "stage");
        run.at(150, two).begins().waits(Waits.LOCK, 5, "stage", -1);
        run.at(300, main).reaps(one, 0);
        run.at(500, main).signals(two, "KILL").reaps(two, -9);
        run.at(600, run.shell()).reaps(main, 0);

        assertEquals(
                "Process-1 ended without releasing the lock stage, so Process-2 waited for it in vain.", cause(NEVER));
        assertEquals("Process-1 没有释放锁 stage 就结束了，所以 Process-2 怎么等也等不到。", cause(NEVER, run.recorded(), Language.ZH));
    }

    @Test
    void nothingIsSaidOfARunOfWhichEventsAreMissing() {
        run.at(0, main).begins().launches(one).prints("bye\n").losesOne();
        run.at(100, one).begins().prints("hello\n");
        run.at(300, main).reaps(one, 0);
        run.at(400, run.shell()).reaps(main, 0);

        assertEquals("", cause(AFTER_JOIN));
    }
}
