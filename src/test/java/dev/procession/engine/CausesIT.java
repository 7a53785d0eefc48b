package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.cause.Causality;
import dev.procession.timeline.cause.Cause;
import dev.procession.trace.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that a recording of real processes has all the causes that say what had to come before what. */
class CausesIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static final String HEAD = "import static dev.procession.multiprocessing.Multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.*;\n"
            + "import dev.procession.multiprocessing.Event;\n"
            + "import dev.procession.multiprocessing.Queue;\n"
            + "import dev.procession.multiprocessing.Process;\n";

    private record Recording(Timeline timeline) {

        static Recording of(String... code) throws Exception {
            TimelineBuilder builder = new TimelineBuilder();
            String[] lines = new String[code.length + 1];
            lines[0] = HEAD;
            System.arraycopy(code, 0, lines, 1, code.length);
            engine.run(lines).events().forEach(builder::add);
            return new Recording(builder.buildRecorded());
        }

        int print(String text) {
            List<Event> events = timeline.events();
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof Event.Printed e && e.text().contains(text)) {
                    return i;
                }
            }
            throw new AssertionError(text + " in " + events);
        }

        void assertForced(String first, String second) {
            assertTrue(
                    Causality.of(timeline).forced(print(first), print(second)),
                    () -> first + " before " + second + " in " + timeline.events());
        }

        void assertChance(String one, String other) {
            assertTrue(
                    Causality.of(timeline).isChance(print(one), print(other)),
                    () -> one + " and " + other + " in " + timeline.events());
        }

        void assertHas(Cause.Kind kind) {
            Causality causality = Causality.of(timeline);
            Set<Cause.Kind> kinds = EnumSet.noneOf(Cause.Kind.class);
            for (int i = 0; i < timeline.events().size(); i++) {
                causality.causes(i).forEach(cause -> kinds.add(cause.kind()));
            }
            assertTrue(kinds.contains(kind), () -> kind + " is not among " + kinds + " of " + timeline.events());
        }
    }

    @Test
    void aJoinTiesEvenIfTheChildHasLongEnded() throws Exception {
        Recording run = Recording.of(
                "static Event bye = new Event();",
                "void main() {",
                "    var p = new Process(() -> { println(\"child\"); bye.set(); });",
                "    p.start(); println(\"beside\"); bye.await(); while (p.isAlive()) { sleep(0.01); }",
                "    p.join(); println(\"after\");",
                "}");
        run.assertForced("child", "after");
        run.assertChance("beside", "child");
        run.assertHas(Cause.Kind.END);
    }

    @Test
    void anAwaitTiesEvenIfTheEventWasSetLongAgo() throws Exception {
        Recording run = Recording.of(
                "static Event go = new Event();",
                "void main() {",
                "    var p = new Process(() -> { while (!go.isSet()) { sleep(0.01); } go.await(); println(\"child\"); });",
                "    p.start(); println(\"main\"); go.set(); println(\"beside\"); p.join();",
                "}");
        run.assertForced("main", "child");
        run.assertChance("beside", "child");
    }

    @Test
    void aBarrierTiesEachRoundByItself() throws Exception {
        Recording run = Recording.of(
                "static Barrier meet = new Barrier(2);",
                "static void go(String who) {",
                "    println(who + 1); meet.await(); println(who + 2); meet.await(); println(who + 3);",
                "}",
                "void main() {",
                "    var a = new Process(() -> go(\"a\")); var b = new Process(() -> go(\"b\"));",
                "    a.start(); b.start(); a.join(); b.join();",
                "}");
        for (String[] pair : new String[][] {{"a", "b"}, {"b", "a"}}) {
            run.assertForced(pair[0] + 1, pair[1] + 2);
            run.assertForced(pair[0] + 2, pair[1] + 3);
            run.assertChance(pair[0] + 2, pair[1] + 2);
        }
    }

    @Test
    void aQueueIsDoneAfterTheWorkOnItsItems() throws Exception {
        Recording run = Recording.of(
                "static JoinableQueue<Integer> jobs = new JoinableQueue<>();",
                "static void work() { jobs.get(); println(\"works\"); jobs.taskDone(); println(\"worked\"); }",
                "void main() {",
                "    var p = new Process(() -> work()); jobs.put(1); p.start(); jobs.join(); println(\"done\"); p.join();",
                "}");
        run.assertForced("works", "done");
        run.assertChance("worked", "done");
    }

    @Test
    void aSemaphoreWithoutPermitsLetsNobodyInBeforeOneIsGiven() throws Exception {
        Recording run = Recording.of(
                "static Semaphore ready = new Semaphore(0);",
                "static Semaphore room = new Semaphore(2);",
                "void main() {",
                "    var p = new Process(() -> { ready.acquire(); room.acquire(); println(\"child\"); room.release(); });",
                "    p.start(); room.acquire(); println(\"main\"); room.release();",
                "    println(\"opens\"); ready.release(); println(\"beside\"); p.join();",
                "}");
        run.assertForced("opens", "child");
        run.assertChance("beside", "child");
    }

    @Test
    void aPoolAnswersAfterTheTaskAndMessagesArriveAfterTheyWereSent() throws Exception {
        Recording run = Recording.of(
                "static Queue<String> news = new Queue<>();",
                "void main() {",
                "    Pool pool = new Pool(1);",
                "    pool.apply(() -> { println(\"task\"); return 1; });",
                "    println(\"result\"); pool.close(); pool.join();",
                "    var p = new Process(() -> { println(\"sends\"); news.put(\"x\"); });",
                "    p.start(); news.get(); println(\"got\"); p.join();",
                "}");
        run.assertForced("task", "result");
        run.assertForced("sends", "got");
        run.assertForced("result", "sends");
    }

    @Test
    void aSignalEndsAProcessAndWakesAWaiter() throws Exception {
        Recording run = Recording.of(
                "static Condition room = new Condition();",
                "static Event there = new Event();",
                "static void waits() {",
                "    room.acquire(); there.set(); room.await(); room.release(); println(\"woken\"); sleep(60);",
                "}",
                "void main() {",
                "    var p = new Process(() -> waits()); p.start(); there.await();",
                "    room.acquire(); println(\"signals\"); room.signal(); room.release();",
                "    sleep(1); println(\"kills\"); p.terminate(); p.join(); println(\"over\");",
                "}");
        run.assertForced("signals", "woken");
        run.assertForced("kills", "over");
        run.assertHas(Cause.Kind.SIGNAL);
        run.assertHas(Cause.Kind.KILL);
    }
}
