package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptValuesTest {

    private static final int CHANGES = 100;

    @TempDir
    private Path directory;

    /** What another shell does: many changes, each of them written down at once. */
    public static final class Writer {
        public static void main(String[] args) {
            KeptValues kept = KeptValues.in(Path.of(args[0]));
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
        List<Process> writers = Stream.of("a", "b", "c")
                .map(name -> new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        name))
                .map(KeptValuesTest::start)
                .toList();
        for (Process writer : writers) {
            assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, writer.exitValue());
        }
        KeptValues kept = KeptValues.in(file);
        List<String> lost = Stream.of("a", "b", "c")
                .flatMap(name -> IntStream.range(0, CHANGES).mapToObj(i -> name + i))
                .filter(key -> !kept.values().containsKey(key))
                .toList();
        assertEquals(List.of(), lost);
        assertEquals(
                List.of("progress.properties", "progress.properties.lock"),
                Stream.of(directory.toFile().list()).sorted().toList());
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.inheritIO().start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsNoneOfOursIsSetAside() throws Exception {
        Path file = directory.resolve("progress.properties");
        Files.writeString(file, "half a li");
        KeptValues kept = KeptValues.in(file);

        assertTrue(kept.wasDamaged());
        assertEquals("half a li", Files.readString(KeptValues.setAside(file)));
        kept.change(values -> values.setProperty("a", "1"));
        assertEquals("1", KeptValues.in(file).values().getProperty("a"));
    }
}
