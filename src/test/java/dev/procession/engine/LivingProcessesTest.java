package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import dev.procession.trace.TraceWriter;
import dev.procession.trace.read.TraceTail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the operating system decides who lives, whatever the trace says. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LivingProcessesTest {

    private static final long AT_ONCE = 0;
    private static final long AN_HOUR_NANOS = TimeUnit.HOURS.toNanos(1);

    @TempDir
    private Path directory;

    private final List<Process> started = new ArrayList<>();
    private TraceWriter trace;
    private LivingProcesses living;

    @BeforeEach
    void open() throws IOException {
        trace = TraceWriter.open(
                directory.resolve("trace.jsonl").toFile(),
                ProcessHandle.current().pid());
        living = new LivingProcesses(trace);
    }

    @AfterEach
    void killAll() {
        started.forEach(Process::destroyForcibly);
    }

    private Process sleeper() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        started.add(sleeper);
        return sleeper;
    }

    private static Event.Launched launched(Process child, long parent, long at) {
        return new Event.Launched(at, parent, 1, child.pid(), "Process-1");
    }

    private List<Event.Exited> recordedEnds() throws IOException {
        try (TraceTail tail = new TraceTail(trace.file())) {
            return tail.poll().stream()
                    .filter(Event.Exited.class::isInstance)
                    .map(Event.Exited.class::cast)
                    .toList();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatLivesHasNotEndedWhateverAnEventSays() throws Exception {
        Process child = sleeper();
        living.note(launched(child, 1, System.nanoTime()));
        Event.Exited end = new Event.Exited(System.nanoTime(), 1, 2, child.pid(), 0);
        living.note(end);
        assertEquals(List.of(child.pid()), living.livingPids());
        child.destroyForcibly().waitFor();
        living.note(end);
        assertTrue(living.isEmpty());
    }

    @Test
    void aProcessThatOnlyHasThePidOfAnEarlierOneIsNeverSignalledAndCountsAsEnded() throws Exception {
        Process stranger = sleeper();
        living.note(launched(stranger, 1, System.nanoTime() - AN_HOUR_NANOS));

        assertEquals(Optional.empty(), living.find(stranger.pid()));
        assertFalse(new SignalSender(living, trace).send(stranger.pid(), "KILL"));
        assertFalse(new SignalSender(living, trace).send(stranger.pid(), "STOP"));
        living.check(AT_ONCE);
        assertTrue(living.isEmpty());
        assertEquals(stranger.pid(), recordedEnds().get(0).process());
        assertTrue(stranger.isAlive());
    }

    @Test
    void aProcessThatLivesIsFoundAndSignalled() throws Exception {
        Process child = sleeper();
        living.note(launched(child, ProcessHandle.current().pid(), System.nanoTime()));
        living.check(AT_ONCE);

        assertEquals(List.of(child.pid()), living.livingPids());
        assertTrue(new SignalSender(living, trace).send(child.pid(), "KILL"));
        child.waitFor();
        assertEquals(Optional.empty(), living.find(child.pid()));
        assertFalse(new SignalSender(living, trace).send(child.pid(), "KILL"));
    }

    @Test
    void anEndThatNobodyRecordsIsRecordedAfterAWhile() throws Exception {
        Process child = sleeper();
        living.note(launched(child, ProcessHandle.current().pid(), System.nanoTime()));
        child.destroyForcibly().waitFor();
        living.check(AN_HOUR_NANOS);

        assertEquals(List.of(), living.livingPids());
        assertFalse(living.isEmpty(), "its parent may still record its end, and its exit code");
        living.check(AT_ONCE);
        assertTrue(living.isEmpty());
        assertEquals(null, recordedEnds().get(0).status());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where /proc tells that a process is stopped
    void aParentThatIsStoppedIsGivenTimeToRecordTheEndOfItsChild() throws Exception {
        Process parent = sleeper();
        Process child = sleeper();
        living.note(launched(parent, ProcessHandle.current().pid(), System.nanoTime()));
        living.note(launched(child, parent.pid(), System.nanoTime()));
        assertTrue(new SignalSender(living, trace).send(parent.pid(), "STOP"));
        OsProcesses.await(() -> ProcessState.of(parent.pid()) == ProcessState.STOPPED, "not stopped");
        child.destroyForcibly().waitFor();
        living.check(AT_ONCE);
        assertFalse(living.isEmpty());
        assertEquals(List.of(), recordedEnds());

        parent.destroyForcibly().waitFor();
        living.check(AT_ONCE);
        assertTrue(living.isEmpty());
        assertEquals(2, recordedEnds().size());
    }

    @Test
    void theChildrenOfAProcessWhoseEndNobodyRecordsAreOrphans() throws Exception {
        Process parent = sleeper();
        Process child = sleeper();
        living.note(launched(parent, ProcessHandle.current().pid(), System.nanoTime()));
        living.note(launched(child, parent.pid(), System.nanoTime()));
        parent.destroyForcibly().waitFor();
        living.check(AT_ONCE);
        child.destroyForcibly().waitFor();
        living.checkOrphans();

        assertTrue(living.isEmpty());
    }
}
