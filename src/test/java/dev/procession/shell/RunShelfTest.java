package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.UnreadableTraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunShelfTest {

    @TempDir
    private Path directory;

    private Path runs() {
        return directory.resolve("state/runs");
    }

    private int keep(RunShelf shelf, String title) throws IOException {
        SmallRun run = new SmallRun(title, 0);
        return shelf.keep(run.timeline(), run.writeTo(Files.createTempFile(directory, "trace", ".jsonl")));
    }

    private static List<Integer> numbers(RunShelf shelf) {
        return shelf.contents().runs().stream().map(Recording::number).toList();
    }

    @Test
    void aRunHasItsNumberAtOnceAndIsThereNextWeek() throws Exception {
        RunShelf today = new RunShelf(runs());
        assertEquals(1, keep(today, "join/with-join"));
        assertEquals(2, keep(today, "join/without-join"));
        assertEquals(List.of(1, 2), today.numbers());
        today.close();

        RunShelf nextWeek = new RunShelf(runs());
        List<Recording> kept = nextWeek.contents().runs();
        assertEquals(
                List.of(
                        new Recording(1, "join/with-join", "2026-03-01T09:00:00+08:00", 50_000_000, 2, 0),
                        new Recording(2, "join/without-join", "2026-03-01T09:00:00+08:00", 50_000_000, 2, 0)),
                kept);
        assertEquals(
                new SmallRun("join/with-join", 0).events(),
                nextWeek.find(1).orElseThrow().timeline().events());
        assertEquals(3, keep(nextWeek, "next"));
        nextWeek.close();
    }

    @Test
    void aRunIsThereAllTheWhileThatItIsBeingSaved() throws Exception {
        RunShelf shelf = new RunShelf(runs());
        for (int last = 1; last <= 20; last++) {
            List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
            keep(shelf, "run");
            for (int look = 0; look < 50; look++) {
                assertEquals(all, shelf.numbers());
                assertEquals(all, numbers(shelf));
            }
        }
        shelf.close();
    }

    @Test
    void anEpisodeIsSavedFromItsEvents() throws Exception {
        RunShelf shelf = new RunShelf(runs());
        SmallRun run = new SmallRun("typed code", 0);
        shelf.keep(run.timeline(), null);
        shelf.close();
        assertEquals(
                run.events(),
                new RunShelf(runs()).find(1).orElseThrow().timeline().events());
    }

    @Test
    void theOldestAreRemovedWhenThereAreTooMany() throws Exception {
        RunShelf shelf = new RunShelf(new RunFolder(runs(), 3, 1 << 20));
        for (int i = 0; i < 5; i++) {
            keep(shelf, "run");
        }
        shelf.close();
        assertEquals(List.of(3, 4, 5), numbers(new RunShelf(runs())));
        try (var left = Files.list(runs())) {
            assertEquals(3, left.count());
        }
    }

    @Test
    void theOldestAreRemovedWhenTheyTakeTooMuchRoom() throws Exception {
        long one = Files.size(new SmallRun("run", 0).writeTo(directory.resolve("one")));
        RunShelf shelf = new RunShelf(new RunFolder(runs(), 50, 2 * one));
        for (int i = 0; i < 4; i++) {
            keep(shelf, "run");
        }
        shelf.close();
        assertEquals(List.of(3, 4), numbers(new RunShelf(runs())));
    }

    @Test
    void aDamagedRunIsLeftOutAndNamed() throws Exception {
        RunShelf shelf = new RunShelf(runs());
        keep(shelf, "good");
        keep(shelf, "bad");
        keep(shelf, "half");
        shelf.close();
        Files.writeString(runs().resolve("2/trace.jsonl"), "\u0000\u0000\u0000");
        Path half = runs().resolve("3/trace.jsonl");
        List<String> lines = Files.readAllLines(half);
        Files.write(half, lines.subList(0, 4));

        RunShelf.Contents contents = new RunShelf(runs()).contents();
        assertEquals(
                List.of(1, 3), contents.runs().stream().map(Recording::number).toList());
        assertEquals(35_000_000, contents.runs().get(1).wallNanos(), "as far as it goes");
        assertEquals(
                List.of(2),
                contents.damaged().stream().map(RunShelf.Damaged::number).toList());
        assertThrows(UnreadableTraceException.class, () -> new RunShelf(runs()).find(2));
    }

    @Test
    void whatIsKnownBesideATraceMayBeLostOrWrong() throws Exception {
        RunShelf shelf = new RunShelf(runs());
        keep(shelf, "one");
        keep(shelf, "two");
        shelf.close();
        Files.delete(runs().resolve("1/run.properties"));
        Files.writeString(runs().resolve("2/run.properties"), "wall=\\u00zz\nprocesses=many\n");
        List<Recording> kept = new RunShelf(runs()).contents().runs();
        assertEquals(List.of("one", "two"), kept.stream().map(Recording::title).toList());
    }

    @Test
    void twoShellsDoNotTakeTheSameNumber() throws Exception {
        RunShelf one = new RunShelf(runs());
        RunShelf other = new RunShelf(runs());
        List<Integer> taken = IntStream.range(0, 6)
                .mapToObj(i -> {
                    try {
                        return keep(i % 2 == 0 ? one : other, "run");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        one.close();
        other.close();
        assertEquals(List.of(1, 2, 3, 4, 5, 6), taken);
        assertEquals(taken, numbers(one));
    }

    @Test
    void whereNothingCanBeWrittenRunsAreThereForThisTime() throws Exception {
        Files.writeString(directory.resolve("state"), "a file where the directory should be");
        RunShelf shelf = new RunShelf(runs());
        assertEquals(1, keep(shelf, "one"));
        assertEquals(2, keep(shelf, "two"));
        assertEquals(List.of(1, 2), numbers(shelf));
        assertTrue(shelf.find(2).isPresent());
        assertEquals(Optional.empty(), shelf.find(3));
        shelf.close();
    }

    @Test
    void foreignFilesAreNoRuns() throws Exception {
        Files.createDirectories(runs().resolve("notes"));
        Files.createDirectories(runs().resolve("007"));
        Files.createDirectories(runs().resolve("99999999999999999999"));
        Files.writeString(runs().resolve("readme"), "x");
        assertEquals(List.of(), numbers(new RunShelf(runs())));
    }

    @Test
    void onlyItsOwnerMayLookInside() throws Exception {
        RunShelf shelf = new RunShelf(runs());
        keep(shelf, "private");
        shelf.close();
        if (Files.getFileStore(runs()).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(runs())));
        }
        assertFalse(Files.exists(runs().resolve("1/unfinished.jsonl")));
    }
}
