package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.run.SmallRun;
import dev.procession.timeline.UnreadableTraceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    private Path directory;

    private Path runs() {
        return directory.resolve("state/runs");
    }

    private int keep(RunStore store, String title) throws IOException {
        SmallRun run = new SmallRun(title, 0);
        return store.keep(run.timeline(), run.writeTo(Files.createTempFile(directory, "trace", ".jsonl")));
    }

    private static List<Integer> numbers(RunStore store) {
        return store.contents().runs().stream().map(StoredRun::number).toList();
    }

    @Test
    void aRunHasItsNumberAtOnceAndIsThereNextWeek() throws Exception {
        RunStore today = new RunStore(runs());
        assertEquals(1, keep(today, "join/with-join"));
        assertEquals(2, keep(today, "join/without-join"));
        assertEquals(List.of(1, 2), today.numbers());
        today.close();

        RunStore nextWeek = new RunStore(runs());
        List<StoredRun> kept = nextWeek.contents().runs();
        assertEquals(
                List.of(
                        new StoredRun(1, "join/with-join", "2026-03-01T09:00:00+08:00", 50_000_000, 2, 0),
                        new StoredRun(2, "join/without-join", "2026-03-01T09:00:00+08:00", 50_000_000, 2, 0)),
                kept);
        assertEquals(
                new SmallRun("join/with-join", 0).events(),
                nextWeek.find(1).orElseThrow().timeline().events());
        assertEquals(3, keep(nextWeek, "next"));
        nextWeek.close();
    }

    @Test
    void theDirectoryThatARunHadForItselfGoesWithItsTraceUnlessSomethingElseIsInIt() throws Exception {
        SmallRun run = new SmallRun("run", 0);
        Path alone = Files.createDirectory(directory.resolve("run-1"));
        Path shared = Files.createDirectory(directory.resolve("run-2"));
        Path other = Files.writeString(shared.resolve("other"), "kept");
        RunStore store = new RunStore(runs());
        store.keep(run.timeline(), run.writeTo(alone.resolve("trace.jsonl")));
        store.keepForNow(run.timeline(), run.writeTo(shared.resolve("trace.jsonl")));
        store.close();

        assertFalse(Files.exists(alone));
        assertEquals("kept", Files.readString(other));
        assertFalse(Files.exists(shared.resolve("trace.jsonl")));
    }

    @Test
    void aRunIsThereAllTheWhileThatItIsBeingSaved() throws Exception {
        RunStore store = new RunStore(runs());
        for (int last = 1; last <= 20; last++) {
            List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
            keep(store, "run");
            for (int look = 0; look < 50; look++) {
                assertEquals(all, store.numbers());
                assertEquals(all, numbers(store));
            }
        }
        store.close();
    }

    @Test
    void aRunThatCannotBeSavedIsNamedAndStaysForNow() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory can be made in a file");
        List<Integer> failed = new ArrayList<>();
        RunStore store = new RunStore(file.resolve("runs"), failed::add);
        assertEquals(1, keep(store, "run"));
        assertEquals(List.of(1), failed);
        assertEquals(List.of(1), numbers(store));
        assertEquals(2, store.keepForNow(new SmallRun("with gaps", 0).timeline(), null));
        assertEquals(List.of(1, 2), numbers(store));
        store.close();
    }

    @Test
    void aRunWithGapsIsNotSaved() throws Exception {
        RunStore store = new RunStore(runs());
        keep(store, "whole");
        assertEquals(2, store.keepForNow(new SmallRun("with gaps", 0).timeline(), null));
        assertEquals(3, keep(store, "whole"));
        store.close();
        assertEquals(List.of(1, 3), numbers(new RunStore(runs())));
    }

    @Test
    void theTraceFileOfASavedRunIsDeleted() throws Exception {
        RunStore store = new RunStore(runs());
        SmallRun run = new SmallRun("run", 0);
        Path trace = run.writeTo(directory.resolve("trace.jsonl"));
        Path other = run.writeTo(directory.resolve("other.jsonl"));
        store.keep(run.timeline(), trace);
        store.keepForNow(run.timeline(), other);
        store.close();
        assertFalse(Files.exists(trace));
        assertFalse(Files.exists(other));
    }

    @Test
    void anEpisodeIsSavedFromItsEvents() throws Exception {
        RunStore store = new RunStore(runs());
        SmallRun run = new SmallRun("typed code", 0);
        store.keep(run.timeline(), null);
        store.close();
        assertEquals(
                run.events(),
                new RunStore(runs()).find(1).orElseThrow().timeline().events());
    }

    @Test
    void theOldestAreRemovedWhenThereAreTooMany() throws Exception {
        RunStore store = new RunStore(new RunDirectory(runs(), 3, 1 << 20));
        for (int i = 0; i < 5; i++) {
            keep(store, "run");
        }
        store.close();
        assertEquals(List.of(3, 4, 5), numbers(new RunStore(runs())));
        try (var left = Files.list(runs())) {
            assertEquals(3, left.count());
        }
    }

    @Test
    void theOldestAreRemovedWhenTheyTakeTooMuchRoom() throws Exception {
        long one = Files.size(new SmallRun("run", 0).writeTo(directory.resolve("one")));
        RunStore store = new RunStore(new RunDirectory(runs(), 50, 2 * one));
        for (int i = 0; i < 4; i++) {
            keep(store, "run");
        }
        store.close();
        assertEquals(List.of(3, 4), numbers(new RunStore(runs())));
    }

    @Test
    void aDamagedRunIsLeftOutAndNamed() throws Exception {
        RunStore store = new RunStore(runs());
        keep(store, "good");
        keep(store, "bad");
        keep(store, "half");
        store.close();
        Files.writeString(runs().resolve("2/trace.jsonl"), "\u0000\u0000\u0000");
        Path half = runs().resolve("3/trace.jsonl");
        List<String> lines = Files.readAllLines(half);
        Files.write(half, lines.subList(0, 4));

        RunStore.Contents contents = new RunStore(runs()).contents();
        assertEquals(
                List.of(1, 3), contents.runs().stream().map(StoredRun::number).toList());
        assertEquals(35_000_000, contents.runs().get(1).wallNanos(), "as far as it goes");
        assertEquals(
                List.of(2),
                contents.damaged().stream().map(RunStore.Damaged::number).toList());
        assertThrows(UnreadableTraceException.class, () -> new RunStore(runs()).find(2));
    }

    @Test
    void whatIsKnownBesideATraceMayBeLostOrWrong() throws Exception {
        RunStore store = new RunStore(runs());
        keep(store, "one");
        keep(store, "two");
        store.close();
        Files.delete(runs().resolve("1/run.properties"));
        Files.writeString(runs().resolve("2/run.properties"), "wall=\\u00zz\nprocesses=many\n");
        List<StoredRun> kept = new RunStore(runs()).contents().runs();
        assertEquals(List.of("one", "two"), kept.stream().map(StoredRun::title).toList());
    }

    @Test
    void twoShellsDoNotTakeTheSameNumber() throws Exception {
        RunStore one = new RunStore(runs());
        RunStore other = new RunStore(runs());
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
        RunStore store = new RunStore(runs());
        assertEquals(1, keep(store, "one"));
        assertEquals(2, keep(store, "two"));
        assertEquals(List.of(1, 2), numbers(store));
        assertTrue(store.find(2).isPresent());
        assertEquals(Optional.empty(), store.find(3));
        store.close();
    }

    @Test
    void foreignFilesAreNoRuns() throws Exception {
        Files.createDirectories(runs().resolve("notes"));
        Files.createDirectories(runs().resolve("007"));
        Files.createDirectories(runs().resolve("99999999999999999999"));
        Files.writeString(runs().resolve("readme"), "x");
        assertEquals(List.of(), numbers(new RunStore(runs())));
    }

    @Test
    void onlyItsOwnerMayLookInside() throws Exception {
        RunStore store = new RunStore(runs());
        keep(store, "private");
        store.close();
        if (Files.getFileStore(runs()).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(runs())));
        }
        assertFalse(Files.exists(runs().resolve("1/unfinished.jsonl")));
    }
}
