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

/** Tests what {@code /why} and {@code /run --times} tell about causes and chance in real runs. */
@Tag(OnceOnly.TAG)
class CausesInScriptsIT {

    private static final String PROGRAM = """
            import static dev.procession.multiprocessing.Multiprocessing.*;
            import dev.procession.multiprocessing.Process;
            void main() {
                var p = new Process(() -> println("child"));
                p.start(); println("beside"); p.join(); println("after");
            }
            """;

    @TempDir
    private Path directory;

    private Map<String, String> environment;
    private Path program;

    @BeforeEach
    void newcomer() throws Exception {
        environment = Installed.environment(directory);
        program = Files.writeString(directory.resolve("Demo.java"), PROGRAM);
    }

    @Test
    void manyRunsTellWhatIsForcedAndWhatIsNot() throws Exception {
        Result result = Installed.run(environment, "/run " + program + " --times 3 --jobs 2\n/timeline feed\n");

        assertTrue(result.out().contains("Of 3 runs:"), result.out());
        assertTrue(result.out().contains("main: after"), result.out());
        String forced = result.out().substring(result.out().indexOf("the program forced it in every run"));
        assertTrue(forced.contains(letter(result, "Process-1: child") + " < " + letter(result, "main: after")), forced);
        assertTrue(forced.contains("prints: child"), "the last of them is the run that is shown: " + forced);
        assertEquals(0, result.exitCode());
    }

    private static String letter(Result result, String line) {
        return result.out()
                .lines()
                .filter(each -> each.endsWith("  " + line))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.out()))
                .strip()
                .substring(0, 1);
    }

    @Test
    void aRowIsExplained() throws Exception {
        Result result = Installed.run(
                environment, "/why 1\n/run " + program + "\n/why 1\n/why 400\n/why x\n/why 1 2 3\n/why 2 1\n");

        assertTrue(result.out().contains("Nothing has run yet"), result.out());
        assertTrue(result.out().contains("This is the first row"), result.out());
        assertTrue(result.out().contains("There is no row 400: the rows of this run are 1 to"), result.out());
        assertTrue(result.out().contains("There is no row x"), result.out());
        assertTrue(result.out().contains("Which row? Type its number"), result.out());
        assertTrue(result.out().contains("Row 2 had to come after row 1: main does one thing after"), result.out());
    }

    @Test
    void aMistypedOptionIsAnsweredWithASentence() throws Exception {
        Result result = Installed.run(
                environment, "/run " + program + " --times 1001\n/run " + program + " --jobs 2\n/run x --time 3\n");

        assertTrue(result.out().contains("--times needs a whole number from 1 to 1000, not 1001."), result.out());
        assertTrue(result.out().contains("Use it together with --times"), result.out());
        assertTrue(result.out().contains("There is no option --time."), result.out());
    }
}
