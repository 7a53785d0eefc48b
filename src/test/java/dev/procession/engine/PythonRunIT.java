package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Checks that Python programs are traced as Java programs are. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tests name signals by their numbers")
class PythonRunIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    @TempDir
    Path directory;

    @BeforeEach
    void needsPython() {
        assumeTrue(engine.engine().hasPython(), "there is no python3 on the path");
    }

    private ObservedRun start(String... lines) throws Exception {
        Path script = Files.writeString(directory.resolve("program.py"), String.join("\n", lines));
        return ObservedRun.startPython(engine.engine(), script);
    }

    private ObservedRun run(String... lines) throws Exception {
        ObservedRun run = start(lines);
        run.awaitOver();
        return run;
    }

    /**
     * Selects the start method fork, where there is a choice: locks and messages are traced in forked children only.
     */
    private ObservedRun runMain(String... body) throws Exception {
        String[] lines = new String[body.length + 4];
        lines[0] = "import multiprocessing, os, signal, sys, time";
        lines[1] = "def say(x, q=None):";
        lines[2] = "    print('child', x, os.getppid()); q and q.put({'x': x})";
        lines[3] = "multiprocessing.set_start_method('fork'); Process = multiprocessing.Process";
        System.arraycopy(body, 0, lines, 4, body.length);
        return run(lines);
    }

    @Test
    void aChildIsToldFromItsStartToItsEnd() throws Exception {
        ObservedRun run = runMain("p = Process(target=say, args=(1,))", "p.start()", "p.join()", "print(p.exitcode)");
        long main = run.run().mainPid();
        Event.Started child = run.started("Process-1");

        assertEquals(main, child.ppid());
        assertEquals(main, run.launched("Process-1").pid());
        assertEquals("child 1 " + main + "\n", run.out("Process-1"));
        assertEquals(0, run.exited(child.pid()).status());
        assertEquals("0\n", run.out());
        assertEquals(0, run.run().exitCode());
        Event.Waiting join = run.all(Event.Waiting.class).get(0);
        assertEquals(Waits.JOIN, join.what());
        assertEquals(child.pid(), join.target());
        assertTrue(
                run.events().indexOf(run.launched("Process-1")) < run.events().indexOf(child));
    }

    @Test
    void theWayAProcessEndedIsWhatTheSystemSays() throws Exception {
        ObservedRun run = runMain(
                "def fails(): raise ValueError('no luck')",
                "a = Process(target=sys.exit, args=(3,), name='three')",
                "b = Process(target=time.sleep, args=(600,), name='sleeper')",
                "c = Process(target=fails, name='fails')",
                "a.start(); b.start(); c.start(); b.kill(); a.join(); b.join(); c.join()",
                "sys.exit(143)");

        assertEquals(3, run.exited(run.started("three").pid()).status());
        assertEquals(-9, run.exited(run.launched("sleeper").child()).status());
        assertEquals(1, run.exited(run.started("fails").pid()).status());
        assertEquals("ValueError", run.all(Event.Failed.class).get(0).exception());
        assertEquals("KILL", run.all(Event.Signalled.class).get(0).signal());
        assertEquals(143, run.run().exitCode(), "it ended itself, and no signal did");
    }

    @Test
    void theEndOfAChildNobodyWaitsForIsToldWhenItHappens() throws Exception {
        ObservedRun run = runMain("Process(target=say, args=(1,)).start()", "time.sleep(1.5)", "print('late')");
        Event.Exited exited = run.exited(run.started("Process-1").pid());
        Event late = run.all(Event.Printed.class).stream()
                .filter(printed -> printed.text().equals("late\n"))
                .findFirst()
                .orElseThrow();

        assertTrue(run.events().indexOf(exited) < run.events().indexOf(late), () -> "" + run.events());
    }

    @Test
    void messagesAndLocksAreFollowedIntoChildren() throws Exception {
        ObservedRun run = runMain(
                "q = multiprocessing.Queue(); lock = multiprocessing.Lock()",
                "def holds():",
                "    with lock: print('mine')",
                "p = Process(target=say, args=(7, q)); p.start(); print(q.get()['x']); p.join()",
                "lock.acquire(); h = Process(target=holds); h.start(); time.sleep(0.3); lock.release(); h.join()");
        Event.Sent sent = run.all(Event.Sent.class).get(0);
        Event.Received received = run.all(Event.Received.class).get(0);

        assertEquals("q", sent.name());
        assertEquals("{'x': 7}", sent.preview());
        assertEquals(sent.channel(), received.channel());
        assertEquals(sent.number(), received.number());
        assertEquals("7\n", run.out());
        List<Event.Acquired> taken = run.all(Event.Acquired.class);
        assertEquals(
                List.of("lock", "lock"),
                taken.stream().map(Event.Acquired::name).toList());
        assertEquals(taken.get(0).lock(), taken.get(1).lock());
        assertEquals(run.started("Process-2").pid(), taken.get(1).pid());
    }

    @Test
    void whatIsTypedIsItsInput() throws Exception {
        ObservedRun run = start("name = input('who? ')", "print('hello', name)");
        run.await(Event.Waiting.class, waiting -> waiting.what() == Waits.STDIN);
        run.run().type("you");
        run.awaitOver();

        assertEquals("who? hello you\n", run.out());
        assertEquals(Outcome.DONE, run.all(Event.Resumed.class).get(0).outcome());
    }

    @Test
    void anErrorInTheProgramIsItsOwn() throws Exception {
        ObservedRun run = run("def main(:");

        assertEquals(1, run.run().exitCode());
        assertTrue(run.printed(run.run().mainPid(), Stream.ERR).contains("SyntaxError"), () -> "" + run.events());
    }

    @Test
    void aRunThatIsStoppedLeavesNoProcess() throws Exception {
        ObservedRun run = start(
                "import multiprocessing, time",
                "if __name__ == '__main__':",
                "    for i in range(2): multiprocessing.Process(target=time.sleep, args=(600,)).start()",
                "    time.sleep(600)");
        run.await(Event.Started.class, started -> started.name().equals("Process-2"));
        List<Long> pids = run.run().livingPids();
        engine.engine().stop(run.run());

        assertEquals(3, pids.size());
        assertTrue(run.run().isOver(), "the operating system no longer knows them");
        pids.forEach(run::exited);
    }
}
