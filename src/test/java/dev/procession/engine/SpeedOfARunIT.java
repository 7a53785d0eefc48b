package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import dev.procession.trace.read.TraceTail;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs programs whose processes sleep shorter, or longer, than the program says. */
class SpeedOfARunIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final RunConditions A_HUNDRED_TIMES = RunConditions.atSpeed(100);

    private static ObservedRun run(RunConditions conditions, String... lines) throws Exception {
        ObservedRun watched =
                ObservedRun.start(engine.engine(), OpenEngine.compile(engine.engine(), lines), conditions);
        watched.awaitOver();
        return watched;
    }

    private static List<Long> sleepsInMillis(ObservedRun run) {
        return run.all(Event.Waiting.class).stream()
                .filter(wait -> wait.what() == Event.Waits.SLEEP)
                .map(wait -> TimeUnit.NANOSECONDS.toMillis(wait.timeoutNanos()))
                .toList();
    }

    @Test
    void everyProcessOfTheFamilySleepsShorter() throws Exception {
        ObservedRun run = run(
                A_HUNDRED_TIMES,
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "import dev.procession.multiprocessing.Process;",
                "import dev.procession.multiprocessing.StartMethod;",
                "void inAChild(Runnable work) {",
                "    var p = new Process(() -> work.run());",
                "    p.start();",
                "    p.join();",
                "}",
                "void main() throws Exception {",
                "    sleep(1);",
                "    Thread.sleep(2000);",
                "    inAChild(() -> { sleep(3); inAChild(() -> sleep(4)); });",
                "    setStartMethod(StartMethod.PREFORK);",
                "    inAChild(() -> sleep(5));",
                "}");
        assertEquals(List.of(10L, 20L, 30L, 40L, 50L), sleepsInMillis(run));
        Set<Long> sleepers = run.all(Event.Waiting.class).stream()
                .filter(wait -> wait.what() == Event.Waits.SLEEP)
                .map(Event::pid)
                .collect(Collectors.toSet());
        assertEquals(4, sleepers.size());
    }

    @Test
    void timeOutsStayAsTheyAre() throws Exception {
        ObservedRun run = run(
                A_HUNDRED_TIMES,
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "import dev.procession.multiprocessing.Process;",
                "void main() {",
                "    var p = new Process(() -> sleep(0.1));",
                "    p.start();",
                "    p.join(50);",
                "}");
        assertEquals(
                List.of(TimeUnit.SECONDS.toNanos(50)),
                run.all(Event.Waiting.class).stream()
                        .filter(wait -> wait.what() == Event.Waits.JOIN)
                        .map(Event.Waiting::timeoutNanos)
                        .toList());
    }

    @Test
    void theRecordingSaysHowFastItWas() throws Exception {
        RunConditions slow = RunConditions.atSpeed(0.5);
        ObservedRun run = run(slow, "void main() throws Exception { Thread.sleep(5); }");
        assertEquals(List.of(10L), sleepsInMillis(run));
        assertEquals(slow, run.run().header().conditions());
        try (TraceTail tail = new TraceTail(run.run().traceFile().toFile())) {
            tail.poll();
            assertEquals(run.run().header(), tail.header());
        }
    }

    @Test
    void theNextRunIsAnOrdinaryOne() throws Exception {
        run(A_HUNDRED_TIMES, "void main() {}");
        ObservedRun next = engine.run("void main() throws Exception { Thread.sleep(5); }");
        assertEquals(List.of(5L), sleepsInMillis(next));
    }
}
