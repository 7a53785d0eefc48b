package dev.procession.timeline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.RandomRun;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.RunConditions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunOrdersTest {

    /** Main prints while its child runs and after it; the pids differ from run to run. */
    private static Timeline run(int pid, boolean childFirst, boolean locked) {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(pid);
        Actor one = run.child("Process-1", pid + 1, main);
        run.at(0, main).begins().launches(one);
        int mains = childFirst ? 20 : 8;
        run.at(mains, main)
                .takes(7, "L")
                .prints("main " + pid + " took 1." + pid + " s or " + pid + " ms, x@" + pid + "\n")
                .givesBack(7, "L")
                .joins(one);
        run.at(10, one).begins();
        if (locked) {
            run.at(11, one).takes(7, "L").prints("child of " + pid + "\n").givesBack(7, "L");
        } else {
            run.at(11, one).prints("child of " + pid + "\n");
        }
        run.at(30, main).reaps(one, 0).resumes().prints("end\n");
        run.at(40, run.shell()).reaps(main, pid == 1500 ? 3 : 0);
        return run.recorded();
    }

    private static String table(RunOrders orders) {
        return RunOrdersTable.of(orders, Screens.plain(100)).stream()
                .map(StyledLine::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void linesAreTheSameLinesWhateverThePidsAndTheTimeTheyTell() {
        RunOrders orders = new RunOrders();
        orders.add(run(1100, false, false));
        orders.add(run(1200, false, false));

        assertEquals(
                List.of("main # took # s or # ms, x@#", "child of #", "end"),
                orders.lines().stream().map(RunOrders.LineKey::text).toList());
        assertEquals(1, orders.orders().size());
        assertEquals(2, orders.orders().get(0).getValue());
    }

    @Test
    void theMostFrequentOrderComesFirst() {
        RunOrders orders = new RunOrders();
        orders.add(run(1100, false, false));
        orders.add(run(1200, true, false));
        orders.add(run(1300, true, false));
        String table = table(orders);

        assertTrue(table.contains("2  #############         A B C"), table);
        assertTrue(table.contains("1  ######                B A C"), table);
        assertTrue(table.contains("A  Process-1: child of #"), table);
        assertTrue(table.contains("A < B 2 : 1"), table);
        assertFalse(table.contains("luck"), table);
    }

    @Test
    void whatNeverSwappedIsForcedOrLuck() {
        RunOrders orders = new RunOrders();
        orders.add(run(1100, false, false));
        orders.add(run(1200, false, false));
        String table = table(orders);

        assertTrue(orders.isForced(1, 2), "the join");
        assertFalse(orders.isForced(0, 1), "nothing");
        assertTrue(orders.neverSwapped(0, 1));
        assertTrue(table.matches("(?s).*luck.*\n  A < B\n.*"), table);
        assertTrue(table.matches("(?s).*forced.*\n  B < C.*"), table);
    }

    @Test
    void theOrderInWhichALockWasHadIsLuckEvenIfItNeverChanged() {
        RunOrders orders = new RunOrders();
        orders.add(run(1100, false, true));
        orders.add(run(1200, false, true));

        assertFalse(orders.isForced(0, 1));
    }

    /** Main prints the messages of two senders; each sends its two messages one after the other. */
    private static Timeline mail(String... order) {
        ScriptedRun run = new ScriptedRun("mail");
        Actor main = run.main(100);
        Actor one = run.child("Process-1", 101, main);
        Actor two = run.child("Process-2", 102, main);
        run.at(0, main).begins().launches(one).launches(two);
        run.at(10, one).begins();
        run.at(11, two).begins();
        for (int i = 0; i < order.length; i++) {
            Actor sender = order[i].startsWith("a") ? one : two;
            run.at(20 + 2 * i, sender).sends(7, "q", i + 1, order[i]);
            run.at(21 + 2 * i, main).receives(7, "q", i + 1, order[i]).prints(order[i] + "\n");
        }
        return run.recorded();
    }

    @Test
    void inWhichOrderMainPrintsWhatItGetsIsForcedOnlyAsFarAsItWasSentInOrder() {
        RunOrders orders = new RunOrders();
        orders.add(mail("a1", "b1", "a2", "b2"));
        orders.add(mail("b1", "a1", "b2", "a2"));
        String table = table(orders);
        assertTrue(table.matches("(?s).*forced.*\n  A < C, B < D.*"), table);
        assertTrue(table.matches("(?s).*both orders.*A < B 1 : 1.*C < D 1 : 1.*"), table);

        RunOrders lucky = new RunOrders();
        lucky.add(mail("a1", "b1", "a2", "b2"));
        lucky.add(mail("a1", "b1", "a2", "b2"));
        assertFalse(lucky.isForced(0, 1), "who sends first is chance");
        assertTrue(lucky.isForced(0, 2), "one sender, one queue");
        assertTrue(table(lucky).matches("(?s).*luck.*\n  A < B, B < C, C < D.*"), table(lucky));
    }

    @Test
    void exitCodesThatDifferAreTold() {
        RunOrders orders = new RunOrders();
        orders.add(run(1100, false, false));
        orders.add(run(1500, false, false));

        assertTrue(table(orders).contains("1 of them: exit 0"), table(orders));
        assertTrue(table(orders).contains("1 of them: exit 3"), table(orders));
    }

    @Test
    void aSecondTimeOfTheSameIsALineOfItsOwn() {
        RunOrders orders = new RunOrders();
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(100);
        run.at(0, main).begins().prints("tick\n").prints("tick\n");
        run.at(40, run.shell()).reaps(main, 0);
        orders.add(run.recorded());

        assertEquals(2, orders.lines().size());
        assertTrue(table(orders).contains("B  main: tick (time 2)"), table(orders));
    }

    @Test
    void whateverIsPrintedTheTableFitsTheScreen() {
        for (int seed = 0; seed < 30; seed++) {
            RunOrders orders = new RunOrders();
            for (int i = 0; i < 12; i++) {
                TimelineBuilder builder = new TimelineBuilder();
                new RandomRun(seed * 100 + i).run(seed % 6, 30).forEach(builder::add);
                orders.add(builder.buildRecorded());
            }
            for (Layout layout : List.of(Screens.box(60), Screens.plain(80), Screens.chinese(100))) {
                List<StyledLine> lines = RunOrdersTable.of(orders, layout);
                assertTrue(lines.size() < 120, "seed " + seed);
                assertTrue(
                        lines.stream().allMatch(line -> line.width(layout.cells()) <= layout.width()), "seed " + seed);
            }
        }
    }

    /** A child that takes a while to start, in a run that sleeps ten times shorter. */
    private static Timeline shortened(String printed) {
        ScriptedRun run = new ScriptedRun("test").at(RunConditions.atSpeed(10));
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one).sleeps(0.02);
        run.at(21, main).resumes().prints(printed);
        run.at(50, one).begins().prints("begins\n");
        run.at(60, main).reaps(one, 0);
        run.at(70, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    @Test
    void datesAndInstantsAreTimesToo() {
        RunOrders orders = new RunOrders();
        orders.add(shortened("2026-11-28T02:41:06.839 at 12:05 1795834000 1795834000123 24676334621681 ends\n"));
        orders.add(shortened("2026-11-29T03:11:16.001 at 13:06:07 1795838888 1795838888456 24676334999999 ends\n"));
        assertEquals(
                List.of("# at # # # # ends", "begins"),
                orders.lines().stream().map(RunOrders.LineKey::text).toList());
    }

    @Test
    void theSpeedIsNamedAndAStartThatTookLongerThanAShortenedSleepIsWarnedOf() {
        RunOrders orders = new RunOrders();
        orders.add(shortened("a\n"));
        String table = table(orders);
        assertTrue(table.contains("10"), table);
        assertTrue(
                table.replaceAll("\\s+", " ")
                        .contains(
                                "Starting a process took up to 49 ms. At this speed one sleep took only 20 ms instead of 200 ms,"),
                table);
        RunOrders ordinary = new RunOrders();
        ordinary.add(run(1100, false, false));
        assertFalse(table(ordinary).contains("Starting"), table(ordinary));
    }
}
