package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.Checkpoints.Waiter;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs processes that wait at checkpoints, and lets them go on in a chosen order. */
class CheckpointsIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.IntValue;\n"
            + "import dev.procession.multiprocessing.Process;\n"
            + "import dev.procession.multiprocessing.StartMethod;\n";

    private static final String TWO_ADD_ONE = HEAD
            + "static IntValue sum = new IntValue();\n"
            + "static void add(String who) {\n"
            + "    checkpoint(who + \"1\");\n"
            + "    int read = sum.get();\n"
            + "    checkpoint(who + \"2\");\n"
            + "    sum.set(read + 1);\n"
            + "}\n"
            + "void main() {\n"
            + "    var a = new Process(() -> add(\"A\")); var b = new Process(() -> add(\"B\"));\n"
            + "    a.start(); b.start(); a.join(); b.join();\n"
            + "    println(\"sum \" + sum.get());\n"
            + "}\n";

    private static ObservedRun inSteps(String... lines) throws IOException {
        return ObservedRun.start(
                engine.engine(), OpenEngine.compile(engine.engine(), lines), RunConditions.ORDINARY.inSteps());
    }

    /** Waits until a process has arrived at the checkpoint, and lets it go on. */
    private static void go(ObservedRun run, String name) throws Exception {
        letGo(run, arrival(run, name));
    }

    private static Event.Waiting arrival(ObservedRun run, String name) throws InterruptedException {
        return run.await(
                Event.Waiting.class,
                wait -> wait.what() == Waits.CHECKPOINT && wait.name().equals(name));
    }

    private static void letGo(ObservedRun run, Event.Waiting wait) throws Exception {
        assertTrue(run.run().checkpoints().letGo(new Waiter(wait.pid(), wait.seq(), wait.name())));
    }

    @RepeatedTest(3)
    void anUpdateIsLostInTheOrderThatLosesIt() throws Exception {
        ObservedRun run = inSteps(TWO_ADD_ONE);
        for (String each : List.of("A1", "B1", "A2", "B2")) {
            go(run, each);
        }
        run.awaitOver();
        assertEquals("sum 1\n", run.out());
    }

    @Test
    void noUpdateIsLostInTheOrderThatLosesNone() throws Exception {
        ObservedRun run = inSteps(TWO_ADD_ONE);
        go(run, "A1");
        go(run, "A2");
        long a = run.launched("Process-1").child();
        run.await(Event.Exited.class, exited -> exited.process() == a);
        go(run, "B1");
        go(run, "B2");
        run.awaitOver();
        assertEquals("sum 2\n", run.out());
    }

    @Test
    void whoIsLetGoIsInTheRecordingBeforeItGoesOn() throws Exception {
        ObservedRun run = inSteps(HEAD, "void main() { checkpoint(\"起点\"); println(\"on\"); }");
        Event.Waiting wait = arrival(run, "起点");
        letGo(run, wait);
        run.awaitOver();
        Event.LetGo letGo = run.all(Event.LetGo.class).get(0);
        Event.Resumed resumed = run.all(Event.Resumed.class).stream()
                .filter(each -> each.since() == wait.seq() && each.pid() == wait.pid())
                .findFirst()
                .orElseThrow();
        List<Event> events = run.events();
        assertEquals(run.run().mainPid(), letGo.process());
        assertEquals(wait.seq(), letGo.since());
        assertEquals(Outcome.DONE, resumed.outcome());
        assertTrue(events.indexOf(letGo) < events.indexOf(resumed), events::toString);
        assertTrue(letGo.t() <= resumed.t());
    }

    @Test
    void whoCameFirstIsTheFirstInTheList() throws Exception {
        ObservedRun run = inSteps(
                HEAD,
                "static void stop(int i) { checkpoint(\"same\"); println(\"on\"); }",
                "void main() {",
                "    var one = new Process(() -> stop(1)); one.start(); checkpoint(\"second\");",
                "    var two = new Process(() -> stop(2)); two.start(); one.join(); two.join();",
                "}");
        Event.Waiting first = arrival(run, "same");
        go(run, "second");
        run.await(Event.Waiting.class, wait -> wait.name().equals("same") && wait.pid() != first.pid());
        List<Waiter> stops = run.run().checkpoints().waiting();
        assertEquals(2, stops.size(), stops::toString);
        assertEquals(first.pid(), stops.get(0).pid());
        for (Waiter stop : stops) {
            run.run().checkpoints().letGo(stop);
            run.await(Event.Exited.class, exited -> exited.process() == stop.pid());
        }
        run.awaitOver();
        assertFalse(run.run().checkpoints().letGo(stops.get(0)));
    }

    @Test
    void allGoOnAtOnce() throws Exception {
        ObservedRun run = inSteps(
                HEAD,
                "static void stop(String name) { checkpoint(name); }",
                "void main() {",
                "    var one = new Process(() -> stop(\"A1\")); one.start();",
                "    var two = new Process(() -> stop(\"A2\")); two.start(); one.join(); two.join();",
                "}");
        arrival(run, "A1");
        arrival(run, "A2");
        run.run().checkpoints().letAllGo();
        run.awaitOver();
        assertEquals(2, run.all(Event.LetGo.class).size());
    }

    @Test
    void aStepThatNeverEndsHoldsNobody() throws Exception {
        ObservedRun run = inSteps(
                HEAD,
                "static void spin() { checkpoint(\"A1\"); while (true); }",
                "void main() {",
                "    var one = new Process(() -> spin()); one.start();",
                "    checkpoint(\"A2\"); println(\"on\"); one.kill();",
                "}");
        arrival(run, "A2");
        go(run, "A1");
        go(run, "A2");
        run.awaitOver();
        assertEquals("on\n", run.out());
    }

    @Test
    void childrenAndGrandchildrenStopHoweverTheyAreStarted() throws Exception {
        ObservedRun run = inSteps(
                HEAD,
                "static void below() { checkpoint(\"grandchild\"); }",
                "static void child() { checkpoint(\"child\");",
                "    var p = new Process(() -> below()); p.start(); p.join(); }",
                "void main() { setStartMethod(StartMethod.PREFORK); checkpoint(\"main\");",
                "    var p = new Process(() -> child()); p.start(); p.join(); println(\"done\"); }");
        go(run, "main");
        go(run, "child");
        go(run, "grandchild");
        run.awaitOver();
        assertEquals("done\n", run.out());
    }

    @Test
    void nothingIsLeftOfSignsOnceTheRunIsOver() throws Exception {
        ObservedRun run = inSteps(HEAD, "void main() { checkpoint(\"A1\"); checkpoint(\"A2\"); }");
        go(run, "A1");
        arrival(run, "A2");
        Path directory = run.run().traceFile().getParent();
        try (Stream<Path> signs = Files.list(directory.resolve("go"))) {
            assertEquals(List.of(), signs.toList());
        }
        engine.engine().stop(run.run());
        run.awaitOver();
        assertTrue(Files.notExists(directory.resolve("go")));
        assertEquals(List.of(), run.run().checkpoints().waiting());
    }

    @Test
    void whoIsKilledDoesNotWaitAnyMore() throws Exception {
        ObservedRun run = inSteps(
                HEAD,
                "void main() { var p = new Process(() -> checkpoint(\"A1\")); p.start(); p.join(); println(\"on\"); }");
        long pid = arrival(run, "A1").pid();
        assertTrue(engine.engine().signal(run.run(), pid, "TERM"));
        run.awaitOver();
        assertEquals("on\n", run.out());
        assertEquals(-15, run.exited(pid).status());
        assertEquals(List.of(), run.run().checkpoints().waiting());
    }

    @Test
    void withoutStepsNobodyStops() throws Exception {
        ObservedRun run = engine.run(HEAD, "void main() {", "    checkpoint(\"A1\");", "    println(\"on\"); }");
        assertEquals("on\n", run.out());
        assertTrue(run.all(Event.Waiting.class).stream().noneMatch(wait -> wait.what() == Waits.CHECKPOINT));
        assertTrue(Files.notExists(run.run().traceFile().resolveSibling("go")));
    }
}
