package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.study.Attempt;
import dev.procession.study.Attempt.Kind;
import dev.procession.study.AttemptLine;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptLogTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");

    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();

    private final AttemptLog.Listener listener = new AttemptLog.Listener() {
        @Override
        public void onUnfinished(Path file, Path aside) {
            said.add("unfinished");
        }

        @Override
        public void onDamaged(int lines, Path file, Path aside) {
            said.add(lines + " damaged");
        }

        @Override
        public void onFault(StateFault fault) {
            said.add(fault.kind().toString());
        }
    };

    private AttemptLog log() {
        return new AttemptLog(directory, listener);
    }

    private static Attempt attempt(int number) {
        return new Attempt(Kind.GRADED, NOON.plusSeconds(number), "join", "with-join", 1, "a" + number, true);
    }

    private static List<Integer> numbers(AttemptLog log) {
        return log.attempts().stream()
                .map(each -> Integer.parseInt(each.text().substring(1)))
                .toList();
    }

    private static byte[] lines(int... numbers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int number : numbers) {
            all.writeBytes(AttemptLine.of(attempt(number)));
        }
        return all.toByteArray();
    }

    private Path file() {
        return directory.resolve(AttemptLog.FILE);
    }

    @Test
    void linesAreAddedToWhatIsThereAndOnlyTheUserReadsThem() throws Exception {
        log().append(attempt(1));
        log().append(attempt(2));

        assertArrayEquals(lines(1, 2), Files.readAllBytes(file()));
        assertEquals(List.of(), said);
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        }
    }

    /** A shell may be killed when any number of the bytes of its line are in the file. */
    @Test
    void whateverAKilledShellLeftOfItsLineAllOtherLinesAreWhole() throws Exception {
        byte[] whole = lines(1, 2);
        int first = lines(1).length;
        for (int length = first; length <= whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            AttemptLog log = log();
            log.append(attempt(3));
            log.append(attempt(4));

            boolean kept = length >= whole.length - 1;
            assertArrayEquals(kept ? lines(1, 2, 3, 4) : lines(1, 3, 4), Files.readAllBytes(file()));
            boolean aside = length > first && !kept;
            assertEquals(aside ? List.of("unfinished") : List.of(), said);
            assertEquals(aside, Files.deleteIfExists(directory.resolve("attempts-damaged.jsonl")));
            said.clear();
        }
    }

    @Test
    void damagedLinesAreSetAsideAndNoOtherLineChanges() throws Exception {
        byte[] damaged = "{\"e\":\"graded\",\"at\":\n\u0000\u0000\n\n".getBytes("UTF-8");
        byte[] newer = "{\"e\":\"dreamt\",\"at\":\"2027-01-01T00:00:00Z\"}\n".getBytes("UTF-8");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(lines(1));
        all.writeBytes(damaged);
        all.writeBytes(newer);
        all.writeBytes(lines(2));
        Files.write(file(), all.toByteArray());

        AttemptLog log = log();
        log.append(attempt(3));

        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.writeBytes(lines(1));
        rest.writeBytes(newer);
        rest.writeBytes(lines(2, 3));
        assertArrayEquals(rest.toByteArray(), Files.readAllBytes(file()));
        assertArrayEquals(damaged, Files.readAllBytes(directory.resolve("attempts-damaged.jsonl")));
        assertEquals(List.of("3 damaged"), said);
        assertEquals(List.of(1, 2, 3), numbers(log));
    }

    @Test
    void whatIsNoFileIsSetAsideUnopened() throws Exception {
        Files.createDirectory(file());
        AttemptLog log = log();
        log.append(attempt(1));

        assertEquals(List.of("DAMAGED"), said);
        assertEquals(List.of(1), numbers(log));
        assertTrue(Files.isDirectory(directory.resolve("attempts.damaged")));
    }

    @Test
    void whatCannotBeWrittenIsWrittenWithTheNextThatCan() throws Exception {
        Path nowhere = Files.writeString(directory.resolve("file"), "");
        AttemptLog log = new AttemptLog(nowhere, listener);
        log.append(attempt(1));

        assertFalse(log.isSaved());
        assertEquals(List.of(1), numbers(log));
        Files.delete(nowhere);
        log.append(attempt(2));
        assertTrue(log.isSaved());
        assertArrayEquals(lines(1, 2), Files.readAllBytes(nowhere.resolve(AttemptLog.FILE)));
    }

    @Test
    void nothingIsLeftOfADeletedLog() throws Exception {
        Files.writeString(file(), "damaged\nunfinished");
        AttemptLog log = log();
        log.append(attempt(1));
        log.delete();

        try (var left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
        log.append(attempt(2));
        assertEquals(List.of(2), numbers(log));
    }

    /** Stands for a shell of its own. */
    static final class Other {
        public static void main(String[] args) {
            AttemptLog log = new AttemptLog(Path.of(args[0]), null);
            int from = Integer.parseInt(args[1]);
            IntStream.range(from, from + 200).forEach(number -> log.append(attempt(number)));
        }
    }

    @Test
    void shellsThatWriteAtTheSameTimeLoseNoLine() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<Process> others = new ArrayList<>();
        for (String from : List.of("1000", "2000")) {
            others.add(new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            directory.toString(),
                            from)
                    .inheritIO()
                    .start());
        }
        for (Process each : others) {
            assertTrue(each.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, each.exitValue());
        }

        List<Integer> all = numbers(log());
        for (int from : List.of(1000, 2000)) {
            assertEquals(
                    IntStream.range(from, from + 200).boxed().toList(),
                    all.stream()
                            .filter(number -> number >= from && number < from + 1000)
                            .toList());
        }
    }
}
