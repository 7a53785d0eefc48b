package dev.procession.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.read.TraceTail;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TraceWriterTest {

    private static final int WRITERS = 3;
    private static final int LINES = 20_000;

    @TempDir
    Path directory;

    private File file() {
        return directory.resolve("trace").toFile();
    }

    private List<Event> events() throws Exception {
        List<Event> events = new ArrayList<>();
        try (TraceTail tail = new TraceTail(file())) {
            for (long before = -1; before < tail.takenBytes(); ) {
                before = tail.takenBytes();
                events.addAll(tail.poll());
            }
            assertEquals(0, tail.damaged());
            assertFalse(tail.endsWithPartialLine());
        }
        return events;
    }

    @Test
    void whatIsWrittenIsReadWithNumbersWithoutGapsAndTimesThatDoNotGoBack() throws Exception {
        TraceWriter writer = TraceWriter.open(file(), 7);
        writer.header(SampleEvents.HEADER);
        writer.started(1, "n", true, "c", 5);
        writer.launched(8, "child");
        writer.printed(Stream.OUT, "text");
        writer.printed(8, Stream.RAW, "raw");
        long since = writer.waiting(Waits.JOIN, 8, "child", -1);
        writer.resumed(since, Outcome.DONE);
        writer.signalled(8, "TERM");
        writer.failed("E", "m", "trace");
        writer.exited(8, null);
        writer.reparented(9, 8, 1);
        List<Event> events = events();
        assertEquals(10, events.size());
        long t = Long.MIN_VALUE;
        for (int i = 0; i < events.size(); i++) {
            assertEquals(7, events.get(i).pid());
            assertEquals(i + 1, events.get(i).seq());
            assertTrue(events.get(i).t() >= t);
            t = events.get(i).t();
        }
        assertEquals(5, since);
        assertEquals(8, events.get(3).subject());
        assertEquals(7, events.get(2).subject());
        assertEquals(since, assertInstanceOf(Event.Resumed.class, events.get(5)).since());
    }

    @Test
    @EnabledOnOs(OS.LINUX) // which has /dev/full
    void whatCannotBeWrittenIsHandedBackAndTheShellCanSeeIt() throws Exception {
        Files.createSymbolicLink(file().toPath(), Path.of("/dev/full"));
        Files.createFile(TraceWriter.reserve(file()).toPath());
        List<Event> unwritten = new ArrayList<>();
        TraceWriter writer = TraceWriter.open(file(), 7, new EventSeal(0, 0), unwritten::add);
        writer.printed(Stream.OUT, "one");
        assertFalse(TraceWriter.reserve(file()).exists());
        writer.printed(Stream.OUT, "two"); // not tried: room is left to more important events
        writer.exited(8, 3);

        assertEquals(2, unwritten.size());
        assertEquals(3, assertInstanceOf(Event.Exited.class, unwritten.get(1)).status());
        assertEquals(3, unwritten.get(1).seq(), "the gap shows that text is missing");
    }

    @Test
    void aWriterOfNothingWritesNothing() {
        TraceWriter none = TraceWriter.none();
        assertFalse(none.isOpen());
        none.header(SampleEvents.HEADER);
        none.printed(Stream.OUT, "text");
        none.exited(1, 0);
        assertFalse(file().exists());
    }

    @Test
    void longTextIsRecordedInPiecesNoneOfWhichSplitsACharacter() throws Exception {
        String text = "x" + "\ud83d\ude00".repeat(20_000) + "\ud83d";
        TraceWriter.open(file(), 7).printed(Stream.OUT, text);
        StringBuilder read = new StringBuilder();
        for (Event event : events()) {
            String piece = assertInstanceOf(Event.Printed.class, event).text();
            assertFalse(Character.isLowSurrogate(piece.charAt(0)));
            read.append(piece);
        }
        assertEquals(text, read.toString());
    }

    @Test
    void textBeyondTheLimitIsNoLongerRecordedAndTheTraceSaysSoOnce() throws Exception {
        TraceWriter writer = TraceWriter.open(file(), 7, 200_000);
        for (int i = 0; i < 1000; i++) {
            writer.printed(Stream.OUT, "x".repeat(999) + "\n");
        }
        writer.exited(8, 0);
        List<Event> events = events();
        assertEquals(
                List.of(200_000L),
                events.stream()
                        .filter(Event.Truncated.class::isInstance)
                        .map(event -> ((Event.Truncated) event).limitBytes())
                        .toList());
        assertInstanceOf(Event.Exited.class, events.get(events.size() - 1));
        assertInstanceOf(Event.Truncated.class, events.get(events.size() - 2));
        assertTrue(file().length() < 400_000, () -> "length " + file().length());
    }

    @Test
    void aLoopOfSleepsDoesNotFillTheDisk() throws Exception {
        TraceWriter writer = TraceWriter.open(file(), 7, 100_000);
        for (int i = 0; i < 3000; i++) {
            writer.resumed(writer.waiting(Event.Waits.SLEEP, 0, "", 1), Event.Outcome.DONE);
        }
        assertTrue(file().length() < 200_000, () -> "length " + file().length());
        long input = writer.waiting(Event.Waits.JOIN, 0, "", -1);
        assertEquals(input, events().get(events().size() - 1).seq(), "other waits are told");
    }

    /** The program of each process in the test with several processes. */
    static final class Author {
        public static void main(String[] args) throws Exception {
            TraceWriter writer = TraceWriter.open(new File(args[0]), Long.parseLong(args[1]));
            for (int i = 0; i < LINES; i++) {
                writer.printed(Stream.OUT, args[1].repeat(i % 50) + "\n");
            }
        }
    }

    @Test
    void severalProcessesThatWriteAtTheSameTimeLoseNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 1; i <= WRITERS; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Author.class.getName(),
                            file().getPath(),
                            Integer.toString(i))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output" + i).toFile())
                    .start());
        }
        try {
            for (Process process : processes) {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS));
                assertEquals(0, process.exitValue());
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        Map<Long, Integer> written = new HashMap<>();
        for (Event event : events()) {
            int before = written.getOrDefault(event.pid(), 0);
            assertEquals(before + 1, event.seq());
            assertEquals(
                    Long.toString(event.pid()).repeat(before % 50) + "\n",
                    assertInstanceOf(Event.Printed.class, event).text());
            written.put(event.pid(), before + 1);
        }
        assertEquals(Map.of(1L, LINES, 2L, LINES, 3L, LINES), written);
    }
}
