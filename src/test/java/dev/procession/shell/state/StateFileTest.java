package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final int CHANGES = 200;
    private static final List<String> NAMES = List.of("a", "b", "c");

    @TempDir
    private Path directory;

    /** The program of another process, which saves many changes one by one, as another shell does. */
    public static final class Writer {
        public static void main(String[] args) throws Exception {
            StateFile kept = StateFile.in(Path.of(args[0]));
            System.out.println("ready");
            System.in.read(); // Waits until all processes are ready.
            for (int i = 0; i < CHANGES; i++) {
                String key = args[1] + i;
                kept.change(values -> values.setProperty(key, "yes"));
            }
        }
    }

    @Test
    void shellsThatWriteAtTheSameTimeLoseNothingOfEachOther() throws Exception {
        Path file = directory.resolve("progress.properties");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Process> writers = new ArrayList<>();
        for (String name : NAMES) {
            writers.add(new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process writer : writers) {
            assertEquals("ready", writer.inputReader().readLine());
        }
        for (Process writer : writers) {
            writer.getOutputStream().close();
        }
        for (Process writer : writers) {
            assertTrue(writer.waitFor(120, TimeUnit.SECONDS));
            assertEquals(0, writer.exitValue());
        }
        StateFile kept = StateFile.in(file);
        List<String> lost = NAMES.stream()
                .flatMap(name -> IntStream.range(0, CHANGES).mapToObj(i -> name + i))
                .filter(key -> !kept.values().containsKey(key))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void aFileThatIsNoneOfOursIsSetAside() throws Exception {
        Path file = directory.resolve("progress.properties");
        Files.writeString(file, "half a li");
        StateFile kept = StateFile.in(file);

        assertTrue(kept.wasDamaged());
        assertEquals("half a li", Files.readString(StateFile.setAside(file)));
        kept.change(values -> values.setProperty("a", "1"));
        assertEquals("1", StateFile.in(file).values().getProperty("a"));
    }
}
