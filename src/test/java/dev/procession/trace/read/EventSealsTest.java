package dev.procession.trace.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.procession.trace.Event;
import dev.procession.trace.EventSeal;
import dev.procession.trace.TraceWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that nobody can write in the name of a process but the process itself. */
class EventSealsTest {

    private static final long SHELL = 1;
    private static final long MAIN = 10;
    private static final long CHILD = 11;

    @TempDir
    private Path directory;

    private final EventSeal ofShell = new EventSeal(1, 2);
    private final EventSeal ofMain = new EventSeal(3, 4);
    private final EventSeals seals = new EventSeals();
    private final List<Event> disowned = new ArrayList<>();
    private File file;
    private TraceWriter main;
    private TraceWriter child;

    @BeforeEach
    void aRunWithAChild() throws IOException {
        file = directory.resolve("trace.jsonl").toFile();
        seals.add(SHELL, ofShell);
        seals.add(MAIN, ofMain);
        main = TraceWriter.open(file, MAIN, ofMain);
        main.started(SHELL, "MainProcess", false, "数据 \ud83d\ude00", 0);
        main.launched(CHILD, "Process-1");
        child = TraceWriter.open(file, CHILD, main.sealOfChild(CHILD));
        child.started(MAIN, "Process-1", false, "", 1);
        child.printed(Event.Stream.OUT, "hello 进程 \ud83d\ude00\u0000\ud83d\"}\n");
    }

    private List<Event> genuine() throws IOException {
        try (TraceTail tail = new TraceTail(file, seals, disowned::add)) {
            return tail.poll();
        }
    }

    private void append(String line) throws IOException {
        Files.writeString(file.toPath(), line + "\n", StandardOpenOption.APPEND);
    }

    private String line(int number) throws IOException {
        return Files.readAllLines(file.toPath(), StandardCharsets.UTF_8).get(number);
    }

    @Test
    void whatProcessesWriteIsBelieved() throws IOException {
        main.exited(CHILD, 0);
        assertEquals(5, genuine().size());
        assertEquals(List.of(), disowned);
    }

    @Test
    void aLineWithoutAMarkIsNot() throws IOException {
        append("{\"e\":\"printed\",\"t\":5,\"pid\":11,\"seq\":3,\"on\":\"out\",\"text\":\"forged\\n\"}");
        append("{\"e\":\"launched\",\"t\":5,\"pid\":1,\"seq\":1,\"child\":999999,\"name\":\"x\"}");
        append(
                "{\"e\":\"exited\",\"t\":5,\"pid\":10,\"seq\":9,\"process\":11,\"status\":0,\"by\":\"0123456789abcdef\"}");
        assertEquals(4, genuine().size());
        assertEquals(
                List.of(CHILD, SHELL, MAIN), disowned.stream().map(Event::pid).toList());
    }

    @Test
    void aCopyOfALineIsNot() throws IOException {
        append(line(3));
        assertEquals(4, genuine().size());
        assertEquals(1, disowned.size());
    }

    @Test
    void aChangedLineIsNot() throws IOException {
        child.printed(Event.Stream.OUT, "one\n");
        String line = line(4);
        String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
        Files.writeString(file.toPath(), text.replace(line, line.replace("one", "two")));
        assertEquals(4, genuine().size());
        assertEquals(1, disowned.size());
    }

    @Test
    void aProcessCannotWriteInTheNameOfItsSibling() throws IOException {
        TraceWriter sibling = TraceWriter.open(file, CHILD, main.sealOfChild(12));
        sibling.printed(Event.Stream.OUT, "as if by the other\n");
        assertEquals(4, genuine().size());
        assertEquals(1, disowned.size());
    }

    @Test
    void aProcessCannotClaimTheChildOfAnother() throws IOException {
        child.launched(MAIN, "mine");
        TraceWriter stolen = TraceWriter.open(file, MAIN, child.sealOfChild(MAIN));
        stolen.printed(Event.Stream.OUT, "as if by main\n");
        main.printed(Event.Stream.OUT, "by main\n");
        assertEquals(6, genuine().size());
        assertEquals(1, disowned.size());
    }

    @Test
    void afterTheEndOfAProcessNobodyWritesInItsName() throws IOException {
        main.exited(CHILD, 0);
        child.printed(Event.Stream.OUT, "late\n");
        assertEquals(5, genuine().size());
        assertEquals(1, disowned.size());
    }

    @Test
    void aPidThatIsUsedAgainBelongsToTheNewProcess() throws IOException {
        main.exited(CHILD, 0);
        main.prepared(CHILD);
        main.launched(CHILD, "Process-2");
        TraceWriter again = TraceWriter.open(file, CHILD, main.sealOfChild(CHILD));
        again.started(MAIN, "Process-2", false, "", 1);
        assertEquals(8, genuine().size());
        assertEquals(List.of(), disowned);
    }

    @Test
    void theMarkIsTheOneOfThePaper() {
        EventSeal seal = new EventSeal(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        assertEquals(0xabac0158050fc4dcL, seal.hash(new byte[0], 0));
        assertNotEquals(seal.ofChild(2).key0(), seal.ofChild(3).key0());
    }
}
