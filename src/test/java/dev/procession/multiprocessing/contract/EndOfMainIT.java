package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.contract.OrdinaryProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to the children when the main program ends, for each way of ending. */
@EachStartMethod
@Tag(OnceOnly.TAG)
class EndOfMainIT {

    /**
     * Runs a program with a daemon that would end in ten minutes, and a process that ends after the daemon. The program
     * ends in the way that {@code END} stands for. Its output is complete only when both have ended.
     */
    private static final String FAMILY = """
            public class Main {
                static boolean lives(long pid) {
                    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
                }
                public static void main(String[] args) throws Exception {
                    Process daemon = Process.target(() -> { sleep(600); println("daemon end"); }).daemon(true).build();
                    daemon.start();
                    long pid = daemon.pid();
                    Process other = new Process(() -> {
                        while (lives(pid)) { sleep(0.01); }
                        println("other end");
                    });
                    other.start();
                    println("main's last line");
                    END
                }
            }
            """;

    @TempDir
    Path directory;

    private Result familyWhoseMainDoes(String end) throws Exception {
        return OrdinaryProgram.run(directory, FAMILY.replace("END", end));
    }

    /** The connection belongs to a process that was killed, so it cannot be handed to a child. */
    @Test
    void mainDoesNotWaitForAChildWhoseStartFailed() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        dev.procession.multiprocessing.Queue<Connection> queue =
                            new dev.procession.multiprocessing.Queue<>();
                        Process maker = Process.target(a -> {
                            dev.procession.multiprocessing.Queue<Connection> to = a.get(0);
                            to.put(Pipe.open().left());
                            sleep(600);
                        }).args(queue).build();
                        maker.start();
                        Connection lost = queue.get();
                        maker.kill();
                        maker.join();
                        try {
                            Process.target(a -> {}).args(lost).build().start();
                            println("started");
                        } catch (RuntimeException e) {
                            println(e.getClass().getSimpleName());
                        }
                    }
                }
                """);
        assertEquals("SharedStateLostException\n", result.out(), result.err());
        assertEquals(0, result.exitCode());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            return;,                                      0
            System.exit(3);,                              3
            new Thread(() -> System.exit(4)).start();,    4
            throw new RuntimeException("thrown by main");,1
            """)
    @Tag("G6")
    @Tag("G7")
    @Tag("G8")
    @Tag("G10")
    @Tag("G11")
    void theDaemonsAreTerminatedFirstAndThenTheOthersAwaited(String end, int exitCode) throws Exception {
        Result result = familyWhoseMainDoes(end);
        assertEquals(exitCode, result.exitCode(), result.err());
        assertEquals("main's last line\nother end\n", result.out());
        boolean thrown = end.startsWith("throw");
        assertEquals(thrown, result.err().contains("RuntimeException: thrown by main"), result.err());
        assertEquals(thrown, !result.err().isEmpty(), result.err());
    }

    @Test
    @Tag("G18")
    @DisabledOnOs(OS.WINDOWS)
    void aMainThatIsTerminatedStillTidiesUpUnlikeInPython() throws Exception {
        Result result = familyWhoseMainDoes(
                "new ProcessBuilder(\"kill\", \"\" + getpid())" + ".start(); Thread.sleep(600_000);");
        assertEquals(143, result.exitCode(), result.err());
        assertEquals("main's last line\nother end\n", result.out());
    }

    @Test
    @Tag("G14")
    @EnabledOnOs(OS.LINUX)
    void anInterruptOfMainTidiesUpToo() throws Exception {
        assumeFalse(ignoresInterrupts(), "run in the background: an interrupt reaches nobody here");
        Result result = familyWhoseMainDoes(
                "new ProcessBuilder(\"kill\", \"-INT\", \"\" + getpid()).start(); Thread.sleep(600_000);");
        assertEquals(130, result.exitCode(), result.err());
        assertEquals("main's last line\nother end\n", result.out());
        assertEquals("", result.err());
    }

    /** Whether this JVM ignores SIGINT. If so, the JVMs that it starts ignore it too. */
    private static boolean ignoresInterrupts() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("SigIgn:")) {
                return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1 << 2 - 1) != 0;
            }
        }
        return false;
    }

    /**
     * Runs a main that ends in this way. Its children write files when they have a new parent, because main's output
     * ends with main.
     */
    private Result orphansOfAMainThatDoes(String end) throws Exception {
        String source = """
                import java.nio.file.*;
                public class Main {
                    static void untilOrphaned(String name, long parent) throws Exception {
                        println(name + " runs");
                        while (getppid() == parent) { sleep(0.01); }
                        Files.createFile(Path.of(name));
                    }
                    public static void main(String[] args) throws Exception {
                        long main = getpid();
                        for (boolean daemon : new boolean[] {true, false}) {
                            Process.target(() -> untilOrphaned(daemon ? "daemon" : "other", main))
                                    .daemon(daemon).build().start();
                        }
                        END
                    }
                }
                """;
        return OrdinaryProgram.run(directory, source.replace("END", end));
    }

    private void assertBothLiveOn() {
        FileGate.await("a sign of the daemon", () -> Files.exists(directory.resolve("daemon")));
        FileGate.await("a sign of the other", () -> Files.exists(directory.resolve("other")));
    }

    @Test
    @Tag("G12")
    @DisabledOnOs(OS.WINDOWS)
    void afterAHaltNobodyIsTerminatedAndNobodyAwaited() throws Exception {
        assertEquals(3, orphansOfAMainThatDoes("Runtime.getRuntime().halt(3);").exitCode());
        assertBothLiveOn();
    }

    @Test
    @Tag("G13")
    @DisabledOnOs(OS.WINDOWS)
    void afterAKillOfMainEvenTheDaemonLivesOn() throws Exception {
        String kill = "new ProcessBuilder(\"kill\", \"-9\", \"\" + getpid()).start(); Thread.sleep(600_000);";
        assertEquals(137, orphansOfAMainThatDoes(kill).exitCode());
        assertBothLiveOn();
    }

    @Test
    @Tag("G7")
    void mainWaitsThroughGenerations() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        new Process(() -> {
                            new Process(() -> {
                                new Process(() -> println("great-grandchild")).start();
                                println("grandchild");
                            }).start();
                        }).start();
                    }
                }
                """);
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(Set.of("grandchild", "great-grandchild"), Set.copyOf(result.lines()));
    }

    @Test
    @Tag("G4")
    void aDaemonThatStartsAChildEndsWithOneUnlessItCatchesTheRefusal() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        Process daemon = Process.target(() -> new Process(() -> println("never")).start())
                                .daemon(true).build();
                        daemon.start();
                        daemon.join();
                        println(daemon.exitCode());
                    }
                }
                """);
        assertEquals("1\n", result.out());
        assertTrue(
                result.err()
                        .startsWith("Process Process-1:\njava.lang.IllegalStateException:"
                                + " daemonic processes are not allowed to have children\n"),
                result.err());
    }

    @Test
    @Tag("G17")
    void aMainThatSaysItIsADaemonMayHaveNoChildren() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    public static void main(String[] args) {
                        currentProcess().setDaemon(true);
                        try {
                            new Process().start();
                        } catch (IllegalStateException e) {
                            println(e.getMessage());
                        }
                    }
                }
                """);
        assertEquals("daemonic processes are not allowed to have children\n", result.out());
    }
}
