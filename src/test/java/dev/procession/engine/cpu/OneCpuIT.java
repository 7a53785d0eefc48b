package dev.procession.engine.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.ObservedRun;
import dev.procession.engine.OpenEngine;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.trace.Cpus;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs processes that must share one CPU. */
@EnabledOnOs(OS.LINUX)
class OneCpuIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    /** The kernel updates its figures at each clock tick, so they may be this old. */
    private static final long TICK_NANOS = 10_000_000;

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Process;\n"
            + "import dev.procession.multiprocessing.StartMethod;\n"
            + "static double busy() {\n"
            + "    double sum = 0;\n"
            + "    for (int i = 1; i < 30_000_000; i++) { sum += Math.sqrt(i); }\n"
            + "    return sum;\n"
            + "}\n";

    private static int anyCpu() {
        Cpus none = Cpus.parse("8191");
        return Cpus.parse(CpuBinding.obstacle(none).orElseThrow().detail())
                .numbers()
                .get(0);
    }

    private static ObservedRun run(int cpu, String... lines) throws Exception {
        CompiledProgram program = OpenEngine.compile(engine.engine(), lines);
        RunConditions conditions = RunConditions.on(Cpus.parse(Integer.toString(cpu)));
        ObservedRun watched = ObservedRun.start(engine.engine(), program, conditions);
        watched.awaitOver();
        return watched;
    }

    private static Map<Long, Event.Scheduled> lastLooks(ObservedRun run) {
        Map<Long, Event.Scheduled> last = new TreeMap<>();
        run.all(Event.Scheduled.class).forEach(look -> last.put(look.process(), look));
        return last;
    }

    @Test
    void busyProcessesNeverRunAtTheSameTime() throws Exception {
        int cpu = anyCpu();
        ObservedRun run = run(
                cpu,
                HEAD,
                "void main() {",
                "    var children = new java.util.ArrayList<Process>();",
                "    for (int i = 0; i < 3; i++) { children.add(new Process(() -> println(busy()))); }",
                "    children.forEach(Process::start);",
                "    children.forEach(Process::join);",
                "}");
        List<Event.Scheduled> looks = run.all(Event.Scheduled.class);
        assertEquals(Set.of(cpu), looks.stream().map(Event.Scheduled::cpu).collect(Collectors.toSet()));
        Map<Long, Event.Scheduled> last = lastLooks(run);
        assertEquals(4, last.size(), "main and its children: " + last);
        long wall = looks.get(looks.size() - 1).t() - run.run().header().origin();
        long together =
                last.values().stream().mapToLong(Event.Scheduled::onCpuNanos).sum();
        assertTrue(together > 0 && together <= wall + TICK_NANOS, together + " ns on the CPU in " + wall + " ns");
        assertEquals(1, run.run().header().cores());
    }

    @Test
    void theFiguresOfAProcessNeverDecrease() throws Exception {
        ObservedRun run = run(anyCpu(), HEAD, "void main() { println(busy()); }");
        List<Event.Scheduled> looks = run.all(Event.Scheduled.class);
        assertTrue(looks.size() > 1, looks::toString);
        for (int i = 1; i < looks.size(); i++) {
            Event.Scheduled before = looks.get(i - 1);
            Event.Scheduled now = looks.get(i);
            assertTrue(
                    now.t() > before.t()
                            && now.onCpuNanos() >= before.onCpuNanos()
                            && now.readyNanos() >= before.readyNanos()
                            && now.voluntary() >= before.voluntary()
                            && now.involuntary() >= before.involuntary(),
                    before + " " + now);
        }
    }

    @Test
    void everyDescendantIsBoundToo() throws Exception {
        ObservedRun run = run(
                anyCpu(),
                HEAD,
                "void main() {",
                "    println(cpuCount());",
                "    var p = new Process(() -> {",
                "        println(cpuCount());",
                "        var q = new Process(() -> println(cpuCount()));",
                "        q.start();",
                "    });",
                "    p.start();",
                "    p.join();",
                "    setStartMethod(StartMethod.PREFORK);",
                "    var r = new Process(() -> println(cpuCount()));",
                "    r.start();",
                "}");
        assertEquals(
                "1\n".repeat(4),
                run.all(Event.Printed.class).stream().map(Event.Printed::text).collect(Collectors.joining()));
    }

    @Test
    void anOrdinaryRunIsNotLookedAt() throws Exception {
        ObservedRun run = engine.run(HEAD, "void main() { println(busy()); }");
        assertEquals(List.of(), run.all(Event.Scheduled.class));
    }
}
