package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.trace.Event;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Checks that no process outlives its run, its engine or its shell. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag(OnceOnly.TAG)
class FamilyEndsIT {

    private Engine engine;

    @BeforeEach
    void open() throws Exception {
        engine = Engine.open(Installed.jvm());
    }

    @AfterEach
    void close() throws Exception {
        if (engine != null) {
            engine.close();
        }
    }

    private ObservedRun startFamily() throws Exception {
        return ObservedRun.start(engine, OpenEngine.compile(engine, FamilyTree.SOURCE));
    }

    @Test
    void aStopEndsTheWholeFamily() throws Exception {
        ObservedRun run = startFamily();
        Set<Long> members = FamilyTree.awaitMembers(run);
        assertTrue(members.stream().allMatch(OsProcesses::isAlive));
        assertEquals(members, new TreeSet<>(run.run().livingPids()));
        engine.stop(run.run());

        assertTrue(run.run().isOver());
        assertEquals(List.of(), run.run().livingPids());
        OsProcesses.awaitGone(members);
        for (long member : members) {
            run.exited(member);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aStopEndsAProcessThatIsHalted() throws Exception {
        ObservedRun run = startFamily();
        Set<Long> members = FamilyTree.awaitMembers(run);
        for (long member : members) {
            assertTrue(engine.signal(run.run(), member, "STOP"));
        }
        engine.stop(run.run());

        assertTrue(run.run().isOver());
        OsProcesses.awaitGone(members);
    }

    @Test
    void aStopOfOneRunLeavesTheOthersAlone() throws Exception {
        CompiledProgram program = OpenEngine.compile(
                engine, "void main() throws Exception { System.out.println(1); Thread.sleep(600_000); }");
        ObservedRun one = ObservedRun.start(engine, program);
        ObservedRun other = ObservedRun.start(engine, program);
        one.awaitPrinted("1");
        other.awaitPrinted("1");
        engine.stop(one.run());

        assertTrue(one.run().isOver());
        assertFalse(other.run().isOver());
        assertTrue(OsProcesses.isAlive(other.run().mainPid()));
        assertFalse(engine.signal(one.run(), other.run().mainPid(), "KILL"), "a run signals its own processes only");
        assertEquals(List.of(), one.run().livingPids());
        assertEquals(List.of(other.run().mainPid()), other.run().livingPids());
    }

    /** As when a terminal is closed: the shell leaves, and the JVM ends by a signal. */
    @Test
    void whoeverClosesSecondReturnsNoEarlier() throws Exception {
        ObservedRun run = startFamily();
        Set<Long> members = FamilyTree.awaitMembers(run);
        Callable<Boolean> closing = () -> {
            engine.close();
            return members.stream().noneMatch(OsProcesses::isAlive);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> closed : threads.invokeAll(List.of(closing, closing))) {
                assertTrue(closed.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingLeavesNoProcessAndNoFile() throws Exception {
        ObservedRun run = startFamily();
        Set<Long> members = FamilyTree.awaitMembers(run);
        TypedCode code = new TypedCode(engine, Locale.ENGLISH);
        code.type("var p = new Process(() -> { while (true) {} });", "p.start();");
        Event.Started child = code.watched().awaitStarted("Process-1");
        long sessionMain = code.run().mainPid();
        engine.prepare();
        List<Long> all = ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .sorted(Comparator.naturalOrder())
                .toList();
        assertTrue(all.containsAll(List.of(run.run().mainPid(), sessionMain, child.pid())), all::toString);
        engine.close();
        engine = null;

        OsProcesses.awaitGone(all);
        OsProcesses.awaitGone(members);
        assertFalse(Files.exists(run.workplace()));
    }

    @Test
    void closingTwiceOrBeforeAnythingRanDoesNoHarm() throws Exception {
        engine.close();
        engine.close();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsStoppedWhenItsShellIsKilledIsEndedByTheNextShell() throws Exception {
        try (EngineHolder holder = EngineHolder.start()) {
            List<Long> held = holder.awaitPids();
            for (long pid : held) {
                assertEquals(
                        0,
                        new ProcessBuilder("kill", "-s", "STOP", "" + pid)
                                .start()
                                .waitFor());
            }
            holder.killAndAwait();
            assertTrue(held.stream().allMatch(OsProcesses::isAlive), "what is stopped cannot end by itself");
            holder.startAnotherShell();

            OsProcesses.awaitGone(held);
            assertEquals("", holder.leftInTheTemporaryFolder());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatAShellStartedEndsWithItEvenIfItIsKilled() throws Exception {
        try (EngineHolder holder = EngineHolder.start()) {
            List<Long> held = holder.awaitPids();
            assertTrue(held.size() >= FamilyTree.MEMBERS + 3, held::toString);
            assertTrue(held.stream().allMatch(OsProcesses::isAlive), held::toString);
            holder.kill();

            OsProcesses.awaitGone(held);
        }
    }
}
