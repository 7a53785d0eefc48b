package dev.procession.timeline.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.TimelineLayout;
import dev.procession.timeline.view.View;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesViewTest {

    @Test
    void everyStartArrowEndsAtTheLaneOfTheChild() {
        for (Map.Entry<String, ScriptedRun> run : ScriptedRuns.all().entrySet()) {
            List<StyledLine> lines = View.LANES.draw(run.getValue().recorded(), Screens.box(200));
            String names = lines.get(0).text();
            int arrows = 0;
            for (StyledLine line : lines) {
                if (line.text().endsWith("►┐")) {
                    arrows++;
                    assertTrue(childLanes(names).contains(cellOfLast(line)), line::text);
                }
            }
            assertTrue(arrows > 0, run.getKey());
        }
    }

    /** The cells of the lanes of the children: those of the shapes before their names. */
    private static List<Integer> childLanes(String names) {
        return IntStream.range(0, names.length())
                .filter(at -> "▲▼◇△▽".indexOf(names.charAt(at)) >= 0)
                .mapToObj(at -> Screens.CELLS.of(names.substring(0, at)))
                .toList();
    }

    private static int cellOfLast(StyledLine line) {
        return line.width(Screens.CELLS) - 1;
    }

    @Test
    void aJoinOfFiveSecondsFitsOnAScreen() {
        List<StyledLine> lines = View.LANES.draw(ScriptedRuns.join().recorded(), Screens.box(80));
        assertTrue(lines.size() <= 17, lines.size() + " lines");
    }

    @Test
    void moreProcessesThanFitAreDrawnOnPagesWithMainOnEach() {
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.nine().recorded(), Screens.box(80)));
        List<String> titles =
                lines.stream().filter(l -> l.startsWith("Process")).toList();
        assertEquals(
                List.of("Processes 1-4 of 9", "Processes 5-7 of 9, beside main", "Processes 8-9 of 9, beside main"),
                titles);
        assertEquals(3, lines.stream().filter(l -> l.contains("◆ main")).count());
    }

    @Test
    void whatMainDoesWithAProcessOfAnotherPageIsShownThere() {
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.nine().recorded(), Screens.box(80)));
        assertEquals(8, lines.stream().filter(l -> l.contains("├─ start")).count());
        assertEquals(3, lines.stream().filter(l -> l.contains("» all done")).count());
    }

    @Test
    void whereTwoLanesDoNotFitTheFeedIsDrawn() {
        Timeline timeline = ScriptedRuns.join().recorded();
        List<String> lines = texts(View.LANES.draw(timeline, Screens.box(40)));
        assertEquals("The screen is too narrow for lanes, so", lines.get(0));
        assertEquals(texts(View.FEED.draw(timeline, Screens.box(40))), lines.subList(2, lines.size()));
    }

    @Test
    void aProcessThatOutlivesTheRunIsSaidToBeAlive() {
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.join().until(2000), Screens.box(80)));
        assertTrue(lines.contains("   2000  ░ still alive     ░ still alive"), lines::toString);
    }

    @Test
    void aProcessWhoseEndNobodySawIsNotSaidToBeAlive() {
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.killedMain().recorded(), Screens.box(100)));
        assertTrue(lines.stream().anyMatch(l -> l.endsWith("? end unknown")));
        assertTrue(lines.stream().noneMatch(l -> l.contains("alive")));
    }

    @Test
    void aJoinOfAProcessThatHasEndedSaysSo() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one);
        run.at(40, one).begins();
        run.at(50, main).reaps(one, 0).joins(one).resumes();
        List<String> lines = texts(View.LANES.draw(run.recorded(), Screens.box(80)));
        assertTrue(lines.stream().anyMatch(l -> l.contains("○ join Process-1 (has ended)")), lines::toString);
    }

    @Test
    void aJoinThatReturnsLateHasAnArrowOfItsOwn() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one).joins(one);
        run.at(40, one).begins();
        run.at(50, run.shell()).reaps(one, 0);
        run.at(90, main).resumes().prints("on\n");
        List<String> lines = texts(View.LANES.draw(run.recorded(), Screens.box(80)));
        assertTrue(lines.contains(" 5   50  ░                 ■ exit 0"), lines::toString);
        assertTrue(lines.contains("     90  ├◄─ join ─────────┘"), lines::toString);
    }

    @Test
    void boxCharactersThatTakeTwoCellsAreNotUsed() {
        Layout wide =
                TimelineLayout.of(80, point -> point >= 0x2500 && point < 0x2600 ? 2 : 1, Glyphs.BOX, Language.EN);
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.terminate().recorded(), wide));
        lines.forEach(line -> assertTrue(line.chars().allMatch(c -> c < 0x7f), line));
    }

    private static List<String> texts(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).toList();
    }

    @Test
    void rowsHaveTheNumbersOfTheFeedAndAreMarkedWhereTheyMaySwap() {
        List<String> lines = texts(View.LANES.draw(ScriptedRuns.withoutJoin().recorded(), Screens.box(80)));
        List<String> feed = texts(View.FEED.draw(ScriptedRuns.withoutJoin().recorded(), Screens.box(80)));

        String prints =
                lines.stream().filter(l -> l.contains("主进程")).findFirst().orElseThrow();
        String number = prints.substring(1, 3).strip();
        assertTrue(feed.get(Integer.parseInt(number) - 1).strip().startsWith(number + " "), feed::toString);
        assertTrue(feed.get(Integer.parseInt(number) - 1).contains("主进程"), feed::toString);
        assertEquals(" ", prints.substring(0, 1), "main starts the child and then prints");
        String begins =
                lines.stream().filter(l -> l.contains("● begins")).toList().get(1);
        assertEquals("↕", begins.substring(0, 1), "nothing ties the child's begin to what main prints");
        assertTrue(lines.stream().anyMatch(l -> l.contains("↕ may swap with the row above")), lines::toString);
    }

    @Test
    void whereNothingIsChanceThereIsNoMarkAndNoLegendForIt() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        run.at(0, main).begins().prints("alone\n");
        run.at(10, run.shell()).reaps(main, 0);
        List<String> lines = texts(View.LANES.draw(run.recorded(), Screens.box(80)));

        assertTrue(lines.stream().noneMatch(l -> l.contains("↕")), lines::toString);
    }

    @Test
    void messagesInARowAndTheSignalsOfOneCtrlCAreOneRowAndStillSayWhoSent() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one);
        ScriptedRun.Actions sending = run.at(10, main);
        for (int i = 1; i <= 2000; i++) {
            sending.sends(7, "q", i, "item " + i);
        }
        run.at(300, one).begins().receives(7, "q", 1, "item 1").sleeps(1);
        run.at(400, one).receives(7, "q", 2, "item 2");
        run.at(500, run.shell()).signals(main, "KILL").signals(one, "KILL");
        run.at(510, run.shell()).reaps(one, -9).reaps(main, -9);
        String lanes = String.join("\n", texts(View.LANES.draw(run.recorded(), Screens.box(120))));
        assertTrue(lanes.contains("sends 2000 messages to q in a row; the first is item 1"), lanes);
        assertTrue(lanes.contains("q #2"), lanes);
        assertTrue(lanes.contains("SIGKILL from the shell, to 2 processes"), lanes);
        assertTrue(lanes.lines().count() < 25, lanes);
    }
}
