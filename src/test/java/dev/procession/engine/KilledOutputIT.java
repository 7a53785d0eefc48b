package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no printed line is lost when a process is killed. */
@Tag(OnceOnly.TAG)
class KilledOutputIT {

    private static final int CHILDREN = 20;

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    @TempDir
    private Path directory;

    /**
     * Each child counts the lines whose {@code println} has returned. It counts in a file that is mapped into its
     * memory, so that the number survives the kill.
     */
    @Test
    void aChildKilledWhileItPrintsHasPrintedEveryLineWhosePrintlnReturned() throws Exception {
        ObservedRun run = engine.run(
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "import dev.procession.multiprocessing.Process;",
                "import java.nio.MappedByteBuffer;",
                "static MappedByteBuffer counter(int number) throws IOException {",
                "    try (var file = new RandomAccessFile(\"" + directory + "/\" + number, \"rw\")) {",
                "        return file.getChannel().map(java.nio.channels.FileChannel.MapMode.READ_WRITE, 0, 4);",
                "    }",
                "}",
                "static void print(int number) throws IOException {",
                "    var returned = counter(number);",
                "    for (int i = 1; ; i++) { println(i); returned.putInt(0, i); }",
                "}",
                "void main() throws Exception {",
                "    for (int i = 1; i <= " + CHILDREN + "; i++) {",
                "        int number = i;",
                "        var p = new Process(() -> print(number));",
                "        var returned = counter(number);",
                "        p.start();",
                "        while (returned.getInt(0) < number * 10) Thread.onSpinWait();",
                "        p.kill();",
                "        p.join();",
                "    }",
                "}");

        assertEquals(0, run.run().exitCode(), run::err);
        for (int i = 1; i <= CHILDREN; i++) {
            int returned = ByteBuffer.wrap(Files.readAllBytes(directory.resolve(Integer.toString(i))))
                    .getInt();
            String out = run.out("Process-" + i);
            long lines = out.lines().count();
            assertTrue(lines == returned || lines == returned + 1, returned + " println returned, " + lines + " told");
            assertEquals(
                    IntStream.rangeClosed(1, (int) lines)
                            .mapToObj(n -> n + "\n")
                            .collect(Collectors.joining()),
                    out);
            assertEquals(-9, run.exited(run.started("Process-" + i).pid()).status());
        }
    }
}
