package dev.procession.timeline.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.GoldenFile;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Checks what {@code /step} draws row by row. */
class StepPictureTest {

    private record Screen(String name, Layout layout, int height) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("120x38", Screens.box(120), 38),
            new Screen("100x28", Screens.box(100), 28),
            new Screen("80x22", Screens.box(80), 22),
            new Screen("60x18", Screens.box(60), 18),
            new Screen("40x14", Screens.box(40), 14),
            new Screen("plain-80x22", Screens.plain(80), 22),
            new Screen("zh-100x28", Screens.chinese(100), 28));

    private static final List<String> RUNS = List.of("three-joined", "shared", "orphan", "terminate", "nine");

    @TestFactory
    Stream<DynamicTest> picturesAreAsTheyWereWhenAPersonLastLookedAtThem() {
        return RUNS.stream()
                .flatMap(run -> SCREENS.stream()
                        .map(screen ->
                                DynamicTest.dynamicTest(run + " on " + screen.name(), () -> check(run, screen))));
    }

    private static void check(String name, Screen screen) {
        TimelineViewModel board =
                TimelineViewModel.of(ScriptedRuns.all().get(name).recorded(), screen.layout());
        StepPicture picture = new StepPicture(board, screen.layout());
        int last = board.rows().size() - 1;
        StringBuilder pictures = new StringBuilder();
        for (int place : new int[] {0, last / 3, 2 * last / 3, last}) {
            pictures.append("AFTER ROW AT ").append(place).append("\n\n");
            pictures.append(text(picture.draw(place, screen.layout(), screen.height())))
                    .append("\n\n");
        }
        new GoldenFile("step/" + name + "." + screen.name() + ".txt").check(pictures.toString());
    }

    @Test
    void everyScreenIsFilledAndNoLineIsWiderThanIt() {
        List<ScriptedRun> runs = List.copyOf(ScriptedRuns.all().values());
        Random random = new Random(1);
        for (int i = 0; i < runs.size(); i++) {
            TimelineViewModel board = TimelineViewModel.of(runs.get(i).recorded(), Screens.box(100));
            StepPicture picture = new StepPicture(board, Screens.box(100));
            for (int width = StepPicture.MIN_COLUMNS + i % 5; width <= 200; width += 5) {
                Layout layout = i % 3 == 0 ? Screens.chinese(width) : Screens.box(width);
                int height = StepPicture.MIN_LINES + random.nextInt(50);
                List<StyledLine> lines =
                        picture.draw(random.nextInt(board.rows().size()), layout, height);
                assertEquals(height, lines.size());
                for (StyledLine line : lines) {
                    assertTrue(line.width(layout.cells()) <= width, line::text);
                }
            }
        }
    }

    @Test
    void theRowThatOneHasComeToIsAlwaysSeen() {
        ScriptedRuns.all().forEach((name, run) -> {
            for (int width : new int[] {40, 60, 100}) {
                Layout layout = Screens.box(width);
                TimelineViewModel board = TimelineViewModel.of(run.recorded(), layout);
                StepPicture picture = new StepPicture(board, layout);
                Random random = new Random(width);
                for (int i = 0; i < 60; i++) {
                    int place = random.nextInt(board.rows().size());
                    long pointers = picture.draw(place, layout, 8 + random.nextInt(20)).stream()
                            .filter(line -> line.text().startsWith("►"))
                            .count();
                    assertEquals(1, pointers, name);
                }
            }
        });
    }

    @Test
    void whatFollowsOnTheRowIsAlwaysSeenExceptAtTheEnd() {
        Layout layout = Screens.box(120);
        TimelineViewModel board =
                TimelineViewModel.of(ScriptedRuns.threeJoined().recorded(), layout);
        StepPicture picture = new StepPicture(board, layout);
        for (int place = 0; place < board.rows().size() - 1; place++) {
            List<StyledLine> lines = picture.draw(place, layout, 14);
            int next = board.numbers()[place + 1];
            assertTrue(lines.stream().anyMatch(line -> line.text().matches("[ ↕]*" + next + " .*")), () -> text(lines));
        }
    }

    @Test
    void leafingShowsOtherLanesUntilTheNextStep() {
        Layout layout = Screens.box(60);
        TimelineViewModel board = TimelineViewModel.of(ScriptedRuns.nine().recorded(), layout);
        StepPicture picture = new StepPicture(board, layout);
        String first = picture.draw(2, layout, 18).get(0).text();
        assertTrue(first.contains("Process-1"), first);
        picture.turnPages(-1);
        String turned = picture.draw(2, layout, 18).get(0).text();
        assertTrue(turned.contains("Process-8"), turned);
        assertEquals("Process 9 of 9, beside main", picture.pageTitle().orElseThrow());
        String stepped = picture.draw(3, layout, 18).get(0).text();
        assertTrue(stepped.contains("Process-2"), stepped);
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }
}
