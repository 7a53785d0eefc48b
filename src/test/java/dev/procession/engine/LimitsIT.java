package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.trace.Event;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks what happens to programs that want too much. */
@Tag(OnceOnly.TAG)
@EnabledOnOs(OS.LINUX)
class LimitsIT {

    private static final String MEMORY = "procession.memory";

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    @Test
    void processesThatTogetherTakeTooMuchMemoryAreEnded() throws Exception {
        System.setProperty(MEMORY, "150m");
        ObservedRun run;
        try {
            run = engine.run(
                    "import dev.procession.multiprocessing.Process;",
                    "import static dev.procession.multiprocessing.Multiprocessing.*;",
                    "void hold() {",
                    "    byte[] held = new byte[80 << 20];",
                    "    Arrays.fill(held, (byte) 1);",
                    "    sleep(60);",
                    "    println(held.length);",
                    "}",
                    "void main() {",
                    "    Process one = new Process(() -> hold());",
                    "    Process two = new Process(() -> hold());",
                    "    one.start();",
                    "    two.start();",
                    "    one.join();",
                    "}");
        } finally {
            System.clearProperty(MEMORY);
        }
        assertEquals(-9, run.run().exitCode());
        List<Long> killed = run.all(Event.Signalled.class).stream()
                .map(Event.Signalled::target)
                .toList();
        assertTrue(killed.contains(run.launched("Process-1").child()), killed.toString());
        assertTrue(killed.contains(run.launched("Process-2").child()), killed.toString());
    }

    @Test
    void whatAProgramWritesIntoTheRecordingInTheNameOfAnotherIsNotBelieved() throws Exception {
        ObservedRun run = engine.run(
                "import dev.procession.multiprocessing.Process;",
                "void main() throws Exception {",
                "    Process child = new Process(() -> System.out.println(\"genuine\"));",
                "    child.start();",
                "    try (var open = Files.list(Path.of(\"/proc/self/fd\"))) {",
                "        for (Path each : open.toList()) {",
                "            if (Files.isRegularFile(each) && Files.readSymbolicLink(each).endsWith(\"trace.jsonl\")) {",
                "                Files.writeString(each, \"{\\\"e\\\":\\\"printed\\\",\\\"t\\\":1,\\\"pid\\\":\" + child.pid()",
                "                    + \",\\\"seq\\\":9,\\\"on\\\":\\\"out\\\",\\\"text\\\":\\\"forged\\\"}\\n\", StandardOpenOption.APPEND);",
                "            }",
                "        }",
                "    }",
                "    child.join();",
                "}");
        long child = run.launched("Process-1").child();
        assertEquals("genuine\n", run.out("Process-1"));
        assertEquals(
                List.of(child),
                run.all(Event.Disowned.class).stream()
                        .map(Event.Disowned::process)
                        .toList());
        assertEquals(1, run.run().disowned());
        assertEquals(0, run.run().exitCode());
    }
}
