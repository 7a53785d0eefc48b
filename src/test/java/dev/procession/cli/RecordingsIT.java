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

/** Tests that a later shell and the command line find the runs of an earlier shell. */
@Tag(OnceOnly.TAG)
class RecordingsIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;
    private Path kept;

    @BeforeEach
    void runSomething() throws Exception {
        environment = Installed.environment(directory);
        kept = directory.resolve("state/procession/runs");
        Result first = Installed.run(
                environment,
                "/run style-one --speed 10\nvar p = new Process(() -> println(\"typed\"))\np.start(); p.join()\n/runs\n");
        assertTrue(first.out().contains("2 processes  exit 0"), first.out());
        assertTrue(first.out().contains("typed code"), first.out());
    }

    @Test
    void runsAreThereInTheNextShell() throws Exception {
        Result later = Installed.run(environment, "/runs\n/timeline feed 1\n/timeline 2\n/replay 2 --speed max\n");
        assertTrue(later.out().contains("1  two-styles/style-one"), later.out());
        assertTrue(later.out().contains("process begins"), later.out());
        assertTrue(later.out().contains("prints: typed"), later.out());
        assertTrue(later.out().contains("main lived on"), later.out());
        assertEquals("", later.err());
    }

    @Test
    void aRecordingIsPlayedFromTheCommandLine() throws Exception {
        Path trace = Files.copy(kept.resolve("1/trace.jsonl"), directory.resolve("theirs.jsonl"));
        Result played =
                Installed.run(environment, "", "replay", trace.toString(), "--speed", "max", "--timeline", "bars");
        assertEquals(0, played.exitCode(), played.err());
        assertTrue(played.out().contains("process begins"), played.out());
        assertTrue(played.out().contains("wall time"), played.out());

        Files.writeString(trace, Files.readString(trace).replaceFirst("\"format\":1", "\"format\":9"));
        Result refused = Installed.run(environment, "", "replay", trace.toString());
        assertEquals(1, refused.exitCode());
        assertTrue(
                refused.out().contains("theirs.jsonl:1: a newer version of procession wrote this in format 9"),
                refused.out());
        assertEquals(
                2,
                Installed.run(environment, "", "replay", "1", "--speed", "fast").exitCode());
    }
}
