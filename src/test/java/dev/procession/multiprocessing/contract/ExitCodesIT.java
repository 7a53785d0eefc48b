package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static dev.procession.multiprocessing.contract.Children.exitCodeOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes that a process chooses itself. */
@EachStartMethod
class ExitCodesIT {

    @TempDir
    Path dir;

    static int answer() {
        return 42;
    }

    @Test
    @Tag("D1")
    void whatTheTargetReturnsIsNoExitCode() {
        assertEquals(0, exitCodeOf(new Process(ExitCodesIT::answer)));
    }

    @Test
    @Tag("D2")
    @Tag("D3")
    @DisabledOnOs(OS.WINDOWS) // Windows keeps all 32 bits
    void systemExitGivesTheLowEightBitsAsExitCode() {
        Map<Integer, Integer> expected = new TreeMap<>(Map.of(0, 0, 1, 1, 7, 7, 256, 0, 300, 44, -1, 255));
        List<Process> processes = new ArrayList<>();
        for (int status : expected.keySet()) {
            processes.add(new Process(() -> System.exit(status)));
        }
        processes.forEach(Process::start);
        List<Integer> seen = new ArrayList<>();
        processes.forEach(process -> seen.add(exitCodeAfterJoin(process)));
        assertEquals(List.copyOf(expected.values()), seen);
    }

    @Test
    @Tag("D3")
    @Tag("D12")
    void exitWithTheNumberOfASignalIsNotTakenForTheSignal() {
        assertEquals(143, exitCodeOf(new Process(() -> System.exit(143))));
        assertEquals(137, exitCodeOf(new Process(() -> System.exit(137))));
    }

    @Test
    @Tag("D11")
    @Tag("D15")
    void shutdownHooksRunAtAnOrdinaryEndButNotAtHalt() {
        FileGate returned = FileGate.in(dir, "returned");
        FileGate exited = FileGate.in(dir, "exited");
        FileGate halted = FileGate.in(dir, "halted");
        assertEquals(0, exitCodeOf(new Process(() -> atExit(returned))));
        assertEquals(4, exitCodeOf(new Process(() -> {
            atExit(exited);
            System.exit(4);
        })));
        assertEquals(9, exitCodeOf(new Process(() -> {
            atExit(halted);
            Runtime.getRuntime().halt(9);
        })));
        assertTrue(returned.isOpen());
        assertTrue(exited.isOpen());
        assertFalse(halted.isOpen());
    }

    private static void atExit(FileGate gate) {
        Runtime.getRuntime().addShutdownHook(new Thread(gate::open));
    }

    @Test
    @Tag("D14")
    void childWaitsForTheThreadsThatItLeaves() {
        FileGate left = FileGate.in(dir, "left");
        FileGate gate = FileGate.in(dir, "gate");
        FileGate worked = FileGate.in(dir, "worked");
        Process process = new Process(() -> {
            new Thread(() -> {
                        left.await();
                        gate.await();
                        worked.open();
                    })
                    .start();
            left.open();
        });
        process.start();
        left.await();
        process.join(0.05);
        assertTrue(process.isAlive(), process.toString());
        gate.open();
        assertEquals(0, exitCodeAfterJoin(process));
        assertTrue(worked.isOpen());
    }

    @Test
    @Tag("A8")
    @Tag("A9")
    void processWithoutWorkStartsAndEndsWithZero() {
        assertEquals(0, exitCodeOf(new Process()));
        assertEquals(0, exitCodeOf(new Process(null)));
    }
}
