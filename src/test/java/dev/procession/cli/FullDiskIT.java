package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs programs whose events do not fit on the disk. */
@Tag(OnceOnly.TAG)
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullDiskIT {

    /** No file may become longer than 100 or 200 KB, depending on the unit of this shell. */
    private static final String SMALL_FILES = "ulimit -f 200; exec \"$0\" \"$@\"";

    private static final String SMALL_DISK = "mount -t tmpfs -o size=256k tmpfs \"$SMALL\" && exec \"$0\" \"$@\"";

    /** Fills the disk to the last byte, then asks for shared memory, and makes room for saying what came of it. */
    private static final String MEMORY_WITHOUT_ROOM = """
            var fill = new java.io.File(System.getenv("SMALL"), "fill");
                try (var out = new java.io.FileOutputStream(fill)) {
                    while (true) out.write(0);
                } catch (java.io.IOException e) {
                    String said = "";
                    try { new dev.procession.multiprocessing.IntValue(7); } catch (RuntimeException f) { said = f.getMessage(); }
                    fill.delete();
                    sleep(1.5);
                    println("refused: " + said);
                }
            """;

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void newcomer() {
        environment = Installed.environment(directory);
    }

    /** A program whose child prints more than fits. */
    private Path flood(String afterwards) throws IOException {
        return Files.writeString(directory.resolve("Flood.java"), """
                import static dev.procession.multiprocessing.Multiprocessing.*;
                import dev.procession.multiprocessing.Process;
                static void flood() { for (int i = 0; i < 6000; i++) println("line " + i + " " + "-".repeat(60)); }
                void main() throws Exception {
                    var child = new Process(() -> flood());
                    child.start();
                    child.join();
                    %s
                }
                """.formatted(afterwards));
    }

    private static List<String> in(String shellCommand, String... command) {
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", shellCommand));
        all.addAll(List.of(command));
        return all;
    }

    private static int count(String part, String text) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aRunWhoseEndCannotBeWrittenEndsAndSaysWhatIsMissing() throws Exception {
        String program = flood("System.exit(3);").toString();
        Result result = Installed.execute(
                environment, "", in(SMALL_FILES, Installed.launcher().toString(), "run", program));

        assertEquals(3, result.exitCode(), result.out() + result.err());
        assertEquals("", result.err());
        assertEquals(1, count("Nothing can be written into the folder", result.out()), result.out());
        assertEquals(1, count("Not all of this run could be written", result.out()), result.out());
        assertTrue(result.out().contains("exit 3"), result.out());
        assertTrue(result.out().contains("ended, exit code unknown"), result.out());
    }

    @Test
    void ctrlCEndsARunThatCannotBeRecordedAndNothingOfItIsKept() throws Exception {
        List<String> shell = in(SMALL_FILES, Installed.launcher().toString());
        try (PseudoTerminal terminal = PseudoTerminal.open(environment, shell.toArray(String[]::new))) {
            terminal.expect("procession>");
            terminal.enter("/run " + flood("sleep(600);"));
            terminal.expect("Nothing can be written into the folder");
            terminal.type(PseudoTerminal.CTRL_C);
            terminal.expect("Run 1 has gaps, so it is not kept");
            terminal.enter("1 + 1");
            terminal.expect("==> 2");
            terminal.enter("/exit");
            terminal.awaitEnd();
        }
        assertFalse(Files.exists(directory.resolve("state/procession/runs/1")));
    }

    @Test
    void aFullDiskIsNamedAndTheExitCodesAreKnown() throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        environment.put("SMALL", small.toString());
        assumeTrue(mayMount(), "only root may mount a small disk, in a name space of its own");
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + small);
        List<String> command = new ArrayList<>(List.of("unshare", "-m"));
        command.addAll(in(
                SMALL_DISK,
                Installed.launcher().toString(),
                "run",
                flood(MEMORY_WITHOUT_ROOM + "System.exit(3);").toString()));
        Result result = Installed.execute(environment, "", command);

        assertEquals(3, result.exitCode(), result.out() + result.err());
        assertEquals(1, count("The folder " + small + " is full", result.out()), result.out());
        assertTrue(result.out().contains("all have ended"), result.out());
        assertTrue(result.out().contains("refused: no shared memory: there is no room"), result.out());
    }

    private boolean mayMount() throws InterruptedException {
        try {
            return Installed.execute(environment, "", List.of("unshare", "-m", "/bin/sh", "-c", SMALL_DISK, "true"))
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            return false; // this system has no unshare
        }
    }
}
