package dev.procession.engine.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.ObservedRun;
import dev.procession.engine.OpenEngine;
import dev.procession.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that calls of JDK methods which the weaver redirects are recorded, and otherwise behave as ever. */
class WovenCallsIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static List<Long> sleeps(String statements) throws Exception {
        ObservedRun run = engine.run("void main() throws Exception {", statements, "}");
        assertEquals(0, run.run().exitCode(), run::err);
        List<Event.Waiting> sleeps = run.all(Event.Waiting.class).stream()
                .filter(waiting -> waiting.what() == Event.Waits.SLEEP)
                .toList();
        assertEquals(sleeps.size(), run.all(Event.Resumed.class).size());
        assertTrue(sleeps.stream().allMatch(sleep -> sleep.pid() == run.run().mainPid()));
        return sleeps.stream().map(Event.Waiting::timeoutNanos).toList();
    }

    @Test
    void aSleepOfAThreadIsAWait() throws Exception {
        assertEquals(List.of(2_000_000L, 1_000_005L), sleeps("Thread.sleep(2); Thread.sleep(1, 5);"));
    }

    @Test
    void aSleepInALambdaAndInAnInnerClassIsAWait() throws Exception {
        assertEquals(List.of(1_000_000L, 2_000_000L), sleeps("""
                        Callable<Void> lambda = () -> { Thread.sleep(1); return null; };
                        lambda.call();
                        new Object() { void sleep() throws Exception { Thread.sleep(2); } }.sleep();
                        """));
    }

    @Test
    void aSleepBetweenTryAndFinallyIsAWait() throws Exception {
        assertEquals(List.of(1_000_000L, 2_000_000L), sleeps("try { Thread.sleep(1); } finally { Thread.sleep(2); }"));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void aSleepOfADurationIsAWait() throws Exception {
        assertEquals(
                List.of(3_000_000L, 0L),
                sleeps("Thread.sleep(Duration.ofMillis(3)); Thread.sleep(Duration.ofMillis(-3));"));
    }

    @Test
    void aSleepThatIsImpossibleFailsAsEver() throws Exception {
        ObservedRun run = engine.run("void main() throws Exception { Thread.sleep(-1); }");

        assertEquals(1, run.run().exitCode());
        assertTrue(
                run.err()
                        .startsWith(
                                "Exception in thread \"main\" java.lang.IllegalArgumentException: timeout value is negative"),
                run::err);
    }

    @Test
    void aSleepThatIsInterruptedEndsAsOne() throws Exception {
        ObservedRun run = engine.run(
                "void main() {",
                "    Thread.currentThread().interrupt();",
                "    try { Thread.sleep(600_000); } catch (InterruptedException e) { System.out.println(\"interrupted\"); }",
                "}");

        assertEquals("interrupted\n", run.out());
        assertEquals(
                List.of(Event.Outcome.INTERRUPTED),
                run.all(Event.Resumed.class).stream()
                        .map(Event.Resumed::outcome)
                        .toList());
    }

    @Test
    void aHaltOfAChildWithTheNumberOfASignalIsNoSignal() throws Exception {
        ObservedRun run = engine.run(
                "import dev.procession.multiprocessing.Process;",
                "void main() {",
                "    var p = new Process(() -> Runtime.getRuntime().halt(143));",
                "    p.start();",
                "    p.join();",
                "}");

        assertEquals(143, run.exited(run.started("Process-1").pid()).status());
    }

    @Test
    void anInitializerThatRanInTheParentDoesNotRunAgainInAChild() throws Exception {
        ObservedRun run = engine.run(
                "import dev.procession.multiprocessing.Process;",
                "class Data {",
                "    static final List<String> words = new ArrayList<>();",
                "    static { System.out.println(\"initialized\"); }",
                "}",
                "class Unused { static { System.out.println(\"first use\"); } static int n = 1; }",
                "void main() {",
                "    Data.words.add(\"of the parent\");",
                "    var p = new Process(() -> System.out.println(Data.words + \" \" + Unused.n));",
                "    p.start();",
                "    p.join();",
                "}");

        assertEquals("initialized\n", run.out());
        assertEquals("first use\n[of the parent] 1\n", run.out("Process-1"));
    }
}
