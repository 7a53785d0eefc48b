package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private final ScriptedRun run = new ScriptedRun("test");
    private final Actor main = run.main(4310);
    private final Actor one = run.child("Process-1", 4321, main);

    @Test
    void allReapedIsSaidOnlyIfEveryEndIsKnown() {
        run.at(0, main).begins().launches(one);
        run.at(90, main).reaps(one, 0);
        run.at(100, run.shell()).reaps(main, 0);
        assertEquals(List.of("0.10 s, 2 processes: all have ended"), summary());
    }

    @Test
    void whoIsLeftIsNamed() {
        run.at(0, main).begins().launches(one);
        run.at(100, run.shell()).reaps(main, 0);
        assertEquals(
                List.of("1.00 s, 2 processes; still alive: Process-1 (4321)"),
                texts(Summary.lines(run.until(1000), Screens.box(100))));
    }

    @Test
    void anEndThatNobodySawIsUnknown() {
        run.at(0, main).begins().launches(one);
        run.at(100, run.shell()).reaps(main, 0);
        assertEquals(List.of("0.10 s, 2 processes; how they ended is not known: Process-1 (4321)"), summary());
    }

    @Test
    void whoeverSleptShorterThanWrittenIsNotTakenForQuick() {
        run.at(RunConditions.atSpeed(8)).at(0, main).begins();
        run.at(100, run.shell()).reaps(main, 0);
        List<String> said =
                List.of("Speed 8: every sleep was 8 times shorter, so sleep(1) took 0.125 s. Nothing else", "changed.");
        assertEquals(said, texts(Summary.lines(run.recorded(), Screens.box(80))).subList(1, 3));
        for (View view : View.values()) {
            List<String> picture = texts(view.draw(run.recorded(), Screens.box(80)));
            assertEquals(said, picture.subList(picture.size() - 2, picture.size()), view.word());
        }
    }

    @Test
    void missingEventsAreNotPassedOverInSilence() {
        run.at(0, main).begins().losesOne().prints("x\n");
        run.at(100, run.shell()).reaps(main, 0);
        Timeline timeline = run.builder().damagedPieces(2).buildRecorded();
        assertEquals(
                List.of(
                        "0.10 s, 1 process: it has ended",
                        "Some events are missing (1), so the pictures have gaps.",
                        "Some pieces of the recording could not be read (2), so the pictures may have gaps."),
                texts(Summary.lines(timeline, Screens.box(100))));
    }

    @Test
    void theStatusNamesTheLivingAndWhatEachWaitsFor() {
        Timeline timeline = ScriptedRuns.threeJoined().until(1500);
        assertEquals(
                "1.5 s  3 alive  ◆ main: join Process-2 · ▼ Process-2: sleeps 2 s · ◇ Process-3: sleeps 3 s",
                StatusLine.of(timeline, Screens.box(100)).text());
    }

    @Test
    void theStatusCountsThoseThatDoNotFit() {
        Timeline timeline = ScriptedRuns.threeJoined().until(1500);
        assertEquals(
                "1.5 s  3 alive  ◆ main: join Process-2 · +2 more",
                StatusLine.of(timeline, Screens.box(60)).text());
        for (int width = 1; width < 120; width++) {
            StyledLine line = StatusLine.of(timeline, Screens.box(width));
            assertTrue(line.width(Screens.CELLS) <= width, line::text);
        }
    }

    private List<String> summary() {
        return texts(Summary.lines(run.recorded(), Screens.box(100)));
    }

    private static List<String> texts(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).toList();
    }
}
