package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks how JVMs that a program starts ahead appear in the recording. */
class ReadyJvmsOfARunIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\n"
            + "import dev.procession.multiprocessing.StartMethod;\n"
            + "static int variable = 1;\n"
            + "static void say() { println(\"variable \" + variable + \" of \" + getppid());"
            + " System.err.println(\"err\"); }\n";

    private static Set<Long> prepared(ObservedRun run) {
        return run.all(Event.Prepared.class).stream()
                .map(Event.Prepared::child)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aChildThatGetsOneIsRecordedLikeAnyOther() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "void main() {",
                "    setStartMethod(StartMethod.PREFORK);",
                "    variable = 2;",
                "    var p = Process.target(() -> say()).name(\"one\").build();",
                "    variable = 3;",
                "    p.start();",
                "    p.join();",
                "    var q = new Process(() -> System.exit(7));",
                "    q.start();",
                "    q.join();",
                "}");
        long main = run.run().mainPid();
        long one = run.launched("one").child();
        assertTrue(prepared(run).contains(one));
        assertEquals(one, run.started("one").pid());
        assertEquals(main, run.started("one").ppid());
        assertEquals("variable 3 of " + main + "\n", run.out("one"));
        assertEquals("err\n", run.printed(one, Event.Stream.ERR));
        assertEquals("", run.printed(one, Event.Stream.RAW));
        assertEquals(0, run.exited(one).status());
        assertEquals(7, run.exited(run.launched("Process-2").child()).status());
    }

    @Test
    void thoseWithoutWorkEndWithMainAndItIsRecorded() throws Exception {
        ObservedRun run = engine.run(HEAD, "void main() { setStartMethod(StartMethod.PREFORK); }");
        Set<Long> prepared = prepared(run);
        assertEquals(4, prepared.size());
        assertEquals(0, run.exited(run.run().mainPid()).status());
        prepared.forEach(run::exited);
        OsProcesses.awaitGone(prepared);
        assertEquals(List.of(), run.all(Event.Launched.class));
    }

    @Test
    void theyEndWhenMainIsKilled() throws Exception {
        ObservedRun run = startThatWaits();
        Set<Long> prepared = prepared(run);
        assertTrue(engine.engine().signal(run.run(), run.run().mainPid(), "KILL"));
        long child = run.launched("Process-1").child();
        prepared.remove(child);
        OsProcesses.awaitGone(prepared);
        assertTrue(OsProcesses.isAlive(child), "it has work, and lives on as an orphan");
        engine.engine().stop(run.run());
    }

    @Test
    void aStopEndsThem() throws Exception {
        ObservedRun run = startThatWaits();
        Set<Long> prepared = prepared(run);
        assertEquals(4, prepared.size());
        engine.engine().stop(run.run());
        assertTrue(run.run().isOver());
        OsProcesses.awaitGone(prepared);
    }

    @Test
    void spawnEndsThemAndItIsRecorded() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "void main() {",
                "    setStartMethod(StartMethod.PREFORK);",
                "    setStartMethod(StartMethod.SPAWN);",
                "    println(ProcessHandle.current().children().count());",
                "}");
        assertEquals("0\n", run.out());
        prepared(run).forEach(run::exited);
    }

    private static ObservedRun startThatWaits() throws Exception {
        ObservedRun run = engine.start(
                HEAD,
                "void main() { setStartMethod(StartMethod.PREFORK); new Process(() -> sleep(600)).start();"
                        + " println(\"up\"); sleep(600); }");
        run.awaitPrinted("up");
        return run;
    }
}
