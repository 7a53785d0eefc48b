package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that a stop, as by Ctrl-C, ends every process of a run where it waits, and that all of this is recorded. */
class StopWhereItWaitsIT {

    private static final String IMPORTS = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\nimport dev.procession.multiprocessing.Pool;\n"
            + "import java.util.*;\n";

    private static final int KILLED = -9;

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static void assertAllKilled(ObservedRun run, Set<Long> processes) {
        for (long pid : processes) {
            assertEquals(KILLED, run.exited(pid).status(), () -> pid + ": " + run.events());
        }
        assertTrue(
                run.all(Event.Exited.class).stream().allMatch(exited -> exited.status() != null),
                () -> "an unknown exit code: " + run.events());
    }

    @Test
    void mainDoesNotComeOutOfJoin() throws Exception {
        ObservedRun run = engine.start(
                IMPORTS,
                "void main() {",
                "    var p = new Process(() -> { println(\"child\"); sleep(600); });",
                "    p.start();",
                "    try { p.join(); println(\"joined\"); } finally { println(\"all the work is done\"); }",
                "}");
        long child = run.awaitPrinted("child");
        run.await(Event.Waiting.class, wait -> wait.what() == Event.Waits.JOIN);
        engine.engine().stop(run.run());

        assertTrue(run.run().isOver());
        assertEquals("", run.out());
        assertEquals(KILLED, run.run().exitCode());
        assertEquals(
                List.of(),
                run.all(Event.Resumed.class).stream()
                        .filter(resumed -> resumed.pid() == run.run().mainPid())
                        .toList());
        assertAllKilled(run, Set.of(run.run().mainPid(), child));
    }

    @Test
    void noProcessOfAFamilyBecomesAnOrphanOrEndsUnseen() throws Exception {
        ObservedRun run = ObservedRun.start(engine.engine(), OpenEngine.compile(engine.engine(), FamilyTree.SOURCE));
        Set<Long> members = FamilyTree.awaitMembers(run);
        run.await(Event.Reparented.class, orphan -> true);
        engine.engine().stop(run.run());

        assertTrue(run.run().isOver());
        assertAllKilled(run, members);
        assertEquals(1, run.all(Event.Reparented.class).size(), "only the orphan that the program has made itself");
        assertEquals(
                members.size(), run.all(Event.Signalled.class).size(), () -> "each gets one signal: " + run.events());
        OsProcesses.awaitGone(members);
    }

    @Test
    void childrenThatStartChildrenWithoutEndAreAllEnded() throws Exception {
        ObservedRun run = engine.start(
                IMPORTS,
                "static void grow(int depth) {",
                "    println(\"grown\");",
                "    if (depth < 8) new Process(() -> grow(depth + 1)).start();",
                "    sleep(600);",
                "}",
                "void main() { new Process(() -> grow(0)).start(); }");
        run.awaitPrinted("grown");
        engine.engine().stop(run.run());

        assertTrue(run.run().isOver());
        Set<Long> known = new TreeSet<>(Set.of(run.run().mainPid()));
        run.all(Event.Launched.class).forEach(launched -> known.add(launched.child()));
        assertAllKilled(run, known);
        OsProcesses.awaitGone(known);
    }

    @Test
    void aChildThatEndedByItselfKeepsItsExitCode() throws Exception {
        ObservedRun run = engine.start(
                IMPORTS,
                "void main() {",
                "    var p = new Process(() -> Runtime.getRuntime().halt(3));",
                "    p.start(); p.join();",
                "    new Scanner(System.in).nextLine();",
                "    println(\"read\");",
                "}");
        run.await(Event.Waiting.class, wait -> wait.what() == Event.Waits.STDIN);
        engine.engine().stop(run.run());

        assertEquals(3, run.exited(run.launched("Process-1").child()).status());
        assertEquals(KILLED, run.run().exitCode());
        assertEquals("", run.out());
    }

    @Test
    void theWorkersOfAPoolEndWithTheirMain() throws Exception {
        ObservedRun run = engine.start(
                IMPORTS,
                "static int work(int i) { println(\"works\"); sleep(600); return i; }",
                "void main() {",
                "    println(new Pool(2).map((Integer i) -> work(i), List.of(1, 2, 3, 4)));",
                "    println(\"done\");",
                "}");
        run.awaitPrinted("works");
        engine.engine().stop(run.run());

        assertEquals("", run.out());
        assertEquals(List.of(), run.all(Event.Reparented.class));
        assertAllKilled(run, Set.of(run.run().mainPid()));
    }
}
