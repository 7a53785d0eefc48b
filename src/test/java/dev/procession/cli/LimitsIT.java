package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that want more than the machine can give: each meets a limit, which is said, and the shell goes on. */
@Tag(OnceOnly.TAG)
class LimitsIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void newcomer() {
        environment = Installed.environment(directory);
    }

    private Result run(String program) throws Exception {
        Path file = Files.writeString(directory.resolve("Program.java"), """
                import dev.procession.multiprocessing.Process;
                import java.util.*;
                import static dev.procession.multiprocessing.Multiprocessing.*;
                """ + program);
        return Installed.run(environment, "/run " + file + "\nint next = 6 * 7\n");
    }

    @Test
    void aProgramThatStartsProcessesWithoutEndIsToldTheLimit() throws Exception {
        environment.put("PROCESSION_PROCESSES", "4");
        Result result = run("""
                void main() {
                    for (int i = 0; i < 100; i++) {
                        Process child = new Process(() -> sleep(600));
                        child.setDaemon(true);
                        child.start();
                        sleep(0.05);
                    }
                }
                """);
        assertTrue(
                result.out()
                        .replaceAll("\\s+", " ")
                        .contains("cannot start a process: this run has 4 living processes"),
                result::toString);
        assertTrue(result.out().contains("next ==> 42"), result::toString);
        assertEquals(0, result.exitCode());
    }

    @Test
    void aChildThatAllocatesWithoutEndEndsByItsOwnErrorAndTheOthersGoOn() throws Exception {
        Result result = run("""
                static List<long[]> kept = new ArrayList<>();
                static void fill() {
                    for (int n = 1 << 20; ; n *= 16) {
                        kept.add(new long[n]);
                    }
                }
                void main() {
                    Process child = new Process(() -> fill());
                    child.start();
                    child.join();
                    println("the child ended with " + child.exitCode());
                }
                """);
        assertTrue(result.out().contains("OutOfMemoryError"), result::toString);
        assertTrue(result.out().contains("the child ended with 1"), result::toString);
        assertTrue(result.out().contains("next ==> 42"), result::toString);
        assertEquals(0, result.exitCode());
    }
}
