package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that a shared object has the name of the variable that holds it, for every kind of variable. */
class SharedNamesIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static List<String> namesOfLocksTaken(String... lines) throws Exception {
        ObservedRun run = engine.run(lines);

        assertEquals(0, run.run().exitCode(), () -> run.events().toString());
        return run.all(Event.Acquired.class).stream().map(Event.Acquired::name).toList();
    }

    @Test
    void aVariableOfACompactSourceFileGivesItsNameInTheChildAndInMain() throws Exception {
        assertEquals(
                List.of("printer", "printer"),
                namesOfLocksTaken(
                        "import dev.procession.multiprocessing.Lock;",
                        "import dev.procession.multiprocessing.Process;",
                        "Lock other = new Lock();",
                        "Lock printer = new Lock();",
                        "void page() { printer.acquire(); printer.release(); }",
                        "void main() {",
                        "    Process p = new Process(() -> page());",
                        "    p.start();",
                        "    p.join();",
                        "    page();",
                        "}"));
    }

    @Test
    void theLockOfANumberIsCalledAsTheNumber() throws Exception {
        assertEquals(
                List.of("counter"),
                namesOfLocksTaken(
                        "import dev.procession.multiprocessing.IntValue;",
                        "IntValue counter = new IntValue();",
                        "void main() { try (var held = counter.lock().hold()) { counter.increment(); } }"));
    }

    @Test
    void aStaticVariableGivesItsNameToo() throws Exception {
        assertEquals(
                List.of("printer"),
                namesOfLocksTaken(
                        "import dev.procession.multiprocessing.Lock;",
                        "static Lock printer = new Lock();",
                        "void main() { printer.acquire(); }"));
    }

    @Test
    void twoObjectsThatAVariableHeldHaveTwoNames() throws Exception {
        assertEquals(
                List.of("printer", "printer-2"),
                namesOfLocksTaken(
                        "import dev.procession.multiprocessing.Lock;",
                        "Lock printer = new Lock();",
                        "void main() { printer.acquire(); printer = new Lock(); printer.acquire(); }"));
    }

    @Test
    void aLocalVariableIsNotKnownSoItIsTheTypeAndANumber() throws Exception {
        assertEquals(
                List.of("Lock-1"),
                namesOfLocksTaken(
                        "import dev.procession.multiprocessing.Lock;",
                        "void main() { Lock printer = new Lock(); printer.acquire(); }"));
    }
}
