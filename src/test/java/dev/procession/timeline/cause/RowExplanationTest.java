package dev.procession.timeline.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.RandomRun;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.feed.FeedRow;
import dev.procession.timeline.feed.FeedView;
import dev.procession.timeline.feed.RowNumbers;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowExplanationTest {

    private static final Layout WIDE = Screens.plain(1000);

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    private static int row(Timeline timeline, String text) {
        List<FeedRow> rows = FeedView.rows(timeline, WIDE);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).text().contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(text + " in " + rows);
    }

    @Test
    void aRowBehindAJoinIsTiedToTheEndOfTheChild() {
        Timeline timeline = ScriptedRuns.join().recorded();
        int end = row(timeline, "exit 0");
        int main = row(timeline, "主进程");

        assertEquals(
                "row 9, main: prints: 主进程\n"
                        + "Row 9 had to come after row 8: main waited in join for Process-1 (row 3), and join returns only"
                        + " when Process-1 has ended (row 8).\n"
                        + "Row 9 had to come after row 3: main does one thing after another.",
                text(RowExplanation.row(timeline, main, WIDE)));
        assertEquals(8, end);
    }

    @Test
    void theChainOfTwoRowsIsTold() {
        Timeline timeline = ScriptedRuns.join().recorded();
        String why = text(RowExplanation.pair(timeline, row(timeline, "主进程"), row(timeline, "进程开启"), WIDE));

        assertTrue(why.contains("Row 9 had to come after row 5:\n  - main waited in join for Process-1 (row 3)"), why);
    }

    @Test
    void whatNothingTiesIsChanceAndARemedyIsNamed() {
        Timeline timeline = ScriptedRuns.withoutJoin().recorded();
        String why = text(RowExplanation.pair(timeline, row(timeline, "主进程"), row(timeline, "进程结束"), WIDE));

        assertTrue(why.contains("Nothing forces row 3 to come before row 8"), why);
        assertTrue(why.contains("Only time is between them (5044 ms)"), why);
        assertTrue(why.contains("main started Process-1, and since then both run side by side"), why);
    }

    @Test
    void rowsCloseTogetherAreSaidToComeEitherWay() {
        Timeline timeline = ScriptedRuns.threeJoined().recorded();
        int two = row(timeline, "----进程2开始");
        int one = row(timeline, "----进程1开始");
        String why = text(RowExplanation.pair(timeline, two, one, WIDE));

        assertTrue(why.contains("Nothing forces row " + two + " to come before row " + one), why);
        assertTrue(
                why.contains("An event, a message or a barrier between the two processes would force an order."), why);
    }

    @Test
    void aJoinIsARemedyOnlyWhereItCouldBeWritten() {
        Timeline siblings = ScriptedRuns.threeJoined().recorded();
        String why = text(RowExplanation.pair(siblings, row(siblings, "----进程1开始"), row(siblings, "----进程2结束"), WIDE));
        assertTrue(why.contains("A join() of Process-1 before the start of Process-2 would force this order"), why);

        ScriptedRun run = new ScriptedRun("a grandchild");
        ScriptedRun.Actor main = run.main(10);
        ScriptedRun.Actor child = run.child("Process-1", 11, main);
        ScriptedRun.Actor grandchild = run.child("Process-1:1", 12, child);
        run.at(0, main).begins().launches(child);
        run.at(10, child).begins().launches(grandchild);
        run.at(20, grandchild).begins().prints("below\n");
        run.at(20.2, main).prints("above\n");
        Timeline timeline = run.recorded();
        why = text(RowExplanation.pair(timeline, row(timeline, "below"), row(timeline, "above"), WIDE));
        assertTrue(why.contains("main did not wait for row 6. Row 6 came less than a"), why);
        assertTrue(why.contains("An event, a message or a barrier"), why);
    }

    @Test
    void whenAnOrphanGetsAnotherParentIsNoProcesssDecision() {
        Timeline timeline = ScriptedRuns.all().get("orphan").recorded();
        String why = text(RowExplanation.row(timeline, row(timeline, "an orphan"), WIDE));
        assertFalse(why.contains("A join() of"), why);
    }

    @Test
    void whoGotALockFirstIsSaidToBeChance() {
        Timeline timeline = ScriptedRuns.exchange().recorded();
        String why = text(RowExplanation.row(timeline, row(timeline, "takes lock L") + 5, WIDE));

        assertTrue(why.contains("Process-1 held lock L and released it"), why);
        assertTrue(why.contains("Chance decides which process gets it first"), why);
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        Timeline timeline = ScriptedRuns.join().recorded();

        assertThrows(IndexOutOfBoundsException.class, () -> RowExplanation.row(timeline, 0, WIDE));
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> RowExplanation.row(timeline, RowNumbers.of(timeline).count() + 1, WIDE));
    }

    @Test
    void everyRowOfEveryRunIsExplainedInLinesThatFit() {
        for (ScriptedRun run : ScriptedRuns.all().values()) {
            Timeline timeline = run.recorded();
            for (Layout layout : Screens.all().values()) {
                for (int a = 1; a <= RowNumbers.of(timeline).count(); a++) {
                    explain(RowExplanation.row(timeline, a, layout), layout);
                    explain(
                            RowExplanation.pair(
                                    timeline,
                                    a,
                                    1 + a * 7 % RowNumbers.of(timeline).count(),
                                    layout),
                            layout);
                }
            }
        }
    }

    @Test
    void whateverTheEventsEveryRowIsExplained() {
        for (int seed = 0; seed < 40; seed++) {
            TimelineBuilder builder = new TimelineBuilder();
            new RandomRun(seed).garbage(60).forEach(builder::add);
            Timeline timeline = builder.buildRecorded();
            assertEquals(
                    RowNumbers.of(timeline).count(),
                    FeedView.rows(timeline, WIDE).size(),
                    "seed " + seed);
            for (int a = 1; a <= RowNumbers.of(timeline).count(); a++) {
                explain(RowExplanation.row(timeline, a, Screens.box(60)), Screens.box(60));
                explain(RowExplanation.pair(timeline, a, 1 + a / 2, Screens.box(60)), Screens.box(60));
            }
        }
    }

    private static void explain(List<StyledLine> lines, Layout layout) {
        assertTrue(lines.size() > 1, () -> text(lines));
        assertTrue(lines.stream().allMatch(line -> line.width(layout.cells()) <= layout.width()), () -> text(lines));
    }
}
