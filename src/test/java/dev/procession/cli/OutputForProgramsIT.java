package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import dev.procession.trace.Event;
import dev.procession.trace.read.TraceReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code procession run} writes if a program reads it, not a person. */
@Tag(OnceOnly.TAG)
class OutputForProgramsIT {

    private static final String LONG = "word ".repeat(60);

    private static final String PROGRAM = """
            import static dev.procession.multiprocessing.Multiprocessing.*;
            import dev.procession.multiprocessing.Process;
            void main() {
                println("%s");
                System.err.println("to the other stream");
                Process p = new Process(() -> System.out.print("进程\\tchild\\u001b[31m\\n"));
                p.start();
                p.join();
                System.out.print("no line end");
                System.exit(7);
            }
            """.formatted(LONG);

    @TempDir
    private Path directory;

    private Map<String, String> environment;
    private String program;

    @BeforeEach
    void newcomer() throws Exception {
        environment = Installed.environment(directory);
        program = Files.writeString(directory.resolve("Demo.java"), PROGRAM).toString();
    }

    @Test
    void quietlyItIsWhatTheProgramPrintsOnTheSameStreams() throws Exception {
        Result result = Installed.run(environment, "", "run", program, "--quiet");

        assertEquals(LONG + "\n进程\tchild\u001b[31m\nno line end", result.out());
        assertEquals("to the other stream\n", result.err());
        assertEquals(7, result.exitCode());
    }

    @Test
    void asJsonItIsEveryEventOnALine() throws Exception {
        Result result = Installed.run(environment, "", "run", program, "--json");

        TraceReader reader = new TraceReader(
                new ByteArrayInputStream(result.out().getBytes(StandardCharsets.UTF_8)),
                TraceReader.Limits.ofThisJvm());
        List<Event> events = new ArrayList<>();
        for (Event event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        assertEquals(events.size() + 1, result.out().lines().count(), "one line each, and the header");
        assertTrue(
                events.stream()
                        .anyMatch(each -> each instanceof Event.Printed printed
                                && printed.text().equals(LONG + "\n")),
                result.out());
        assertTrue(events.get(events.size() - 1) instanceof Event.Exited, result.out());
        assertEquals("", result.err());
        assertEquals(7, result.exitCode());
    }

    @Test
    void aRowOfTheFeedIsOneLine() throws Exception {
        Result result = Installed.run(environment, "", "run", program, "--timeline", "feed");

        assertEquals(
                2,
                result.out().lines().filter(each -> each.contains(LONG.strip())).count(),
                result.out());
        environment.put("COLUMNS", "60");
        String narrow = Installed.run(environment, "", "run", program).out();
        assertTrue(narrow.lines().allMatch(line -> line.length() <= 60), narrow);
    }

    @Test
    void aProgramThatDoesNotCompileIsToldOnStandardError() throws Exception {
        Files.writeString(directory.resolve("Demo.java"), "void main() { int n = ; }");
        Result result = Installed.run(environment, "", "run", program, "--quiet");

        assertEquals("", result.out());
        assertTrue(result.err().contains("Demo.java:1"), result.err());
        assertFalse(result.exitCode() == 0);
    }

    @Test
    void twoOfTheFormsAtOnceAreRefused() throws Exception {
        Result result = Installed.run(environment, "", "run", program, "--quiet", "--json");

        assertTrue(result.err().contains("--quiet, --json, --timeline"), result.err());
        assertEquals(2, result.exitCode());
    }

    @Test
    void aRunThatNobodyReadsAnyMoreEnds() throws Exception {
        Files.writeString(directory.resolve("Demo.java"), """
                import static dev.procession.multiprocessing.Multiprocessing.*;
                void main() { while (true) { println("again"); sleep(0.01); } }
                """);
        Result result = Installed.execute(
                environment,
                "",
                List.of(
                        "/bin/sh",
                        "-c",
                        "\"$1\" run \"$2\" --quiet | head -n 2",
                        "sh",
                        Installed.launcher().toString(),
                        program));

        assertEquals("again\nagain\n", result.out());
        assertEquals("", result.err());
    }
}
