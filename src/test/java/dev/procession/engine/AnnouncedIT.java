package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks what a recording contains about events, conditions, pools and joined queues. */
class AnnouncedIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Condition;\n"
            + "import dev.procession.multiprocessing.Event;\n"
            + "import dev.procession.multiprocessing.JoinableQueue;\n"
            + "import dev.procession.multiprocessing.Pool;\n"
            + "import dev.procession.multiprocessing.Process;\n";

    private static List<Event.Waiting> waits(ObservedRun run, Waits what) {
        return run.all(Event.Waiting.class).stream()
                .filter(wait -> wait.what() == what)
                .toList();
    }

    private static List<Announcement> news(ObservedRun run) {
        return run.all(Event.Announced.class).stream()
                .map(Event.Announced::what)
                .toList();
    }

    @Test
    void anEventIsSetAndClearedUnderItsNameAndNothingIsReleased() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static Event go = new Event();",
                "void main() { go.set(); go.await(); go.clear(); go.await(0.01); }");
        assertEquals(List.of(Announcement.SET, Announcement.CLEAR), news(run));
        Event.Announced set = run.all(Event.Announced.class).get(0);
        assertEquals("go", set.name());
        assertEquals(run.run().mainPid(), set.pid());
        assertEquals(List.of(), run.all(Event.Released.class));
        assertEquals(
                List.of(set.object(), set.object()),
                waits(run, Waits.EVENT).stream().map(Event.Waiting::target).toList());
    }

    @Test
    void nobodyGoesOnBeforeTheEventWasSet() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static Event go = new Event();",
                "static Event there = new Event();",
                "static void follow() { there.set(); go.await(); println(\"goes on\"); }",
                "void main() { var p = new Process(() -> follow()); p.start(); there.await(); go.set(); p.join(); }");
        List<Event> events = run.events();
        Event set = run.all(Event.Announced.class).stream()
                .filter(news -> news.name().equals("go"))
                .findFirst()
                .orElseThrow();
        Event printed = run.all(Event.Printed.class).get(0);
        assertTrue(events.indexOf(set) < events.indexOf(printed), events::toString);
    }

    @Test
    void aSignalIsSaidEvenIfNobodyHearsIt() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static Condition room = new Condition();",
                "void main() { room.acquire(); room.signal(0); room.signal(); room.signalAll(); room.release(); }");
        assertEquals(List.of(Announcement.SIGNAL, Announcement.SIGNAL_ALL), news(run));
        assertEquals("room", run.all(Event.Announced.class).get(0).name());
    }

    @Test
    void newsThatCameTooOftenIsNotSaidAnyMore() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static Event go = new Event();",
                "void main() { for (int i = 0; i < 3000; i++) { go.set(); } println(go.isSet()); }");
        assertEquals("true\n", run.out());
        assertEquals(2000, news(run).size());
    }

    @Test
    void aWorkerWaitsForATaskAndMainForItsResult() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static Pool workers;",
                "void main() {",
                "    workers = new Pool(1);",
                "    workers.apply(() -> { sleep(0.1); return 1; });",
                "    workers.close();",
                "    workers.join();",
                "}");
        long worker = run.launched("PoolWorker-1").child();
        assertTrue(waits(run, Waits.POOL_TASK).stream().allMatch(wait -> wait.pid() == worker));
        assertTrue(waits(run, Waits.POOL_TASK).size() >= 1, () -> run.events().toString());
        assertEquals(
                List.of(run.run().mainPid()),
                waits(run, Waits.POOL_RESULT).stream().map(Event.Waiting::pid).toList());
        assertEquals(List.of(), waits(run, Waits.QUEUE_GET));
    }

    @Test
    void theJoinOfAQueueWaitsForItsItems() throws Exception {
        ObservedRun run = engine.run(
                HEAD,
                "static JoinableQueue<Integer> jobs = new JoinableQueue<>();",
                "static void work() { jobs.get(); sleep(0.1); jobs.taskDone(); }",
                "void main() { jobs.put(1); var p = new Process(() -> work()); p.start(); jobs.join(); p.join(); }");
        List<Event.Waiting> waits = waits(run, Waits.ITEMS_DONE);
        assertEquals(List.of("jobs"), waits.stream().map(Event.Waiting::name).toList());
        assertEquals(List.of(), waits(run, Waits.CONDITION));
    }
}
