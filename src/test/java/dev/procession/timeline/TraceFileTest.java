package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.bars.Figures;
import dev.procession.timeline.feed.LiveFeed;
import dev.procession.timeline.view.StatusLine;
import dev.procession.timeline.view.Summary;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceLines;
import dev.procession.trace.read.TraceReader.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads valid, damaged and hostile recordings. */
class TraceFileTest {

    private static final String HEADER =
            "{\"e\":\"header\",\"format\":1,\"title\":\"t\",\"jdk\":\"17\",\"os\":\"Linux\","
                    + "\"cores\":2,\"at\":\"2026-03-01T09:00:00Z\",\"t\":0}\n";
    private static final Limits SMALL = new Limits(100_000, 1000, 1_000_000);

    @TempDir
    private Path directory;

    @Test
    void aRunIsReadAsItWasWritten() throws Exception {
        for (ScriptedRun run : ScriptedRuns.all().values()) {
            TraceFile file = TraceFile.read(save(text(run)));
            assertEquals(run.recorded().events(), file.timeline().events());
            assertEquals(picture(run.recorded()), picture(file.timeline()));
            assertEquals(List.of(), file.faults(Language.EN));
            assertEquals(0, file.timeline().lostEvents());
        }
    }

    @Test
    void aFileThatAnEditorOfWindowsSavedIsReadAsWell() throws Exception {
        ScriptedRun run = ScriptedRuns.join();
        TraceFile file = TraceFile.read(save("\ufeff" + text(run).replace("\n", "\r\n")));
        assertEquals(List.of(), file.faults(Language.EN));
        assertEquals(run.recorded().header(), file.timeline().header());
        assertEquals(run.recorded().events(), file.timeline().events());
    }

    @Test
    void anEpisodeBeginsWithItsHeaderAndItsMainLivesOn() throws Exception {
        ScriptedRun run = new ScriptedRun("typed code");
        ScriptedRun.Actor main = run.main(4310);
        ScriptedRun.Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins();
        run.at(60_000, main).losesOne().prepares(one).launches(one);
        run.at(60_040, one).begins();
        run.at(60_050, main).reaps(one, 0);
        TraceHeader header = new TraceHeader(1, "typed code", "17", "Linux", 2, "", ScriptedRun.instant(60_000));
        Path file = save(text(header, run.events()));
        Timeline timeline = TraceFile.read(file).timeline();
        assertEquals(ScriptedRun.instant(60_000), timeline.origin());
        assertFalse(timeline.isRecorded());
        assertFalse(timeline.process(0).hasEnded());
        assertEquals(0, timeline.lostEvents());
        assertEquals(Figures.Until.EPISODE, Figures.of(timeline).until());
        assertEquals(run.events(), timeline.recording());
    }

    @Test
    void whateverIsDoneToARecordingItIsDrawnOrRefusedInASentence() throws Exception {
        List<ScriptedRun> runs = new ArrayList<>(ScriptedRuns.all().values());
        for (int seed = 0; seed < 1500; seed++) {
            String trace = text(runs.get(seed % runs.size()));
            Path file = directory.resolve("fuzz.jsonl");
            Files.write(file, new TraceMutations(seed).damage(trace));
            look(file, seed);
        }
    }

