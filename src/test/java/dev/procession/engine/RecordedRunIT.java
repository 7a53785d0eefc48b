package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import dev.procession.trace.read.TraceTail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that a recording agrees with the operating system, and contains nothing that was not observed. */
class RecordedRunIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String IMPORTS = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\n";

    private static final String ENDS_IN_THREE_WAYS = IMPORTS
            + String.join(
                    "\n",
                    "void main() {",
                    "    var exits = new Process(() -> System.exit(7));",
                    "    var fails = new Process(() -> { throw new IllegalStateException(); });",
                    "    var sleeps = new Process(() -> sleep(600));",
                    "    exits.start(); fails.start(); sleeps.start();",
                    "    exits.join(); fails.join();",
                    "    sleeps.join(0.01);",
                    "    sleeps.terminate();",
                    "    sleeps.join();",
                    "}");

    @Test
    void theFileHoldsWhatTheListenerWasTold() throws Exception {
        ObservedRun run = engine.run(ENDS_IN_THREE_WAYS);
        List<Event> read = new ArrayList<>();
        try (TraceTail tail = new TraceTail(run.run().traceFile().toFile())) {
            for (List<Event> some = tail.poll(); !some.isEmpty(); some = tail.poll()) {
                read.addAll(some);
            }
            assertEquals(run.run().header(), tail.header());
            assertEquals(0, tail.damaged());
            assertFalse(tail.endsWithPartialLine());
        }

        assertEquals(run.events(), read);
    }

    @Test
    void everyProcessNumbersItsEventsWithoutAGap() throws Exception {
        ObservedRun run = engine.run(ENDS_IN_THREE_WAYS);
        Map<Long, Long> last = new HashMap<>();

        for (Event event : run.events()) {
            assertEquals(last.getOrDefault(event.pid(), 0L) + 1, event.seq(), event::toString);
            last.put(event.pid(), event.seq());
        }
        Set<Long> told = run.all(Event.Started.class).stream().map(Event::pid).collect(Collectors.toSet());
        told.add(ProcessHandle.current().pid());
        assertEquals(told, last.keySet(), "the shell, main, and each child that came to its first instruction");
    }

    @Test
    void theEndOfAProcessIsToldByItsParentWithTheStatus() throws Exception {
        ObservedRun run = engine.run(ENDS_IN_THREE_WAYS);
        long main = run.run().mainPid();

        assertEnd(run, "Process-1", 7, main);
        assertEnd(run, "Process-2", 1, main);
        assertEnd(run, "Process-3", -15, main);
        assertEquals(0, run.exited(main).status());
        assertEquals(ProcessHandle.current().pid(), run.exited(main).pid(), "by whoever started it");
    }

    private static void assertEnd(ObservedRun run, String name, int status, long toldBy) {
        Event.Exited exited = run.exited(run.launched(name).child());
        assertEquals(status, exited.status());
        assertEquals(toldBy, exited.pid());
    }

    @Test
    void everyProcessIsLaunchedStartsAndEndsOnceInThisOrder() throws Exception {
        ObservedRun run = engine.run(ENDS_IN_THREE_WAYS);

        for (Event.Launched launched : run.all(Event.Launched.class)) {
            long child = launched.child();
            List<String> life = run.events().stream()
                    .filter(event -> event instanceof Event.Launched l && l.child() == child
                            || event instanceof Event.Started && event.pid() == child
                            || event instanceof Event.Exited && event.subject() == child)
                    .map(event -> event.getClass().getSimpleName())
                    .toList();
            assertTrue(
                    life.equals(List.of("Launched", "Started", "Exited"))
                            || life.equals(List.of("Launched", "Exited")), // terminated before its first instruction
                    life::toString);
        }
        assertEquals(3, run.all(Event.Launched.class).size());
    }

    @Test
    void aJoinIsAWaitThatSaysForWhomHowLongAndHowItEnded() throws Exception {
        ObservedRun run = engine.run(IMPORTS
                + "void main() {\n"
                + "    var p = new Process(() -> System.in.read(new byte[0], 0, sleepy()));\n"
                + "    p.start();\n"
                + "    p.join(0.001);\n"
                + "    p.join();\n"
                + "    p.join();\n"
                + "}\n"
                + "static int sleepy() { sleep(0.2); return 0; }");
        long child = run.started("Process-1").pid();
        List<Event.Waiting> joins = run.all(Event.Waiting.class).stream()
                .filter(waiting -> waiting.what() == Event.Waits.JOIN)
                .toList();

        assertEquals(3, joins.size(), "the third does not wait, but comes after the end of the child nevertheless");
        assertTrue(joins.stream()
                .allMatch(join -> join.target() == child && join.name().equals("Process-1")));
        assertEquals(1_000_000, joins.get(0).timeoutNanos());
        assertTrue(joins.get(1).timeoutNanos() < 0);
        assertEquals(Event.Outcome.TIMED_OUT, outcome(run, joins.get(0)));
        assertEquals(Event.Outcome.DONE, outcome(run, joins.get(1)));
        assertEquals(Event.Outcome.DONE, outcome(run, joins.get(2)));
    }

    private static Event.Outcome outcome(ObservedRun run, Event.Waiting wait) {
        return run.all(Event.Resumed.class).stream()
                .filter(resumed -> resumed.pid() == wait.pid() && resumed.since() == wait.seq())
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void aSignalIsRecordedByWhoeverSendsIt() throws Exception {
        ObservedRun run = engine.start(IMPORTS
                + "void main() {\n"
                + "    var p = new Process(() -> { println(\"there\"); sleep(600); });\n"
                + "    p.start();\n"
                + "    p.join();\n"
                + "    var q = new Process(() -> sleep(600));\n"
                + "    q.start();\n"
                + "    q.kill();\n"
                + "    q.join();\n"
                + "}");
        long first = run.awaitPrinted("there");
        engine.engine().signal(run.run(), first, "TERM");
        run.awaitOver();
        List<Event.Signalled> signals = run.all(Event.Signalled.class);

        assertEquals(2, signals.size());
        assertEquals(ProcessHandle.current().pid(), signals.get(0).pid());
        assertEquals(first, signals.get(0).target());
        assertEquals("TERM", signals.get(0).signal());
        assertEquals(run.run().mainPid(), signals.get(1).pid());
        assertEquals("KILL", signals.get(1).signal());
        assertEquals(-15, run.exited(first).status());
        assertEquals(-9, run.exited(signals.get(1).target()).status());
    }

    @Test
    void aSignalThatNobodyHereSentIsSeenInTheStatusAlone() throws Exception {
        ObservedRun run = engine.start(
                IMPORTS
                        + "void main() { var p = new Process(() -> { println(\"there\"); sleep(600); }); p.start(); p.join(); }");
        long child = run.awaitPrinted("there");
        ProcessHandle.of(child).orElseThrow().destroyForcibly();
        run.awaitOver();

        assertEquals(-9, run.exited(child).status());
        assertEquals(List.of(), run.all(Event.Signalled.class));
    }

    @Test
    void theStatusOfAnOrphanIsNotMadeUp() throws Exception {
        ObservedRun run = engine.start(IMPORTS
                + "void main() {\n"
                + "    var p = new Process(() -> { println(\"there\"); sleep(600); });\n"
                + "    p.start();\n"
                + "    sleep(600);\n"
                + "}");
        long orphan = run.awaitPrinted("there");
        long main = run.run().mainPid();
        engine.engine().signal(run.run(), main, "KILL");
        Event.Reparented reparented = run.await(Event.Reparented.class, event -> event.process() == orphan);
        assertEquals(main, reparented.from());
        assertNotEquals(main, reparented.to());
        assertEquals(
                reparented.to(),
                ProcessHandle.of(orphan).orElseThrow().parent().orElseThrow().pid());
        assertFalse(run.run().isOver(), "a run is over when the last of its processes has ended");
        assertFalse(run.run().isMainAlive());

        engine.engine().signal(run.run(), orphan, "TERM");
        run.awaitOver();
        assertNull(run.exited(orphan).status());
        assertEquals(-9, run.exited(main).status());
    }
}
