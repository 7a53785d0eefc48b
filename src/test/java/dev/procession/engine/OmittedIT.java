package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.trace.Event;
import dev.procession.trace.TraceWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks what a recording contains when a program uses an object more often than is recorded. */
class OmittedIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final long MORE = TraceWriter.MAX_RECORDED_USES + 500;

    private static ObservedRun runs(String variable, String oneUse) throws Exception {
        return engine.run(
                "import dev.procession.multiprocessing.*;",
                "static " + variable + ";",
                "void main() { for (int i = 0; i < " + MORE + "; i++) { " + oneUse + " } }");
    }

    private static void assertSaidOnce(String name, ObservedRun run) {
        List<Event.Omitted> said = run.all(Event.Omitted.class);
        assertEquals(1, said.size(), said::toString);
        assertEquals(name, said.get(0).name());
        assertEquals(TraceWriter.MAX_RECORDED_USES, said.get(0).told());
        assertEquals(run.run().mainPid(), said.get(0).pid());
    }

    @Test
    void aLockThatIsTakenTooOftenIsSaidToBe() throws Exception {
        ObservedRun run = runs("Lock lock = new Lock()", "lock.acquire(); lock.release();");
        assertEquals(
                TraceWriter.MAX_RECORDED_USES, run.all(Event.Acquired.class).size());
        assertEquals(
                TraceWriter.MAX_RECORDED_USES, run.all(Event.Released.class).size());
        assertSaidOnce("lock", run);
    }

    @Test
    void aQueueWithTooManyItemsIsSaidToBe() throws Exception {
        ObservedRun run = runs("SimpleQueue<Integer> items = new SimpleQueue<>()", "items.put(i); items.get();");
        assertEquals(TraceWriter.MAX_RECORDED_USES, run.all(Event.Sent.class).size());
        assertEquals(
                TraceWriter.MAX_RECORDED_USES, run.all(Event.Received.class).size());
        assertSaidOnce("items", run);
    }

    @Test
    void anEventThatIsSetTooOftenIsSaidToBe() throws Exception {
        ObservedRun run = runs("Event go = new dev.procession.multiprocessing.Event()", "go.set();");
        assertEquals(
                TraceWriter.MAX_RECORDED_USES, run.all(Event.Announced.class).size());
        assertSaidOnce("go", run);
    }
}
