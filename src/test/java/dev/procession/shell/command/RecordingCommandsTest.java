package dev.procession.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.SmallRun;
import dev.procession.shell.state.RunStore;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingCommandsTest {

    private static final long DEADLINE_MILLIS = 30_000;

    @TempDir
    private Path directory;

    private final RecordedConsole console = new RecordedConsole();
    private final Messages messages = new Messages(console, Language.EN);
    private final Foreground foreground = new Foreground(
            () -> {
                throw new AssertionError("nothing was to run");
            },
            messages);
    private final CommandTable commands = new CommandTable();
    private RunStore store;

    @BeforeEach
    void fillShelf() throws IOException {
        store = new RunStore(directory.resolve("runs"));
        addCommands(store, commands);
        keep("join/with-join", 0);
        keep("join/without-join", -9);
    }

    private void addCommands(RunStore runs, CommandTable table) {
        RecordingCommands recordings = new RecordingCommands(foreground, runs, messages);
        recordings.addTo(table);
        new CompareCommand(foreground, runs, recordings, messages).addTo(table);
    }

    private void keep(String title, int status) throws IOException {
        SmallRun run = new SmallRun(title, status);
        store.keep(run.timeline(), run.writeTo(Files.createTempFile(directory, "trace", ".jsonl")));
    }

    @AfterEach
    void close() {
        foreground.close();
        store.close();
    }

    private String type(String name, String arguments) throws Exception {
        console.lines.clear();
        commands.find(name).get(0).action().run(arguments);
        assertTrue(foreground.awaitIdle(DEADLINE_MILLIS));
        return console.text();
    }

    @Test
    void theRunsAreListed() throws Exception {
        String list = type("runs", "");
        assertTrue(list.contains("1  join/with-join     "), list);
        assertTrue(list.contains("0.05\u00a0s  2 processes  exit 0"), list);
        assertTrue(list.contains("0.05\u00a0s  2 processes  ended by SIGKILL"), list);
    }

    @Test
    void anEarlierRunIsDrawnInWhateverOrderThePictureAndItsNumberAreTyped() throws Exception {
        String bars = type("timeline", "bars 1");
        assertTrue(bars.contains("wall time"), bars);
        assertEquals(bars, type("timeline", "1 BARS"));
        assertEquals(bars, type("timeline", "#1 b"));
        assertTrue(type("timeline", "2").contains("SIGKILL"));
        assertTrue(type("timeline", "7").contains("There is no run 7"));
        assertTrue(type("timeline", "pie").contains("There is no picture \"pie\""));
        assertTrue(type("timeline", "1 2").contains("There is no picture \"2\""));
        assertTrue(type("timeline", "").contains("Nothing has run yet"));
    }

    @Test
    void aReplayedRunIsTheOneThatIsLookedAt() throws Exception {
        String feed = type("replay", "1 --speed max");
        assertTrue(feed.contains("Replay of join/with-join, recorded 2026-03-01 "), feed);
        assertTrue(feed.contains("prints: hello from join/with-join"), feed);
        assertTrue(feed.contains("2 processes: all have ended"), feed);
        assertEquals(
                new SmallRun("join/with-join", 0).events(), foreground.shown().events());
        assertEquals(type("timeline", "1 tree"), type("timeline", "tree"));
    }

    @Test
    void aFileIsReplayedInItsOwnTime() throws Exception {
        Path file = new SmallRun("by another", 3).writeTo(directory.resolve("their run.jsonl"));
        long begin = System.nanoTime();
        String feed = type("replay", file + " --speed 0.5");
        assertTrue(feed.contains("hello from by another"), feed);
        assertTrue(System.nanoTime() - begin >= 100_000_000, "twice 50 ms");
    }

    @Test
    void aPauseThatNobodyWouldWaitForIsLeftOut() throws Exception {
        Path file = new SmallRun("by another", 3).writeTo(directory.resolve("years.jsonl"));
        String trace = Files.readString(file);
        int exits = trace.lastIndexOf("\"e\":\"exited\"");
        Files.writeString(
                file,
                trace.substring(0, exits)
                        + trace.substring(exits).replaceFirst("\"t\":-?[0-9]+", "\"t\":2000000000000000000"));
        String feed = type("replay", file + " --speed 0.5");
        assertTrue(feed.contains("Nothing happened for "), feed);
        assertTrue(feed.contains("exit 3"), feed);
    }

    @Test
    void aRecordingWithoutAHeaderIsReplayedWithoutAName() throws Exception {
        Path file = new SmallRun("x", 0).writeTo(directory.resolve("nameless.jsonl"));
        Files.writeString(file, Files.readString(file).replaceFirst("[^\n]*\n", ""));
        assertTrue(type("replay", file + " --speed max").contains("Replay of a run, 0.05"), console.text());
    }

    @Test
    void ctrlCEndsAReplay() throws Exception {
        console.lines.clear();
        commands.find("replay").get(0).action().run("1 --speed 0.1");
        assertTrue(foreground.isBusy());
        foreground.stop();
        assertTrue(foreground.awaitIdle(DEADLINE_MILLIS));
        assertTrue(console.text().endsWith("Stopped. /timeline shows the whole run."), console.text());
    }

    @Test
    void whatIsWrongWithARecordingIsSaidWithItsPlace() throws Exception {
        Path file = new SmallRun("x", 0).writeTo(directory.resolve("damaged.jsonl"));
        Files.writeString(file, Files.readString(file).replaceFirst("\"e\":\"launched\"", "\"e\":\"\u001b[2Jsung\""));
        String said = type("replay", file + " --speed 0");
        assertTrue(said.contains("Some pieces of this recording could not be read (1)."), said);
        assertTrue(said.contains("damaged.jsonl:3: this line is no event"), said);
        assertTrue(said.contains("Some pieces of the recording could not be read (1)"), said);
        assertFalse(said.contains("\u001b"));
        assertTrue(type("replay", directory + "/none").contains("none: there is no such file"));
        assertTrue(type("replay", "a\u0000b").contains("is not the name of a file"));
        assertTrue(foreground.takeFailed());
    }

    @Test
    void whatCannotBeUnderstoodIsAnsweredWithTheWayToSayIt() throws Exception {
        assertTrue(type("replay", "").contains("/replay and a number from /runs"));
        assertTrue(type("replay", "1 --speed fast").contains("not fast"));
        assertTrue(type("replay", "1 --sped 2").contains("/replay [--speed X]"));
    }

    @Test
    void twoRunsAreComparedByNumberByProgramOrAsTheLastTwo() throws Exception {
        String lastTwo = type("compare", "");
        assertTrue(lastTwo.contains("A  run 1  join/with-join"), lastTwo);
        assertTrue(lastTwo.contains("B  run 2  join/without-join"), lastTwo);
        assertTrue(lastTwo.contains("The first difference is in Process-1:"), lastTwo);
        assertTrue(lastTwo.contains("Process-1: prints: hello from join/without-join"), lastTwo);
        assertEquals(lastTwo, type("compare", "1 2"));
        assertEquals(lastTwo, type("compare", "with-join JOIN/without-join"));
        assertEquals(lastTwo, type("compare", "with-join"));
        assertTrue(type("compare", "without with").contains("A  run 2"), console.text());
        assertTrue(type("compare", "2 2").contains("Every process did the same in both runs"), console.text());
    }

    @Test
    void theLastRunOfAProgramIsCompared() throws Exception {
        keep("join/with-join", 0);
        assertTrue(type("compare", "without-join with-join").contains("B  run 3  join/with-join"), console.text());
    }

    @Test
    void aComparisonThatCannotBeMadeIsAnsweredWithTheWayToMakeIt() throws Exception {
        assertTrue(type("compare", "1 2 3").contains("Which two runs?"));
        assertTrue(type("compare", "1 9").contains("There is no run 9"));
        assertTrue(type("compare", "with-join pool").contains("No run of pool is kept. /run pool makes one"));
        RunStore empty = new RunStore(directory.resolve("none"));
        CommandTable others = new CommandTable();
        addCommands(empty, others);
        console.lines.clear();
        others.find("compare").get(0).action().run("");
        assertTrue(console.text().contains("A comparison needs two runs"));
        empty.close();
    }

    @Test
    void aRunIsReplayedByTheNameOfItsProgram() throws Exception {
        assertTrue(type("replay", "without-join --speed max").contains("hello from join/without-join"), console.text());
        assertTrue(type("replay", "join/with- --speed max").contains("hello from join/with-join"), console.text());
        assertTrue(type("replay", "nobody --speed max").contains("nobody"), console.text());
    }
}
