package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports real runs from the command line and from the shell. */
@Tag(OnceOnly.TAG)
class ExportCommandIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;
    private Path program;

    @BeforeEach
    void writeAProgram() throws Exception {
        environment = Installed.environment(directory);
        program = Files.writeString(directory.resolve("Hello.java"), """
                import dev.procession.multiprocessing.Process;
                import static dev.procession.multiprocessing.Multiprocessing.*;

                void main() {
                    var p = new Process(() -> println("</script> from the child"));
                    p.start();
                    p.join();
                }
                """);
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }

    @Test
    void aRunIsExportedInEveryFormat() throws Exception {
        Result result = Installed.run(
                environment,
                "",
                "run",
                program.toString(),
                "--export",
                at("a run.html"),
                "--export",
                at("run.svg"),
                "--export",
                at("run.json"),
                "--export",
                at("run.mmd"),
                "--export",
                at("run.cast"),
                "--export",
                at("run.jsonl"));
        assertEquals(0, result.exitCode(), result.out() + result.err());
        assertTrue(result.out().contains("Written: " + at("a run.html")), result.out());
        assertTrue(Files.readString(directory.resolve("a run.html")).contains("\\u003c/script\\u003e from the child"));
        assertTrue(Files.readString(directory.resolve("run.svg")).contains("&lt;/script&gt; from the child"));
        assertTrue(JsonParser.parseString(Files.readString(directory.resolve("run.json")))
                .getAsJsonObject()
                .has("traceEvents"));
        assertTrue(Files.readString(directory.resolve("run.mmd")).contains(" from the child"));
        assertTrue(Files.readString(directory.resolve("run.cast")).contains("from the child"));

        Result again = Installed.run(
                environment, "", "replay", at("run.jsonl"), "--speed", "max", "--export", at("again.jsonl"));
        assertEquals(0, again.exitCode(), again.out() + again.err());
        assertEquals(
                Files.readAllLines(directory.resolve("run.jsonl")),
                Files.readAllLines(directory.resolve("again.jsonl")));
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeTheProgramRuns() throws Exception {
        Result result = Installed.run(environment, "", "run", program.toString(), "--export", at("run.pdf"));
        assertEquals(2, result.exitCode());
        assertTrue(result.out().contains("the ending decides the format"), result.out());
        assertFalse(result.out().contains("from the child"), result.out());
    }

    @Test
    void theShellExportsTheLastRun() throws Exception {
        Files.writeString(directory.resolve("mine.svg"), "mine");
        Result result = Installed.run(
                environment,
                "/export " + at("early.html") + "\n/run " + program + "\n/export \"" + at("a run.html") + "\" "
                        + at("mine.svg") + "\n/export\n",
                "--strict");
        assertEquals(1, result.exitCode(), result.out());
        assertTrue(result.out().contains("Nothing has run yet"), result.out());
        assertTrue(Files.exists(directory.resolve("a run.html")), result.out());
        assertTrue(result.out().contains("procession did not write it"), result.out());
        assertTrue(result.out().contains("Which file?"), result.out());
        assertEquals("mine", Files.readString(directory.resolve("mine.svg")));
        assertFalse(Files.exists(directory.resolve("early.html")));
    }
}
