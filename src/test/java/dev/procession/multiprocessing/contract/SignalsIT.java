package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static dev.procession.multiprocessing.contract.Children.sleeper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.procession.multiprocessing.Process;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals from outside the program, as from {@code kill} in a terminal. */
@EachStartMethod
@EnabledOnOs(OS.LINUX)
class SignalsIT {

    private static final int SIGINT = 2;

    @TempDir
    Path dir;

    private static void send(String signal, Process to) throws Exception {
        assertTrue(to.isAlive(), "there is somebody to send it to: " + to);
        var kill = new ProcessBuilder("kill", "-" + signal, to.pid().toString())
                .inheritIO()
                .start();
        assertTrue(kill.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, kill.exitValue());
    }

    /** Whether this JVM ignores SIGINT, as the background jobs of a shell do. */
    private static boolean isIgnoredHere() throws Exception {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        long signals =
                Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16);
        return (signals & 1 << SIGINT - 1) != 0;
    }

    @ParameterizedTest
    @CsvSource({"TERM, -15, -SIGTERM", "KILL, -9, -SIGKILL", "INT, -2, -SIGINT", "USR1, -10, -SIGUSR1"})
    @Tag("B4")
    @Tag("C18")
    @Tag("D10")
    @Tag("D12")
    @Tag("D22")
    void deathByASignalIsItsNegativeNumberAndItsNameInTheText(String signal, int code, String words) throws Exception {
        assumeFalse(
                signal.equals("INT") && isIgnoredHere(),
                "who started the tests had SIGINT ignored, and so has every child");
        FileGate up = FileGate.in(dir, "up");
        Process process = new Process(() -> {
            up.open();
            sleep(600);
        });
        process.start();
        up.await(); // a JVM that is still starting handles signals in another way
        send(signal, process);
        assertEquals(code, exitCodeAfterJoin(process));
        assertFalse(process.isAlive());
        assertTrue(process.toString().endsWith(" stopped exitCode=" + words + ">"), process.toString());
    }

    @Test
    @Tag("C21")
    void stoppedProcessIsAliveAndGoesOnWhenItIsContinued() throws Exception {
        FileGate gate = FileGate.in(dir, "gate");
        Process process = new Process(gate::await);
        process.start();
        send("STOP", process);
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        FileGate.await("the process is stopped", () -> state(stat).equals("T"));
        gate.open();
        process.join(0.05);
        assertTrue(process.isAlive());
        send("CONT", process);
        assertEquals(0, exitCodeAfterJoin(process));
    }

    private static String state(Path stat) {
        try {
            String line = Files.readString(stat);
            return line.substring(line.lastIndexOf(')') + 2).split(" ")[0];
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @Tag("C18")
    void processKilledBehindTheLibrarysBackIsNoticed() {
        Process process = sleeper();
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        FileGate.await("the process has ended", () -> !process.isAlive());
        assertEquals(-9, process.exitCode());
    }
}
