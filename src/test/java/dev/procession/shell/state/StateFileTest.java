package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

        StateFault fault = Objects.requireNonNull(kept.fault());
        assertEquals(StateFault.Kind.DAMAGED, fault.kind());
        assertEquals("half a li", Files.readString(fault.now()));
        kept.change(values -> values.setProperty("a", "1"));
        assertEquals("1", StateFile.in(file).values().getProperty("a"));
    }

    @Test
    void noFileThatWasSetAsideIsOverwritten() throws Exception {
        Path file = directory.resolve("progress.properties");
        for (String text : List.of("one", "two", "three")) {
            Files.writeString(file, text);
            StateFile.in(file);
        }
        assertEquals("one", Files.readString(directory.resolve("progress.damaged")));
        assertEquals("two", Files.readString(directory.resolve("progress.damaged.2")));
        assertEquals("three", Files.readString(directory.resolve("progress.damaged.3")));
    }

    @Test
    void aFileOfANewerVersionStaysAsItIs() throws Exception {
        Path file = directory.resolve("progress.properties");
        Files.writeString(file, "format=2\nplace=b\n");
        StateFile kept = StateFile.in(file);

        assertEquals(StateFault.Kind.NEWER, Objects.requireNonNull(kept.fault()).kind());
        kept.change(values -> values.setProperty("place", "a"));
        assertEquals("a", kept.values().getProperty("place"));
        assertFalse(kept.isSaved());
        assertEquals("format=2\nplace=b\n", Files.readString(file));
        assertEquals(
                StateFault.Kind.NEWER,
                Objects.requireNonNull(StateFile.plain(file).fault()).kind());
    }

    @Test
    void whatIsNoFileIsNotOpened() throws Exception {
        Path file = Files.createDirectory(directory.resolve("progress.properties"));
        assertEquals(
                StateFault.Kind.DAMAGED,
                Objects.requireNonNull(StateFile.in(file).fault()).kind());
        assertTrue(Files.isDirectory(directory.resolve("progress.damaged")));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aChangeThatCannotBeSavedLeavesNoFileAndIsSavedWithTheNextOne() throws Exception {
        Path file = directory.resolve("progress.properties");
        Process shell = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 1; exec \"$0\" \"$@\"", // no file may be longer than 512 or 1024 bytes
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertEquals(
                List.of("small true", "large false", "small false 1 3 2000", "small true 1 4 0"),
                shell.inputReader().lines().toList());
        assertTrue(shell.waitFor(120, TimeUnit.SECONDS));
        StateFile kept = StateFile.in(file);
        assertEquals("4", kept.values().getProperty("other"));
        try (var files = Files.list(directory)) {
            assertEquals(
                    List.of("progress.properties", "progress.properties.lock"),
                    files.map(each -> each.getFileName().toString()).sorted().toList());
        }
    }

    /** A shell whose file system takes small files only. */
    public static final class FullDisk {
        public static void main(String[] args) {
            StateFile kept = StateFile.in(Path.of(args[0]));
            set(kept, "small", 1);
            System.out.println("small " + kept.isSaved());
            kept.change(values -> values.setProperty("large", "x".repeat(2000)));
            System.out.println("large " + kept.isSaved());
            set(kept, "other", 3);
            System.out.println("small " + kept.isSaved() + say(kept));
            kept.change(values -> values.remove("large"));
            set(kept, "other", 4);
            System.out.println("small " + kept.isSaved() + say(kept));
        }

        private static void set(StateFile kept, String key, int value) {
            kept.change(values -> values.setProperty(key, Integer.toString(value)));
        }

        private static String say(StateFile kept) {
            return " " + kept.values().getProperty("small") + " "
                    + kept.values().getProperty("other") + " "
                    + kept.values().getProperty("large", "").length();
        }
    }

    @Test
    void whatAKilledShellLeftBesideTheFileIsRemoved() throws Exception {
        Path file = directory.resolve("progress.properties");
        Path left = Files.writeString(directory.resolve("progress.properties.123.new"), "half");
        Path fresh = Files.writeString(directory.resolve("progress.properties.124.new"), "another shell writes this");
        Path own = Files.writeString(directory.resolve("progress.properties.mine.new"), "a person's");
        FileTime old = FileTime.from(Instant.now().minus(2, ChronoUnit.MINUTES));
        Files.setLastModifiedTime(left, old);
        Files.setLastModifiedTime(own, old);
        StateFile.in(file);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(fresh));
        assertTrue(Files.exists(own));
    }
}
