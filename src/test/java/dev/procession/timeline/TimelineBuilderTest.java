package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Wait.Ending;
import dev.procession.timeline.feed.PrintedLine;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineBuilderTest {

    private final ScriptedRun run = new ScriptedRun("test");
    private final Actor main = run.main(4310);
    private final Actor one = run.child("Process-1", 4321, main);

    @Test
    void timeZeroIsTheFirstInstructionOfMain() {
        run.at(-20, run.shell()).launches(main);
        run.at(0, main).begins();
        Timeline timeline = run.recorded();
        assertEquals(ScriptedRun.instant(0), timeline.origin());
        assertEquals(-20, timeline.millis(timeline.events().get(0).t()));
    }

    @Test
    void withoutMainsBeginningTimeZeroIsTheFirstEvent() {
        run.at(5, main).prints("a\n");
        run.at(9, main).prints("b\n");
        assertEquals(ScriptedRun.instant(5), run.recorded().origin());
    }

    @Test
    void aRunWithoutEventsBeginsWithItsHeader() {
        Timeline timeline = run.recorded();
        assertEquals(ScriptedRun.instant(-80), timeline.origin());
        assertEquals(List.of(), timeline.processes());
        assertEquals(0, timeline.end() - timeline.origin());
    }

    @Test
    void aChildIsKnownByWhatItsParentAndItselfTold() {
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(46, one.daemon()).begins();
        run.at(90, main).reaps(one, 3);
        ProcessRecord child = child(run.recorded());
        assertEquals("Process-1", child.name());
        assertEquals(4321, child.pid());
        assertEquals(4310, child.ppid());
        assertEquals(0, child.launcher());
        assertTrue(child.daemon());
        assertEquals(ScriptedRun.instant(3), child.begin());
        assertEquals(ScriptedRun.instant(46), child.startedAt());
        assertEquals(43_000_000, child.bootNanos());
        assertEquals(44_000_000, child.ownLifeNanos());
        assertEquals(new Exit(ScriptedRun.instant(90), 3), child.exit());
    }

    @Test
    void mainComesFirstEvenIfItsBeginningArrivesLate() {
        Actor two = run.child("Process-2", 4322, main);
        run.at(1, one).begins();
        run.at(2, two).begins();
        run.at(3, main).begins();
        Timeline timeline = run.recorded();
        assertEquals(
                List.of("MainProcess", "Process-1", "Process-2"),
                timeline.processes().stream().map(ProcessRecord::name).toList());
        assertEquals(0, timeline.processes().get(0).index());
        assertEquals(
                List.of("Process-1", "Process-2", "MainProcess"),
                timeline.resolvedEvents().stream()
                        .map(m -> timeline.process(m.subjectIndex()).name())
                        .toList());
    }

    @Test
    void aResolvedEventNamesItsProcessAsItWasThen() {
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(46, one).begins().prints("child\n");
        run.at(50, run.shell()).reaps(main, -9).sees(one, 1);
        run.at(60, one).prints("orphan\n");
        assertEquals(
                List.of(main.pid, 1L),
                run.recorded().resolvedEvents().stream()
                        .filter(resolved -> resolved.event() instanceof Printed)
                        .map(resolved -> resolved.subject().ppid())
                        .toList());
    }

    @Test
    void theShellIsNoProcessOfTheRun() {
        run.at(-20, run.shell()).launches(main);
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(5, run.shell()).signals(one, "TERM").reaps(one, -15).sees(main, 1);
        Timeline timeline = run.recorded();
        assertEquals(2, timeline.processes().size());
        assertEquals(-1, timeline.main().orElseThrow().launcher());
    }

    @Test
    void silenceIsNotAnEnd() {
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(46, one).begins();
        run.at(9000, main).prints("still here\n");
        Timeline going = run.until(10_000);
        assertFalse(child(going).hasEnded());
        assertEquals(ScriptedRun.instant(10_000), child(going).end());
        assertNull(child(run.recorded()).status());
        assertTrue(run.recorded().isRecorded());
    }

    @Test
    void openWaitsReachToNow() {
        run.at(0, main).begins().sleeps(5);
        Wait wait = run.until(2000).process(0).openWait();
        assertNotNull(wait);
        assertEquals(ScriptedRun.instant(2000), wait.end());
        assertEquals(Ending.OPEN, wait.ending());
    }

    @Test
    void anExitCutsOffWaitsAndNothingElseDoes() {
        run.at(0, main).begins();
        run.at(3, main).launches(one);
        run.at(46, one).begins().sleeps(60);
        run.at(1000, main).signals(one, "KILL");
        run.at(1010, main).reaps(one, -9);
        Wait wait = child(run.recorded()).waits().get(0);
        assertEquals(Ending.CUT_OFF, wait.ending());
        assertEquals(ScriptedRun.instant(1010), wait.end());
    }

    @Test
    void aWaitEndsWithTheEventThatRefersToIt() {
        run.at(0, main).begins();
        run.at(1, main).launches(one).joins(one, 0.5);
        run.at(501, main).resumes(Event.Outcome.TIMED_OUT);
        Timeline timeline = run.recorded();
        Wait wait = timeline.process(0).waits().get(0);
        assertEquals(Ending.TIMED_OUT, wait.ending());
        assertEquals(Waits.JOIN, wait.what());
        assertEquals("Process-1", timeline.process(wait.target()).name());
        assertNull(timeline.process(0).openWait());
    }

    @Test
    void aResumedWithoutItsWaitingIsPassedOver() {
        run.at(0, main).begins().resumes();
        assertEquals(List.of(), run.recorded().process(0).waits());
    }

    @Test
    void aPidThatIsGivenOutAgainIsAnotherProcess() {
        run.at(0, main).begins();
        run.at(1, main).launches(one);
        run.at(40, one).begins().prints("first\n");
        run.at(50, main).reaps(one, 0);
        Actor again = run.child("Process-2", one.pid, main);
        run.at(60, main).launches(again);
        run.at(99, again).begins().prints("second\n");
        run.at(110, main).reaps(again, 1);
        Timeline timeline = run.recorded();
        assertEquals(3, timeline.processes().size());
        assertEquals(0, timeline.process(1).status());
        assertEquals(1, timeline.process(2).status());
        assertEquals(
                "first", PrintedLine.of(timeline, timeline.process(1)).get(0).text());
        assertEquals(
                "second", PrintedLine.of(timeline, timeline.process(2)).get(0).text());
        assertEquals(0, timeline.lostEvents());
    }

    @Test
    void aChildMaySpeakBeforeItsParentTellsOfIt() {
        run.at(0, main).begins();
        run.at(3, one).begins();
        run.at(4, main).launches(one);
        Timeline timeline = run.recorded();
        assertEquals(2, timeline.processes().size());
        assertEquals(0, child(timeline).launcher());
        assertEquals(ScriptedRun.instant(3), child(timeline).begin());
    }

    @Test
    void aProcessKnownOnlyFromItsLaunchHasNotStarted() {
        run.at(0, main).begins().launches(one);
        ProcessRecord child = child(run.until(100));
        assertNull(child.startedAt());
        assertEquals(0, child.ownLifeNanos());
        assertEquals(4310, child.ppid());
    }

    @Test
    void theExitOfAnUnknownPidMakesNoProcess() {
        run.at(0, main).begins().reaps(run.child("?", 9999, main), 0);
        assertEquals(1, run.recorded().processes().size());
    }

    @Test
    void aLaterReportOfAnExitAddsOnlyWhatWasUnknown() {
        run.at(0, main).begins().launches(one);
        run.at(10, run.shell()).reaps(one, null);
        run.at(12, main).reaps(one, -9);
        run.at(14, run.shell()).reaps(one, 5);
        assertEquals(
                new Exit(ScriptedRun.instant(10), -9), child(run.recorded()).exit());
    }

    @Test
    void anOrphanKeepsItsFirstParent() {
        run.at(0, main).begins().launches(one);
        run.at(40, one).begins();
        run.at(60, run.shell()).sees(one, 1);
        ProcessRecord child = child(run.recorded());
        assertTrue(child.isOrphan());
        assertEquals(4310, child.firstPpid());
        assertEquals(1, child.ppid());
    }

    @Test
    void theNumbersOfAnAuthorTellHowManyEventsAreLost() {
        run.at(0, main).begins().losesOne().losesOne().launches(one);
        run.at(40, one).begins().losesOne().prints("a\n");
        TimelineBuilder builder = run.builder().damagedPieces(4);
        Timeline timeline = builder.buildRecorded();
        assertEquals(2, timeline.process(0).lostEvents());
        assertEquals(1, timeline.process(1).lostEvents());
        assertEquals(3, timeline.lostEvents());
        assertEquals(4, timeline.damagedPieces());
    }

    @Test
    void eventsAreInOrderOfTimeAndTiesInOrderOfArrival() {
        List<Event> arrived = List.of(
                printed(4310, 1, 100, "a"),
                printed(4321, 1, 90, "b"),
                printed(4321, 2, 100, "c"),
                printed(1, 1, 95, "d"));
        assertEquals("bdac", texts(arrived));
    }

    @Test
    void theOrderWithinAProcessIsExactWhateverItsClockSays() {
        List<Event> arrived = List.of(
                printed(4310, 1, 100, "a"),
                printed(4310, 2, 50, "b"),
                printed(4321, 1, 70, "x"),
                printed(4310, 3, 110, "c"));
        assertEquals("xabc", texts(arrived));
    }

    @Test
    void eventsThatArriveOutOfOrderAreSortedByTheirNumbers() {
        List<Event> arrived = new ArrayList<>(
                List.of(printed(4310, 1, 10, "a"), printed(4310, 2, 20, "b"), printed(4310, 3, 30, "c")));
        Collections.reverse(arrived);
        assertEquals("abc", texts(arrived));
    }

    @Test
    void aTimelineDoesNotChangeWhenMoreEventsArrive() {
        TimelineBuilder builder = new TimelineBuilder();
        builder.add(printed(4310, 1, 100, "a"));
        Timeline before = builder.build(100);
        for (int i = 2; i < 1000; i++) {
            builder.add(printed(4310 + i % 7, i, 100 + i, "b"));
        }
        assertEquals(1, before.events().size());
        assertEquals(1, before.processes().size());
        assertEquals(999, builder.build(5000).events().size());
    }

    @Test
    void piecesOfALineAreOneLine() {
        run.at(0, main).begins().prints("a").prints("b").prints("c\nd\r\n").prints("e");
        assertEquals(List.of("abc", "d", "e"), printedBy(main));
    }

    @Test
    void aLineEndsWhenItsProcessDoesSomethingElse() {
        run.at(0, main)
                .begins()
                .prints("a")
                .sleeps(1)
                .prints("b\n")
                .prints("c")
                .prints(Stream.ERR, "d")
                .prints("e");
        assertEquals(List.of("a", "b", "c", "d", "e"), printedBy(main));
    }

    @Test
    void whatAnotherProcessDoesDoesNotEndALine() {
        run.at(0, main).begins().launches(one).prints("a");
        run.at(40, one).begins().prints("x\n");
        run.at(50, main).reaps(one, 0).prints("b\n");
        assertEquals(List.of("ab"), printedBy(main));
        assertEquals(
                ScriptedRun.instant(0.2),
                PrintedLine.of(run.recorded(), run.recorded().process(0)).get(0).t());
    }

    @Test
    void textThatAParentCatchesIsItsChilds() {
        run.at(0, main).begins().launches(one);
        run.at(5, main).catches(one, "# A fatal error\n");
        Timeline timeline = run.recorded();
        PrintedLine line = PrintedLine.of(timeline, child(timeline)).get(0);
        assertEquals(new PrintedLine(line.number(), ScriptedRun.instant(5), Stream.RAW, "# A fatal error"), line);
    }

    @Test
    void livesOverlapIfThereWasAnInstantOfBoth() {
        Timeline parallel = ScriptedRuns.threeJoined().recorded();
        assertTrue(parallel.process(1).overlaps(parallel.process(3)));
        Timeline serial = ScriptedRuns.oneByOne().recorded();
        assertFalse(serial.process(1).overlaps(serial.process(2)));
    }

    @Test
    void processesAreFoundByName() {
        Timeline timeline = ScriptedRuns.orphan().recorded();
        assertEquals(4310, timeline.process("main").orElseThrow().pid());
        ProcessRecord child = timeline.process("Process-1").orElseThrow();
        ProcessRecord grandchild = timeline.process("Process-1:1").orElseThrow();
        assertEquals(child, timeline.launcher(grandchild).orElseThrow());
        assertEquals(List.of(grandchild), timeline.children(child));
        assertTrue(timeline.process("Process-7").isEmpty());
    }

    private List<String> printedBy(Actor actor) {
        Timeline timeline = run.recorded();
        ProcessRecord process = timeline.processes().stream()
                .filter(p -> p.pid() == actor.pid)
                .findFirst()
                .orElseThrow();
        return PrintedLine.of(timeline, process).stream().map(PrintedLine::text).toList();
    }

    private static ProcessRecord child(Timeline timeline) {
        return timeline.processes().get(1);
    }

    private static Event printed(long pid, long seq, long t, String text) {
        return new Event.Printed(t, pid, seq, pid, Stream.OUT, text);
    }

    private static String texts(List<Event> arrived) {
        TimelineBuilder builder = new TimelineBuilder();
        arrived.forEach(builder::add);
        StringBuilder texts = new StringBuilder();
        for (Event event : builder.buildRecorded().events()) {
            texts.append(((Event.Printed) event).text());
        }
        return texts.toString();
    }
}
