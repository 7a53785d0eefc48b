package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pool in an ordinary program. */
@EachStartMethod
class PoolIT {

    @TempDir
    Path directory;

    @Test
    @Tag("P18")
    void mainEndsAtOnceWithAnOpenPool() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        Pool pool = new Pool(2);
                        Queue<String> started = new Queue<>();
                        pool.mapAsync(x -> { started.put("started"); sleep(600); return x; }, List.of(1, 2, 3));
                        println(started.get());
                    }
                }
                """.replace("Queue", "dev.procession.multiprocessing.Queue"));
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("started\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsWorkersEndWhenMainIsKilledAfterTheTaskThatTheyAreAt() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        Pool pool = new Pool(2);
                        pool.map(x -> x, List.of(1, 2));
                        IntValue begun = new IntValue();
                        long main = getpid();
                        pool.applyAsync(() -> {
                            begun.set(1);
                            while (getppid() == main) { sleep(0.01); }
                            java.nio.file.Files.createFile(java.nio.file.Path.of("done"));
                        });
                        while (begun.get() == 0) { sleep(0.01); }
                        activeChildren().forEach(worker -> println(worker.pid()));
                        new ProcessBuilder("kill", "-9", "" + getpid()).start();
                        sleep(600);
                    }
                }
                """);
        assertEquals(137, result.exitCode(), result.err());
        List<Long> workers = result.lines().stream().map(Long::valueOf).toList();
        assertEquals(2, workers.size());
        FileGate.await("all workers are gone", () -> workers.stream().allMatch(InChild::isGone));
        assertTrue(FileGate.in(directory, "done").isOpen());
    }

    @Test
    @Tag("P2")
    void anExceptionThatNobodyCatchesShowsWhereItCameFrom() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    static int root(int x) {
                        if (x < 0) { throw new IllegalArgumentException("negative: " + x); }
                        return (int) Math.sqrt(x);
                    }
                    public static void main(String[] args) {
                        Pool pool = new Pool(2);
                        println(pool.map(Main::root, List.of(4, 9)));
                        pool.map(Main::root, List.of(4, -9));
                    }
                }
                """);
        assertEquals(1, result.exitCode(), result.err());
        assertEquals("[2, 3]\n", result.out());
        assertTrue(result.err().contains("IllegalArgumentException: negative: -9"), result.err());
        assertTrue(result.err().contains("at Main.main("), result.err());
        assertTrue(result.err().contains("Caused by: in PoolWorker-"), result.err());
        assertTrue(result.err().contains("at Main.root("), result.err());
    }

    @Test
    void aWorkerKeepsTheVariablesItBeganWithAndItsOwnChanges() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    static int base = 1;
                    static int plus(int x) { return base + x; }
                    public static void main(String[] args) {
                        base = 2;
                        Pool pool = new Pool(1, () -> base += 40);
                        println(pool.map(x -> base + x, List.of(1, 2)));
                        base = 1000;
                        println(pool.map(Main::plus, List.of(1, 2)));
                        println(pool.map(x -> base += x, List.of(1, 1)));
                        println(base);
                        pool.terminate();
                    }
                }
                """);
        assertEquals("[43, 44]\n[43, 44]\n[43, 44]\n1000\n", result.out(), result.err());
        assertEquals("", result.err());
    }

    @Test
    @Tag("P13")
    void anInitializerThatFailsIsReportedByEachWorkerOnce() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        Pool pool = new Pool(3, () -> { throw new IllegalStateException("no luck"); });
                        try {
                            pool.map(x -> x, List.of(1, 2, 3));
                        } catch (RuntimeException e) {
                            println(e.getCause().getMessage());
                        }
                    }
                }
                """);
        assertEquals("no luck\n", result.out(), result.err());
        long reports = result.err()
                .lines()
                .filter(line -> line.matches("Process PoolWorker-\\d:"))
                .count();
        assertEquals(3, reports, result.err());
    }
}