    private static void look(Path file, int seed) {
        Layout layout = seed % 3 == 0 ? Screens.plain(80) : seed % 3 == 1 ? Screens.chinese(120) : Screens.box(80);
        List<StyledLine> lines = new ArrayList<>();
        try {
            TraceFile read = TraceFile.read(file, SMALL);
            Timeline timeline = read.timeline();
            for (View view : View.values()) {
                lines.addAll(view.draw(timeline, layout));
            }
            LiveFeed feed = new LiveFeed(layout);
            timeline.recording().forEach(event -> lines.addAll(feed.add(event)));
            lines.addAll(feed.flush());
            lines.addAll(Summary.lines(timeline, layout));
            lines.add(StatusLine.of(timeline, layout));
            read.faults(layout.language()).forEach(fault -> lines.add(StyledLine.of(fault)));
        } catch (UnreadableTraceException e) {
            lines.add(StyledLine.of(e.sentence(layout.language())));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
        assertFalse(lines.isEmpty());
        for (StyledLine line : lines) {
            assertTrue(line.text().codePoints().noneMatch(TraceFileTest::movesSomething), () -> seed + line.text());
        }
    }

    private static boolean movesSomething(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.SURROGATE || point >= 0x202a && point <= 0x202e;
    }

    @Test
    void theLineOfTheFirstFaultIsNamed() throws Exception {
        Path file = save(HEADER + begins(1) + "{\"e\":\"exited\",\"t\":5\n" + exits(2));
        TraceFile read = TraceFile.read(file);
        assertEquals(1, read.timeline().damagedPieces());
        assertEquals(List.of(file + ":3: this line is no event: it goes wrong at column 20"), read.faults(Language.EN));
        assertEquals(List.of(file + ":3: 这不是一个事件：从第 20 列起有误"), read.faults(Language.ZH));
        assertEquals(2, read.timeline().events().size());
    }

    @Test
    void eachImpossibleNumberIsOneDamagedPiece() throws Exception {
        for (String wrong : List.of(
                "\"t\":4611686018427387904,\"pid\":5,\"seq\":1,\"process\":5",
                "\"t\":1,\"pid\":-5,\"seq\":1,\"process\":5",
                "\"t\":1,\"pid\":5,\"seq\":0,\"process\":5",
                "\"t\":1,\"pid\":5,\"seq\":1,\"process\":-5")) {
            TraceFile read = TraceFile.read(save(HEADER + begins(1) + "{\"e\":\"exited\"," + wrong + "}\n"));
            assertEquals(1, read.timeline().damagedPieces(), wrong);
            assertTrue(read.faults(Language.EN).get(0).contains(":3: the field"), wrong);
        }
    }

    @Test
    void aNewerFormatIsRefused() throws Exception {
        Path file = save(HEADER.replace("\"format\":1", "\"format\":2") + begins(1));
        assertEquals(
                file + ":1: a newer version of procession wrote this in format 2; this version reads formats up to 1",
                refusal(file));
    }

    @Test
    void whatIsNoRecordingIsRefusedWithASentence() throws Exception {
        assertEquals(directory.resolve("none") + ": there is no such file", refusal(directory.resolve("none")));
        assertEquals(directory + ": this is not a file", refusal(directory));
        Path empty = save("");
        assertEquals(empty + ": this file is empty", refusal(empty));
        Path java = save("void main() {\n}\n");
        assertEquals(java + ":1: this line is no event: it goes wrong at column 1", refusal(java));
        Path other = save("{\"e\":\"sung\",\"t\":1,\"pid\":1,\"seq\":1}\n");
        assertTrue(refusal(other).startsWith(other + ":1: this is not the first line of a recorded run"));
    }

    @Test
    void aFileOfAnotherKindIsNotReadToItsEnd() throws Exception {
        Path file = directory.resolve("lines");
        Files.writeString(file, "\n".repeat(900_000));
        assertTrue(refusal(file).contains(":1: "));
    }

    @Test
    void aLineLongerThanAnyEventIsOneDamagedPiece() throws Exception {
        Path file = save(HEADER + begins(1) + "x".repeat(500_000) + "\n" + exits(2));
        TraceFile read = TraceFile.read(file, SMALL);
        assertEquals(2, read.timeline().events().size());
        assertEquals(
                List.of(file + ":3: this line is longer than 100000 bytes, so it is no event"),
                read.faults(Language.EN));
    }

    @Test
    void noMoreIsReadThanThereIsRoomForAndThatIsSaid() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append(begins(1));
        for (int seq = 2; seq < 3000; seq++) {
            text.append("{\"e\":\"printed\",\"t\":9,\"pid\":5,\"seq\":" + seq + ",\"on\":\"out\",\"text\":\"x\\n\"}\n");
        }
        Path file = save(text.toString());
        TraceFile events = TraceFile.read(file, SMALL);
        assertEquals(1000, events.timeline().events().size());
        assertEquals(
                List.of(file + ":1002: the file goes on, but no more than 1000 events are read"),
                events.faults(Language.EN));
        TraceFile bytes = TraceFile.read(file, new Limits(1000, 100_000, 20_000));
        assertTrue(bytes.timeline().events().size() < 1000);
        assertTrue(bytes.faults(Language.EN).get(0).contains("the file goes on, but no more than 0 MB are read"));
    }

    @Test
    void thousandsOfProcessesInARowAreDrawn() throws Exception {
        StringBuilder text = new StringBuilder(HEADER).append(begins(1));
        for (int i = 5; i < 6000; i++) {
            text.append("{\"e\":\"launched\",\"t\":" + i + ",\"pid\":" + i + ",\"seq\":2,\"child\":" + (i + 1)
                    + ",\"name\":\"Process-" + i + "\"}\n");
        }
        Path file = save(text.toString());
        TraceFile read = TraceFile.read(file);
        assertEquals(5000, read.timeline().processes().size());
        assertTrue(read.faults(Language.EN).get(0).endsWith("no more than 5000 processes can be drawn"));
        assertFalse(View.TREE.draw(read.timeline(), Screens.box(80)).isEmpty());
        assertFalse(View.BARS.draw(read.timeline(), Screens.box(80)).isEmpty());
        assertFalse(View.FEED.draw(read.timeline(), Screens.box(80)).isEmpty());
        assertTrue(View.LANES.lines(read.timeline(), Screens.box(80)).limit(100).count() > 0);
    }

    private static String begins(int seq) {
        return "{\"e\":\"started\",\"t\":1,\"pid\":5,\"seq\":" + seq
                + ",\"ppid\":4,\"name\":\"MainProcess\",\"daemon\":false,\"command\":\"\",\"boot\":0}\n";
    }

    private static String exits(int seq) {
        return "{\"e\":\"exited\",\"t\":9,\"pid\":4,\"seq\":" + seq + ",\"process\":5,\"status\":0}\n";
    }

    private static String refusal(Path file) {
        return assertThrows(UnreadableTraceException.class, () -> TraceFile.read(file, SMALL))
                .sentence(Language.EN);
    }

    private static List<StyledLine> picture(Timeline timeline) {
        return View.LANES.draw(timeline, Screens.box(100));
    }

    private static String text(ScriptedRun run) throws IOException {
        return text(run.header(), run.events());
    }

    private static String text(TraceHeader header, List<Event> events) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceLines.write(header, events, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path save(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "run", ".jsonl"), text);
    }
}
