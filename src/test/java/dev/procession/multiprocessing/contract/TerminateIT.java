package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static dev.procession.multiprocessing.contract.Children.exitCodeOf;
import static dev.procession.multiprocessing.contract.Children.sleeper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EachStartMethod
class TerminateIT {

    @TempDir
    Path dir;

    @Test
    @Tag("E1")
    @Tag("B4")
    void terminateEndsAProcessWithMinusFifteen() {
        Process process = sleeper();
        process.terminate();
        assertEquals(-15, exitCodeAfterJoin(process));
        assertFalse(process.isAlive());
        assertTrue(process.toString().endsWith(" stopped exitCode=-SIGTERM>"), process.toString());
    }

    @Test
    @Tag("E2")
    @Tag("B5")
    void killEndsAProcessWithMinusNine() {
        Process process = Process.target(() -> sleep(600)).daemon(true).build();
        process.start();
        assertTrue(process.toString().endsWith(" started daemon>"), process.toString());
        process.kill();
        assertEquals(-9, exitCodeAfterJoin(process));
        assertFalse(process.isAlive());
        assertTrue(process.toString().endsWith(" stopped exitCode=-SIGKILL daemon>"), process.toString());
    }

    @Test
    @Tag("E4")
    void finishedProcessIsLeftAlone() {
        Process process = new Process(() -> {});
        assertEquals(0, exitCodeOf(process));
        process.terminate();
        process.kill();
        assertEquals(0, process.exitCode());
    }

    @Test
    @Tag("E6")
    void processThatEndsByItselfCleansUp() {
        Process process = new Process(cleansUp());
        process.start();
        FileGate.in(dir, "up").await();
        FileGate.in(dir, "end").open();
        assertEquals(0, exitCodeAfterJoin(process));
        assertTrue(FileGate.in(dir, "finally").isOpen());
        assertTrue(FileGate.in(dir, "hook").isOpen());
    }

    @Test
    @Tag("E6")
    @DisabledOnOs(OS.WINDOWS)
    void terminatedProcessCleansNothingUp() {
        Process process = new Process(cleansUp());
        process.start();
        FileGate.in(dir, "up").await();
        process.terminate();
        assertEquals(-15, exitCodeAfterJoin(process));
        assertFalse(FileGate.in(dir, "finally").isOpen());
        assertFalse(FileGate.in(dir, "hook").isOpen());
    }

    private Target cleansUp() {
        Path here = dir;
        return () -> {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileGate.in(here, "hook").open()));
            try {
                FileGate.in(here, "up").open();
                FileGate.in(here, "end").await();
            } finally {
                FileGate.in(here, "finally").open();
            }
        };
    }
}
