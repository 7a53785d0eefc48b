package dev.procession.timeline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.GoldenFile;
import dev.procession.timeline.RandomRun;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.compare.Comparison.Side;
import dev.procession.timeline.compare.Difference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares two runs on every screen with golden files, and tests the first difference. */
class ComparisonTest {

    private static final Map<String, Layout> SCREENS = new LinkedHashMap<>(Screens.all());

    static {
        SCREENS.put("zh-80", Screens.chinese(80));
    }

    @TestFactory
    Stream<DynamicTest> comparisonsAreAsTheyWereWhenAPersonLastLookedAtThem() {
        return SCREENS.entrySet().stream()
                .flatMap(screen -> Stream.of(
                        picture("compare-join", ScriptedRuns.join(), ScriptedRuns.withoutJoin(), screen),
                        picture("compare-serial", ScriptedRuns.oneByOne(), ScriptedRuns.threeJoined(), screen),
                        picture("compare-chinese", ScriptedRuns.chineseNames(), ScriptedRuns.shared(), screen)));
    }

    private static DynamicTest picture(String name, ScriptedRun a, ScriptedRun b, Map.Entry<String, Layout> screen) {
        return DynamicTest.dynamicTest(name + " on " + screen.getKey(), () -> {
            List<StyledLine> lines = draw(a, b, screen.getValue());
            for (StyledLine line : lines) {
                assertTrue(
                        line.width(screen.getValue().cells())
                                <= screen.getValue().width(),
                        line::text);
            }
            new GoldenFile(name + "." + screen.getKey() + ".txt").check(text(lines) + "\n");
        });
    }

    private static List<StyledLine> draw(ScriptedRun a, ScriptedRun b, Layout layout) {
        return Comparison.draw(
                new Side("run 1  " + a.header().title(), a.recorded()),
                new Side("run 2  " + b.header().title(), b.recorded()),
                layout);
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    private static Difference difference(ScriptedRun a, ScriptedRun b) {
        return Difference.between(a.recorded(), b.recorded(), Screens.box(100));
    }

    /** A run in which two children print the given texts at the given times. */
    private static ScriptedRun two(long pids, double firstAt, String first, double secondAt, String second) {
        ScriptedRun run = new ScriptedRun("two");
        Actor main = run.main(pids);
        Actor one = run.child("Process-1", pids + 1, main);
        Actor two = run.child("Process-2", pids + 2, main);
        run.at(0, main).begins();
        run.at(1, main).launches(one).launches(two).joins(one);
        run.at(40 + pids % 7, one).begins();
        run.at(55 + pids % 5, two).begins();
        run.at(firstAt, one).prints(first);
        run.at(secondAt, two).prints(second);
        run.at(300, main).reaps(one, 0).resumes().reaps(two, 0);
        run.at(310, run.shell()).reaps(main, 0);
        return run;
    }

    @Test
    void pidsAndWhatAClockMeasuredAreNoDifference() {
        ScriptedRun a = two(4310, 100, "4311 of 4310 took 1.27 s\n", 200, "after 12 ms\n");
        ScriptedRun b = two(9110, 100, "9111 of 9110 took 3.5 s\n", 200, "after 17 ms\n");
        assertEquals(Kind.NONE, difference(a, b).kind());
    }

    @Test
    void anotherNumberIsADifference() {
        ScriptedRun a = two(4310, 100, "count 1\n", 200, "x\n");
        ScriptedRun b = two(9110, 100, "count 2\n", 200, "x\n");
        Difference difference = difference(a, b);
        assertEquals(Kind.DEED, difference.kind());
        assertEquals("Process-1", difference.process());
        assertEquals("count 1", difference.a().row().text());
        assertEquals("count 2", difference.b().row().text());
    }

    @Test
    void theOrderBetweenProcessesIsTheDifferenceOnlyIfThereIsNoOther() {
        ScriptedRun a = two(4310, 100, "one\n", 200, "two\n");
        ScriptedRun b = two(4310, 200, "one\n", 100, "two\n");
        Difference difference = difference(a, b);
        assertEquals(Kind.ORDER, difference.kind());
        assertEquals("one", difference.a().row().text());
        assertEquals("two", difference.b().row().text());
    }

    @Test
    void whoeverStopsEarlierHasNothingMore() {
        ScriptedRun a = two(4310, 100, "one\n", 200, "two\nthree\n");
        ScriptedRun b = two(4310, 100, "one\n", 200, "two\n");
        Difference difference = difference(a, b);
        assertEquals("three", difference.a().row().text());
        assertEquals(
                "■ exit 0",
                difference.b().row().mark().fancy + " " + difference.b().row().text());
        ScriptedRun c = two(4310, 100, "one\n", 200, "two\n");
        c.at(400, c.shell()).signals(c.main(4310), "TERM");
        assertNull(difference(b, c).a());
        assertTrue(text(draw(b, c, Screens.box(80))).contains("A  nothing more"));
    }

    @Test
    void joinAgainstNoJoinIsAWaitAgainstAPrint() {
        Difference difference = difference(ScriptedRuns.join(), ScriptedRuns.withoutJoin());
        assertEquals("main", difference.process());
        assertEquals("waits for Process-1 to end (join)", difference.a().row().text());
        assertEquals("主进程", difference.b().row().text());
    }

    @Test
    void whateverTheEventsTwoRunsCanBeCompared() {
        for (int seed = 0; seed < 60; seed++) {
            Timeline a = timeline(seed);
            Timeline b = timeline(seed + 1);
            for (Layout layout : List.of(Screens.box(20), Screens.plain(80), Screens.chinese(120))) {
                Comparison.draw(new Side("a", a), new Side("b", b), layout)
                        .forEach(line -> assertTrue(line.width(layout.cells()) <= layout.width(), line::text));
            }
        }
    }

    private static Timeline timeline(int seed) {
        TimelineBuilder builder = new TimelineBuilder();
        new RandomRun(seed).garbage(120).forEach(builder::add);
        return builder.buildRecorded();
    }
}
