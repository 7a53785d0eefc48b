package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.procession.cli.OnceOnly;
import dev.procession.explore.Operation.Kind;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.explore.Uncontrolled;
import dev.procession.trace.RunConditions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chooses by hand which of several real processes goes on. */
@Tag(OnceOnly.TAG)
class SteeredRunIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\n";

    private static final String TWO_ADD_ONE = HEAD
            + "static IntValue sum = new IntValue();\n"
            + "static void add() { sum.set(sum.get() + 1); }\n"
            + "void main() {\n"
            + "    var a = new Process(() -> add()); var b = new Process(() -> add());\n"
            + "    a.start(); b.start(); a.join(); b.join();\n"
            + "    println(\"sum \" + sum.get());\n"
            + "}\n";

    /** Lets processes go on in a given order, and then whoever can. */
    private static final class Driver implements AutoCloseable {

        private final SteeredProgram program;
        private final SteeredRun run;
        final List<String> taken = new ArrayList<>();
        State state;

        Driver(String... lines) throws Exception {
            program = engine.engine()
                    .steer(OpenEngine.compile(engine.engine(), lines), RunConditions.ORDINARY, RunListener::none);
            run = program.start();
            state = run.state();
        }

        List<String> next() {
            return state.next().stream().map(Driver::text).toList();
        }

        static String text(Step step) {
            String object = step.operation().object();
            String detail = step.operation().detail().strip();
            return step.process() + " " + step.operation().kind() + (object.isEmpty() ? "" : " " + object)
                    + (detail.isEmpty() ? "" : " " + detail)
                    + (step.enabled() ? "" : " waits" + (step.holder() == null ? "" : " for " + step.holder()));
        }

        void take(Step step) throws Exception {
            taken.add(text(step));
            run.take(step);
            state = run.state();
        }

        /** Lets a process go on until it has taken a step of this kind. */
        void until(String process, Kind kind) throws Exception {
            while (true) {
                Step step = state.next().stream()
                        .filter(each -> each.process().equals(process) && each.enabled())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(process + " cannot go on: " + next() + taken));
                take(step);
                if (step.operation().kind() == kind) {
                    return;
                }
            }
        }

        void finish() throws Exception {
            for (int i = 0; i < 200; i++) {
                Step step =
                        state.next().stream().filter(Step::enabled).findFirst().orElse(null);
                if (step == null) {
                    return;
                }
                take(step);
            }
            fail("no end: " + taken);
        }

        String printed() {
            return String.join(
                    "\n",
                    taken.stream()
                            .filter(each -> each.contains(" PRINT screen "))
                            .toList());
        }

        @Override
        public void close() throws Exception {
            run.close();
            program.close();
        }
    }

    @Test
    void anUpdateIsLostInTheOrderThatLosesIt() throws Exception {
        try (Driver driver = new Driver(TWO_ADD_ONE)) {
            driver.until("0", Kind.START);
            driver.until("0", Kind.START);
            assertEquals(List.of("0 JOIN process 1 waits for 1", "1 READ sum", "2 READ sum"), driver.next());
            driver.until("1", Kind.READ);
            driver.until("2", Kind.READ);
            assertEquals(List.of("0 JOIN process 1 waits for 1", "1 WRITE sum 1", "2 WRITE sum 1"), driver.next());
            driver.finish();
            assertEquals("0 PRINT screen sum 1", driver.printed());
            assertEquals(
                    List.of(new State.Ended("1", 0), new State.Ended("2", 0), new State.Ended("0", 0)),
                    driver.state.ended());
            assertEquals(List.of(), driver.state.uncontrolled());
        }
    }

    @Test
    void noUpdateIsLostInTheOrderThatLosesNone() throws Exception {
        try (Driver driver = new Driver(TWO_ADD_ONE)) {
            driver.until("0", Kind.START);
            driver.until("0", Kind.START);
            driver.until("2", Kind.END);
            assertEquals(List.of("0 JOIN process 1 waits for 1", "1 READ sum"), driver.next());
            driver.finish();
            assertEquals("0 PRINT screen sum 2", driver.printed());
            assertTrue(driver.state.next().isEmpty());
        }
    }

    @Test
    void whoWaitsForALockIsSaidAndWhoHoldsIt() throws Exception {
        try (Driver driver = new Driver(
                HEAD,
                "static Lock a = new Lock(); static Lock b = new Lock();",
                "static void take(Lock first, Lock second) { first.acquire(); second.acquire(); println(\"both\");",
                "    second.release(); first.release(); }",
                "void main() {",
                "    new Process(() -> take(a, b)).start(); new Process(() -> take(b, a)).start();",
                "}")) {
            driver.until("0", Kind.START);
            driver.until("0", Kind.START);
            driver.until("1", Kind.ACQUIRE);
            driver.until("2", Kind.ACQUIRE);
            assertEquals(
                    List.of("0 JOIN process 1 waits for 1", "1 ACQUIRE b waits for 2", "2 ACQUIRE a waits for 1"),
                    driver.next());
        }
    }

    private static final String TWO_CHILDREN =
            "void main() {" + " new Process(() -> one()).start(); new Process(() -> two()).start(); }";

    /** A driver whose main has started both children and waits for them. */
    private static Driver children(String... lines) throws Exception {
        Driver driver = new Driver(HEAD + String.join("\n", lines) + "\n" + TWO_CHILDREN);
        driver.until("0", Kind.START);
        driver.until("0", Kind.START);
        return driver;
    }

    private static List<String> ofChildren(Driver driver) {
        return driver.next().stream().filter(each -> !each.startsWith("0")).toList();
    }

    @Test
    void whoeverGetsFromAQueueGoesOnWhenAnItemIsThere() throws Exception {
        try (Driver driver = children(
                "static Queue<String> tasks = new Queue<>(1);",
                "static void one() { println(tasks.get()); println(tasks.get()); }",
                "static void two() { tasks.put(\"a\"); tasks.put(\"b\"); }")) {
            assertEquals(List.of("1 GET tasks waits", "2 PUT tasks a"), ofChildren(driver));
            driver.until("2", Kind.PUT);
            assertEquals(List.of("1 GET tasks", "2 PUT tasks b waits"), ofChildren(driver));
            driver.finish();
            assertEquals("1 PRINT screen a\n1 PRINT screen b", driver.printed());
            assertEquals(List.of(), driver.state.uncontrolled());
        }
    }

    @Test
    void aReceiverSeesTheEndOfAPipeWhenTheLastSenderHasEnded() throws Exception {
        try (Driver driver = new Driver(
                HEAD,
                "static void send(Connection to) { to.send(7); }",
                "void main() {",
                "    var pipe = Pipe.oneWay(); var in = pipe.left(); var out = pipe.right();",
                "    new Process(() -> send(out)).start(); out.close();",
                "    println((Integer) in.recv());",
                "    try { in.recv(); } catch (EndOfPipeException e) { println(\"end\"); }",
                "}")) {
            driver.until("0", Kind.CLOSE);
            assertTrue(driver.next().get(0).endsWith("waits"), driver.next()::toString);
            driver.until("1", Kind.SEND);
            driver.until("0", Kind.RECEIVE);
            driver.until("0", Kind.PRINT);
            assertTrue(driver.next().get(0).endsWith("waits"), driver.next()::toString);
            assertEquals("1 END *", driver.next().get(1));
            driver.until("1", Kind.END);
            driver.finish();
            assertEquals("0 PRINT screen 7\n0 PRINT screen end", driver.printed());
        }
    }

    @Test
    void aConditionWakesOneOfThoseWhoWait() throws Exception {
        try (Driver driver = children(
                "static Condition c = new Condition();",
                "static void one() { c.acquire(); c.await(); println(\"woken\"); c.release(); }",
                "static void two() { c.acquire(); c.signal(); c.release(); println(\"signalled\"); }")) {
            driver.until("1", Kind.ACQUIRE);
            driver.until("1", Kind.RELEASE);
            driver.until("2", Kind.ACQUIRE);
            assertEquals("1 WAIT c waits", driver.next().get(1));
            driver.until("2", Kind.NOTIFY);
            assertEquals("1 WAIT c", driver.next().get(1));
            driver.until("1", Kind.WAIT);
            assertTrue(driver.next().get(1).endsWith("waits for 2"), driver.next()::toString);
            driver.finish();
            assertEquals("1 PRINT screen woken\n2 PRINT screen signalled", sorted(driver.printed()));
        }
    }

    private static String sorted(String lines) {
        return String.join("\n", lines.lines().sorted().toList());
    }

    @Test
    void aSignalThatComesBeforeTheWaitIsLost() throws Exception {
        try (Driver driver = children(
                "static Condition c = new Condition();",
                "static void one() { c.acquire(); c.await(); println(\"woken\"); c.release(); }",
                "static void two() { c.acquire(); c.signal(); c.release(); }")) {
            driver.until("2", Kind.END);
            driver.finish();
            assertEquals(List.of("0 JOIN process 1 waits for 1", "1 WAIT c waits"), driver.next());
        }
    }

    @Test
    void allGoOnFromABarrierWhenTheLastHasCome() throws Exception {
        try (Driver driver = children(
                "static Barrier b = new Barrier(2, () -> println(\"action\"));",
                "static Event e = new Event();",
                "static void one() { println(b.await()); e.await(); println(\"seen\"); }",
                "static void two() { println(b.await()); e.set(); }")) {
            driver.until("2", Kind.WAIT);
            assertEquals(List.of("1 WAIT b", "2 WAIT b waits"), ofChildren(driver));
            driver.until("1", Kind.WAIT);
            assertEquals(List.of("1 WAIT b", "2 WAIT b waits"), ofChildren(driver));
            driver.until("1", Kind.PRINT);
            driver.until("1", Kind.PRINT);
            assertEquals(List.of("1 WAIT e waits", "2 WAIT b"), ofChildren(driver));
            driver.finish();
            assertEquals(
                    "1 PRINT screen action\n1 PRINT screen 1\n2 PRINT screen 0\n1 PRINT screen seen", driver.printed());
        }
    }

    @Test
    void aTimeLimitCanPassWheneverTheOtherIsNotReady() throws Exception {
        try (Driver driver = children(
                "static Lock l = new Lock(); static Queue<Integer> q = new Queue<>();",
                "static void one() { l.acquire(); try { q.get(2.5); } catch (QueueEmptyException e) { println(\"empty\"); }",
                "    l.release(); }",
                "static void two() { println(l.acquire(1.5)); }")) {
            driver.until("1", Kind.ACQUIRE);
            assertEquals(
                    List.of("1 GET q waits", "1 EXPIRE q", "2 ACQUIRE l waits for 1", "2 EXPIRE l"),
                    ofChildren(driver));
            driver.until("2", Kind.EXPIRE);
            driver.until("2", Kind.PRINT);
            driver.until("1", Kind.EXPIRE);
            driver.finish();
            assertEquals("2 PRINT screen false\n1 PRINT screen empty", driver.printed());
        }
    }

    @Test
    void aSignalArrivesWhenItIsChosen() throws Exception {
        try (Driver driver = new Driver(
                HEAD,
                "static void work() { println(\"1 in \" + getpid()); println(2); }",
                "void main() { var p = new Process(() -> work()); p.start(); p.terminate(); p.join();",
                "    println(p.exitCode()); }")) {
            driver.until("0", Kind.TERMINATE);
            assertEquals(
                    List.of("0 JOIN process 1 waits for 1", "1 PRINT screen 1 in #", "1 SIGNAL process 1 SIGTERM"),
                    driver.next());
            driver.until("1", Kind.PRINT);
            driver.take(driver.state.next().get(2));
            assertEquals(List.of(new State.Ended("1", -15)), driver.state.ended());
            driver.finish();
            assertEquals("1 PRINT screen 1 in #\n0 PRINT screen -15", driver.printed());
        }
    }

    @Test
    void aDaemonMayPrintOrNotBeforeItsEndArrives() throws Exception {
        try (Driver driver = new Driver(
                HEAD,
                "static void work() { println(1); }",
                "void main() { var p = new Process(() -> work()); p.setDaemon(true); p.start(); }")) {
            driver.until("0", Kind.TERMINATE);
            assertEquals(
                    List.of("0 JOIN process 1 waits for 1", "1 PRINT screen 1", "1 SIGNAL process 1 SIGTERM"),
                    driver.next());
            driver.take(driver.state.next().get(2));
            driver.finish();
            assertEquals("", driver.printed());
            assertEquals(List.of(new State.Ended("1", -15), new State.Ended("0", 0)), driver.state.ended());
        }
    }

    @Test
    void whatNobodyControlsIsSaid() throws Exception {
        try (Driver driver = new Driver(
                HEAD,
                "void main() throws Exception {",
                "    var t = new Thread(() -> println(\"t\"), \"helper\"); t.start(); t.join();",
                "    System.in.read(); new Pool(1); }")) {
            while (driver.state.uncontrolled().size() < 3) {
                driver.take(driver.state.next().get(0));
            }
            assertEquals(
                    List.of(
                            new Uncontrolled("0", Uncontrolled.Reason.THREAD, "helper"),
                            new Uncontrolled("0", Uncontrolled.Reason.INPUT, ""),
                            new Uncontrolled("0", Uncontrolled.Reason.OPERATION, "Pool")),
                    driver.state.uncontrolled().subList(0, 3));
        }
    }
}
