package dev.procession.trace.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import dev.procession.trace.SampleEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTailTest {

    private static final Event ONE = new Event.Printed(1, 10, 1, 10, Event.Stream.OUT, "one 字\n");
    private static final Event TWO = new Event.Printed(2, 10, 2, 10, Event.Stream.OUT, "two {\"e\":\"x\"}\n");

    @TempDir
    Path directory;

    private Path file() throws IOException {
        Path file = directory.resolve("trace");
        if (!Files.exists(file)) {
            Files.writeString(file, SampleEvents.line(SampleEvents.HEADER));
        }
        return file;
    }

    private void append(byte[] bytes, int from, int to) throws IOException {
        Files.write(file(), java.util.Arrays.copyOfRange(bytes, from, to), StandardOpenOption.APPEND);
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.APPEND);
    }

    private static List<Event> rest(TraceTail tail) throws IOException {
        List<Event> events = new ArrayList<>();
        for (long before = -1; before < tail.takenBytes(); ) {
            before = tail.takenBytes();
            events.addAll(tail.poll());
        }
        return events;
    }

    @Test
    void theEventsAreThoseOfTheFileInTheirOrderAndNoneComesTwice() throws Exception {
        List<Event> samples = SampleEvents.all();
        for (Event event : samples) {
            append(SampleEvents.line(event));
        }
        try (TraceTail tail = new TraceTail(file().toFile())) {
            assertNull(tail.header());
            assertEquals(samples, rest(tail));
            assertEquals(SampleEvents.HEADER, tail.header());
            assertEquals(List.of(), tail.poll());
            append(SampleEvents.line(ONE));
            assertEquals(List.of(ONE), rest(tail));
            assertEquals(0, tail.damaged());
            assertEquals(Files.size(file()), tail.takenBytes());
        }
    }

    @Test
    void anEventThatIsHalfWrittenComesWhenItIsWhole() throws Exception {
        byte[] line = SampleEvents.line(ONE).getBytes(StandardCharsets.UTF_8);
        try (TraceTail tail = new TraceTail(file().toFile())) {
            for (int cut = 1; cut < line.length; cut++) {
                append(line, 0, cut);
                assertEquals(List.of(), rest(tail), "cut at " + cut);
                assertTrue(tail.endsWithPartialLine());
                append(line, cut, line.length);
                assertEquals(List.of(ONE), rest(tail), "cut at " + cut);
                assertFalse(tail.endsWithPartialLine());
            }
            assertEquals(0, tail.damaged());
        }
    }

    @Test
    void afterAWriterThatWasKilledInTheMiddleTheNextEventIsWhole() throws Exception {
        byte[] half = SampleEvents.line(ONE).getBytes(StandardCharsets.UTF_8);
        try (TraceTail tail = new TraceTail(file().toFile())) {
            for (int cut = 1; cut < half.length - 1; cut++) {
                append(half, 0, cut);
                append(SampleEvents.line(TWO));
                assertEquals(List.of(TWO), rest(tail), "cut at " + cut);
                assertEquals(cut, tail.damaged(), "each piece is counted once");
            }
        }
    }

    @Test
    void damagedLinesAreCountedAndTheOthersRead() throws Exception {
        append("this is no event\n\n{\"e\":\"printed\"}\n");
        append(SampleEvents.line(ONE));
        append("{\"e\":\"future\",\"t\":1,\"pid\":1,\"seq\":1}\n");
        append(SampleEvents.line(TWO));
        try (TraceTail tail = new TraceTail(file().toFile())) {
            assertEquals(List.of(ONE, TWO), rest(tail));
            assertEquals(4, tail.damaged());
        }
    }

    @Test
    void aFileWithoutAHeaderIsStillUsable() throws Exception {
        Path bare = directory.resolve("bare");
        Files.writeString(bare, SampleEvents.line(ONE) + SampleEvents.line(TWO));
        try (TraceTail tail = new TraceTail(bare.toFile())) {
            assertEquals(List.of(ONE, TWO), rest(tail));
            assertNull(tail.header());
            assertEquals(0, tail.damaged());
        }
    }

    @Test
    void aLineLongerThanWhatIsReadAtOnceIsOneEvent() throws Exception {
        Event large = new Event.Printed(1, 10, 1, 10, Event.Stream.OUT, SampleEvents.HARD_TEXT.repeat(30_000));
        append(SampleEvents.line(ONE));
        append(SampleEvents.line(large));
        append(SampleEvents.line(TWO));
        try (TraceTail tail = new TraceTail(file().toFile())) {
            assertEquals(List.of(ONE, large, TWO), rest(tail));
        }
    }

    @Test
    void aLineOfAnyLengthIsOneDamagedPieceAndTheEventAtItsEndIsRead() throws Exception {
        byte[] garbage = new byte[1 << 20];
        java.util.Arrays.fill(garbage, (byte) 'x');
        long longest = 0;
        try (TraceTail tail = new TraceTail(file().toFile())) {
            for (int megabytes = 0; megabytes < 40; megabytes++) {
                append(garbage, 0, garbage.length);
                assertEquals(List.of(), rest(tail));
                longest = Math.max(longest, tail.keptBytes());
            }
            assertTrue(tail.endsWithPartialLine());
            append(SampleEvents.line(ONE) + SampleEvents.line(TWO));
            assertEquals(List.of(ONE, TWO), rest(tail));
            assertEquals(1, tail.damaged());
            assertFalse(tail.endsWithPartialLine());
        }
        assertTrue(longest <= 16L << 20, "kept " + longest);
    }
}
