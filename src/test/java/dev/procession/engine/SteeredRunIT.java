package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.procession.explore.Operation.Kind;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.trace.RunConditions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chooses by hand which of several real processes goes on. */
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
                    .steer(OpenEngine.compile(engine.engine(), lines), RunConditions.ORDINARY, RunListener::none, 1);
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
}
