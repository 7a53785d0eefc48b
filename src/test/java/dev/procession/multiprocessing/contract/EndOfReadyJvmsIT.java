package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JVM that waits for work ends with the program that started it. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class EndOfReadyJvmsIT {

    /** Prints which JVMs are ready, uses one, and ends. */
    private static final String PROGRAM = """
            class Main {
                public static void main(String[] args) throws Exception {
                    setStartMethod(StartMethod.PREFORK);
                    ProcessHandle.current().children().forEach(each -> println(each.pid()));
                    USE
                    END
                }
            }
            """;

    @TempDir
    Path dir;

    private OrdinaryProgram.Result programThat(String uses, String ends) throws Exception {
        return OrdinaryProgram.run(dir, PROGRAM.replace("USE", uses).replace("END", ends));
    }

    private static List<Long> pids(OrdinaryProgram.Result result) {
        return result.lines().stream().map(Long::valueOf).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            return;,                                 0
            System.exit(3);,                         3
            throw new RuntimeException("of main");,  1
            Runtime.getRuntime().halt(5);,           5
            ProcessHandle self = ProcessHandle.current(); new ProcessBuilder("kill"\\u002c "-9"\\u002c "" + self.pid()).start(); sleep(600);, 137
            """)
    void theyAreGoneSoonAfterMainHoweverItEnds(String end, int exitCode) throws Exception {
        var result = programThat("", end.replace("\\u002c", ","));
        assertEquals(exitCode, result.exitCode(), result::toString);
        List<Long> pids = pids(result);
        assertEquals(4, pids.size(), result::toString);
        FileGate.await("none is left of " + pids, () -> pids.stream().allMatch(InChild::isGone));
    }

    @Test
    void thoseThatHaveWorkAreWaitedForAndWhatTheyPrintIsThere() throws Exception {
        var result = programThat("""
                        new Process(() -> { sleep(0.2); println(-1); System.err.println("err"); }).start();
                        """, "return;");
        assertEquals(0, result.exitCode(), result::toString);
        assertEquals("err\n", result.err());
        assertTrue(result.lines().contains("-1"), result::toString);
        Stream<Long> pids = pids(result).stream().filter(pid -> pid > 0);
        assertTrue(pids.allMatch(InChild::isGone), result::toString);
    }
}
