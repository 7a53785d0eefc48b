package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static dev.procession.multiprocessing.contract.Children.exitCodeOf;
import static dev.procession.multiprocessing.contract.Children.sleeper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EachStartMethod
class StartAndJoinIT {

    @TempDir
    Path dir;

    @Test
    @Tag("A13")
    @Tag("A14")
    @Tag("B2")
    @Tag("B3")
    @Tag("C1")
    @Tag("C4")
    @Tag("C12")
    @Tag("C15")
    void startReturnsWhileTheChildRunsAndItsEndIsSeenAfterJoin() {
        FileGate gate = FileGate.in(dir, "gate");
        Process process = Process.target(gate::await).name("one").build();
        long here = ProcessHandle.current().pid();

        process.start();
        Long pid = process.pid();
        assertTrue(process.isAlive());
        assertNull(process.exitCode());
        assertEquals(pid, process.ident());
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
        assertEquals("<Process name='one' pid=" + pid + " parent=" + here + " started>", process.toString());
        assertMisuse("cannot start a process twice", process::start);

        gate.open();
        assertEquals(0, exitCodeAfterJoin(process));
        process.join();
        assertFalse(process.isAlive());
        assertEquals(pid, process.pid());
        assertEquals(pid, process.ident());
        assertEquals("<Process name='one' pid=" + pid + " parent=" + here + " stopped exitCode=0>", process.toString());
        assertMisuse("cannot start a process twice", process::start);
    }

    @Test
    @Tag("C15")
    void endIsSeenWithoutJoinToo() {
        Process process = new Process(() -> System.exit(3));
        process.start();
        FileGate.await("the process has ended", () -> !process.isAlive());
        assertEquals(3, process.exitCode());
        assertTrue(process.toString().endsWith(" stopped exitCode=3>"), process.toString());
    }

    @Test
    @Tag("C11")
    void joinGivesUpAfterItsTimeAndLeavesTheProcessAlone() {
        Process process = sleeper();
        for (double seconds : new double[] {0.05, 0, -1}) {
            process.join(seconds);
            assertTrue(process.isAlive());
            assertNull(process.exitCode());
        }
    }

    @Test
    @Tag("C13")
    void startedProcessesRunAtTheSameTimeAndMayBeJoinedInAnyOrder() {
        List<FileGate> arrivals = List.of(FileGate.in(dir, "0"), FileGate.in(dir, "1"), FileGate.in(dir, "2"));
        List<Process> processes = new ArrayList<>();
        for (FileGate own : arrivals) {
            Process process = new Process(() -> {
                own.open();
                arrivals.forEach(FileGate::await); // no child ends before all have begun
            });
            process.start();
            processes.add(0, process);
        }
        for (Process process : processes) {
            assertEquals(0, exitCodeAfterJoin(process), process.toString());
        }
    }

    @Test
    @Tag("C14")
    void startAndJoinInOneLoopIsOneAfterTheOther() throws Exception {
        Path diary = Files.createFile(dir.resolve("diary"));
        for (int i = 1; i <= 3; i++) {
            int number = i;
            Process process = new Process(() -> {
                Files.writeString(diary, "begin " + number + "\n", StandardOpenOption.APPEND);
                Files.writeString(diary, "end " + number + "\n", StandardOpenOption.APPEND);
            });
            assertEquals(0, exitCodeOf(process));
        }
        assertEquals(List.of("begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"), Files.readAllLines(diary));
    }

    @Test
    @Tag("C20")
    void severalThreadsMayJoinWhatAnotherOneStarted() throws Exception {
        FileGate gate = FileGate.in(dir, "gate");
        Process process = new Process(gate::await);
        CompletableFuture.runAsync(process::start).get(30, TimeUnit.SECONDS);
        List<CompletableFuture<Void>> joins = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Void> join = new CompletableFuture<>();
            joins.add(join);
            new Thread(() -> {
                        process.join(30);
                        join.complete(null);
                    })
                    .start();
        }
        gate.open();
        CompletableFuture.allOf(joins.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        assertEquals(0, process.exitCode());
    }

    @Test
    @Tag("F5")
    void processThatRanHereCanStillBeStarted() {
        FileGate here = FileGate.in(dir, "here");
        FileGate there = FileGate.in(dir, "there");
        long main = ProcessHandle.current().pid();
        Process process = new Process(() -> (ProcessHandle.current().pid() == main ? here : there).open());
        process.run();
        process.run();
        assertTrue(here.isOpen());
        assertFalse(there.isOpen());
        assertEquals(0, exitCodeOf(process));
        assertTrue(there.isOpen());
    }

    @Test
    @Tag("A12")
    void sentinelCompletesWhenTheProcessHasEnded() throws Exception {
        FileGate gate = FileGate.in(dir, "gate");
        Process process = new Process(gate::await);
        process.start();
        CompletableFuture<Process> sentinel = process.sentinel().toCompletableFuture();
        assertFalse(sentinel.isDone());
        gate.open();
        assertEquals(process, sentinel.get(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitCode());
        assertTrue(process.sentinel().toCompletableFuture().isDone());
    }
}
