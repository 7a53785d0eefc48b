package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.setStartMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.StartMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The JVMs that have been started in advance and wait for work, as {@code ps} shows them. */
@EnabledOnOs(OS.LINUX)
class ReadyJvmsIT {

    private static final int MOST = 4;

    @BeforeEach
    void startAhead() {
        setStartMethod(StartMethod.PREFORK);
    }

    @AfterEach
    void endAll() {
        Children.endAll();
        setStartMethod(StartMethod.SPAWN);
    }

    /** The children of this process that {@code ps} shows as {@code ready}. */
    private static Set<Long> ready() {
        Set<Long> pids = new TreeSet<>();
        ProcessHandle.current().children().map(ProcessHandle::pid).forEach(pid -> {
            if (arguments(pid).endsWith("Child ready for work")) {
                pids.add(pid);
            }
        });
        return pids;
    }

    private static String arguments(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(line, StandardCharsets.UTF_8).replace('\0', ' ').strip();
        } catch (IOException e) {
            return ""; // the process has ended meanwhile
        }
    }

    private static boolean exists(long pid) {
        return Files.exists(Path.of("/proc", Long.toString(pid)));
    }

    @Test
    void thereAreFourFromTheBeginning() {
        FileGate.await(
                "four are ready", () -> ready().size() == MOST); // until exec, a child shows its parent's arguments
        assertEquals(List.of(), activeChildren(), "none of them is a child of the program");
    }

    @Test
    void askingTwiceMakesNoMore() {
        FileGate.await("four are ready", () -> ready().size() == MOST);
        Set<Long> before = ready();
        Process.setStartMethod(StartMethod.PREFORK);
        assertEquals(before, ready());
    }

    @Test
    void aChildIsOneOfThemAndAnotherTakesItsPlace() {
        FileGate.await("four are ready", () -> ready().size() == MOST);
        Set<Long> before = ready();
        Process child = Children.sleeper();
        assertTrue(before.contains(child.pid()), () -> child.pid() + " is none of " + before);
        // the command line of the child still says ready
        FileGate.await("four others are ready", () -> ready().size() == MOST + 1);
    }

    @Test
    void spawnEndsThemAll() {
        FileGate.await("four are ready", () -> ready().size() == MOST);
        Set<Long> before = ready();
        setStartMethod(StartMethod.SPAWN);
        assertTrue(before.stream().allMatch(InChild::isGone), before::toString);
        Process child = Children.sleeper();
        assertTrue(!before.contains(child.pid()));
        assertEquals(Set.of(), ready());
    }

    @Test
    void spawnLeavesThoseThatHaveWorkAlone() {
        Process child = Children.sleeper();
        setStartMethod(StartMethod.SPAWN);
        assertTrue(child.isAlive());
        child.terminate();
        assertEquals(-15, Children.exitCodeAfterJoin(child));
    }

    @Test
    void oneThatWasKilledIsNotHandedWork() {
        for (int round = 0; round < 3; round++) {
            FileGate.await("four are ready", () -> ready().size() == MOST);
            Set<Long> killed = ready();
            killed.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            FileGate.await("all have ended", () -> killed.stream().noneMatch(ReadyJvmsIT::exists));
            InChild.check(() -> {}); // at once: the library may not have noticed the kill yet
        }
    }

    @Test
    void oneThatIsHaltedDoesNotHoldUpTheEnd() throws Exception {
        FileGate.await("four are ready", () -> ready().size() == MOST);
        Set<Long> before = ready();
        for (long pid : before) {
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        }
        setStartMethod(StartMethod.SPAWN);
        assertTrue(before.stream().allMatch(InChild::isGone), before::toString);
    }
}
