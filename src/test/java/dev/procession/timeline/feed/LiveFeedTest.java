package dev.procession.timeline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final ScriptedRun run = new ScriptedRun("test");
    private final Actor main = run.main(4310);
    private final Actor one = run.child("Process-1", 4321, main);
    private final LiveFeed feed = new LiveFeed(Screens.box(100));

    @Test
    void everyEventThatABeginnerShouldSeeIsARow() {
        run.at(0, main).begins();
        run.at(3, main).launches(one).joins(one);
        run.at(46, one).begins().prints("hello\n").sleeps(1);
        run.at(1060, main).reaps(one, 0);
        assertEquals(
                List.of(
                        "    0 ms  ◆ main       4310        ● begins",
                        "    3 ms  ◆ main       4310        + starts Process-1 (4321)",
                        "    3 ms  ◆ main       4310        ○ waits for Process-1 to end (join)",
                        "   46 ms  ▲ Process-1  4321<-4310  ● begins, 43 ms after start()",
                        "   46 ms  ▲ Process-1  4321<-4310  » hello",
                        "   46 ms  ▲ Process-1  4321<-4310  ○ sleeps 1 s",
                        " 1060 ms  ▲ Process-1  4321<-4310  ■ exit 0"),
                rows());
    }

    @Test
    void theEndOfAWaitIsNoRow() {
        run.at(0, main).begins().sleeps(1);
        run.at(1000, main).resumes();
        assertEquals(2, rows().size());
    }

    @Test
    void aTimeOutIsARow() {
        run.at(0, main).begins().joins(one, 0.5);
        run.at(500, main).resumes(Outcome.TIMED_OUT);
        assertEquals("time is up: join Process-1, at most 0.5 s", last().substring(37));
    }

    @Test
    void piecesOfALineAreHeldBackUntilItsEnd() {
        run.at(0, main).begins().prints("a").prints("b");
        run.at(50, main).prints("c\nd");
        List<List<StyledLine>> rows = run.events().stream().map(feed::add).toList();
        assertEquals(List.of(1, 0, 0, 1), rows.stream().map(List::size).toList());
        assertEquals(
                "    0 ms  ◆ main       4310        » abc", rows.get(3).get(0).text());
        assertEquals(
                "   50 ms  ◆ main       4310        » d", feed.flush().get(0).text());
        assertEquals(List.of(), feed.flush());
    }

    @Test
    void anUnfinishedLineEndsWhenItsProcessGoesOn() {
        run.at(0, main).begins().prints("name? ").sleeps(1);
        assertEquals(
                List.of(
                        "    0 ms  ◆ main       4310        ● begins",
                        "    0 ms  ◆ main       4310        » name?",
                        "    0 ms  ◆ main       4310        ○ sleeps 1 s"),
                rows());
    }

    @Test
    void anUnfinishedLineIsNotDisturbedByOtherProcesses() {
        run.at(0, main).begins().launches(one).prints("wait");
        run.at(40, one).begins().prints("x\n");
        run.at(60, main).prints("ed\n");
        assertEquals("   ↑0 ms  ◆ main       4310        » waited", rows().get(4));
    }

    @Test
    void severalLinesOfOneEventAreSeveralRows() {
        run.at(0, main).begins().prints("a\n\nb\n");
        List<String> rows = rows();
        assertEquals(4, rows.size());
        assertTrue(rows.get(2).endsWith("»"));
    }

    @Test
    void errorsAreToldFromOutputWithoutColour() {
        run.at(0, main).begins().launches(one).prints(Stream.ERR, "oh\n").catches(one, "SIGSEGV\n");
        List<String> rows = rows();
        assertTrue(rows.get(2).endsWith("! stderr: oh"));
        assertEquals("    0 ms  ▲ Process-1  4321<-4310  ~ raw output: SIGSEGV", rows.get(3));
    }

    @Test
    void anOrphanHasItsNewParentFromThenOn() {
        run.at(0, main).begins().launches(one);
        run.at(40, one).begins();
        run.at(50, run.shell()).sees(one, 1);
        run.at(60, one).prints("alone\n");
        List<String> rows = rows();
        assertTrue(rows.get(2).contains("4321<-4310"));
        assertTrue(
                rows.get(3).endsWith("4321<-1     ↑ its parent 4310 has ended: now an orphan, with 1 as its parent"));
        assertTrue(rows.get(4).contains("4321<-1 "));
    }

    @Test
    void whatIsSetOrSignalledIsSaidAsSuch() {
        run.at(0, main).begins().tells(Announcement.SET, 7, "go").tells(Announcement.CLEAR, 7, "");
        run.at(1, main).tells(Announcement.SIGNAL, 8, "room").tells(Announcement.SIGNAL_ALL, 8, "");
        assertEquals(
                List.of(
                        "♪ sets event go",
                        "♪ clears an event",
                        "♪ signals condition room",
                        "♪ signals all who wait for a condition"),
                rows().stream().skip(1).map(row -> row.substring(35)).toList());
    }

    @Test
    void aPoolAndAJoinedQueueHaveWaitsOfTheirOwn() {
        run.at(0, main).begins().waits(Waits.POOL_TASK, 7, "workers", -1).resumes();
        run.at(1, main).waits(Waits.POOL_RESULT, 7, "", 2).resumes(Outcome.TIMED_OUT);
        run.at(2, main).waits(Waits.ITEMS_DONE, 8, "jobs", -1);
        assertEquals(
                List.of(
                        "○ waits for a task of pool workers",
                        "○ waits for results of a pool, at most 2 s",
                        "◊ time is up: waits for results of a pool, at most 2 s",
                        "○ waits until all items of queue jobs are done"),
                rows().stream().skip(1).map(row -> row.substring(35)).toList());
    }

    @Test
    void theShellIsCalledTheShell() {
        run.at(0, main).begins();
        run.at(50, run.shell()).signals(main, "KILL").reaps(main, -9);
        assertEquals(
                List.of(
                        "   50 ms    the shell  4300        ► sends SIGKILL to main (4310)",
                        "   50 ms  ◆ main       4310        ■ ended by SIGKILL (-9)"),
                rows().subList(1, 3));
    }

    @Test
    void aSecondReportOfAnExitIsARowOnlyIfItKnowsMore() {
        run.at(0, main).begins().launches(one);
        run.at(10, main).reaps(one, 0);
        run.at(12, run.shell()).reaps(one, null);
        assertEquals(3, rows().size());
    }

    @Test
    void nothingThatAProcessPrintsReachesTheTerminalAsControl() {
        run.at(0, main).begins().prints("\u001b[2Jx\tz\u0007\n");
        assertTrue(last().endsWith("» ␛[2Jx    z␇"));
    }

    @Test
    void aLongLineIsWrappedUnderItsText() {
        run.at(0, main).begins().prints("word ".repeat(20) + "\n");
        List<String> rows = rows();
        assertEquals(3, rows.size());
        assertEquals(" ".repeat(37) + "word ".repeat(8).strip(), rows.get(2));
    }

    @Test
    void withoutGlyphsWordsSayTheSame() {
        run.at(0, main).begins().launches(one).prints("a\n").prints(Stream.ERR, "b\n");
        LiveFeed plain = new LiveFeed(Screens.plain(100));
        List<String> rows = run.events().stream()
                .flatMap(e -> plain.add(e).stream())
                .map(StyledLine::text)
                .toList();
        assertEquals(
                List.of(
                        "    0 ms  main       4310        begins",
                        "    0 ms  main       4310        starts Process-1 (4321)",
                        "    0 ms  main       4310        prints: a",
                        "    0 ms  main       4310        stderr: b"),
                rows);
    }

    @Test
    void aScreenThatBecomesNarrowerGetsNarrowerLines() {
        run.at(0, main).begins().prints("word ".repeat(20) + "\n").prints("word ".repeat(20) + "\n");
        List<StyledLine> lines = new ArrayList<>();
        feed.add(run.events().get(0));
        feed.layout(Screens.box(60));
        run.events().subList(1, 3).forEach(e -> lines.addAll(feed.add(e)));
        lines.forEach(line -> assertTrue(line.width(Screens.CELLS) <= 60, line::text));
    }

    @Test
    void messagesInARowAreOneRowUnlessAnotherProcessUsesTheChannel() {
        run.at(0, main).begins().launches(one);
        ScriptedRun.Actions sending = run.at(10, main);
        for (int i = 1; i <= 2000; i++) {
            sending.sends(7, "q", i, "item " + i);
        }
        ScriptedRun.Actions receiving = run.at(600, one).begins();
        for (int i = 1; i <= 6; i++) {
            receiving.receives(7, "q", i, "item " + i);
        }
        receiving.prints("got six\n");
        for (int i = 7; i <= 8; i++) {
            receiving.receives(7, "q", i, "item " + i);
        }
        assertEquals(
                List.of(
                        "+ starts Process-1 (4321)",
                        "→ sends 2000 messages to q in a row; the first is item 1",
                        "● begins, 599 ms after start()",
                        "← receives 6 messages from q in a row; the first is item 1",
                        "» got six",
                        "← receives item 7 from q",
                        "← receives item 8 from q"),
                rows().stream().skip(1).map(row -> row.substring(35)).toList());
    }

    @Test
    void aFewMessagesAndSlowOnesKeepTheirRows() {
        run.at(0, main).begins();
        for (int i = 1; i <= 5; i++) {
            run.at(i, main).sends(7, "q", i, "item");
        }
        for (int i = 6; i <= 16; i++) {
            run.at(300 * i, main).sends(7, "q", i, "item");
        }
        assertEquals(17, rows().size());
    }

    @Test
    void theSignalsOfOneCtrlCAreOneRow() {
        run.at(0, main).begins().launches(one);
        run.at(40, one).begins();
        run.at(50, run.shell()).signals(main, "KILL").signals(one, "KILL").signals(main, "KILL");
        run.at(60, run.shell()).reaps(one, -9).reaps(one, -9).reaps(main, -9);
        assertEquals(
                List.of(
                        "   50 ms    the shell  4300        ► sends SIGKILL to main (4310), Process-1 (4321)",
                        "   60 ms  ▲ Process-1  4321<-4310  ■ ended by SIGKILL (-9)",
                        "   60 ms  ◆ main       4310        ■ ended by SIGKILL (-9)"),
                rows().subList(3, 6));
    }

    @Test
    void aRowThatIsReportedLateSaysSo() {
        run.at(0, main).begins().launches(one);
        run.at(100, main).prints("a\n");
        run.at(50, one).begins().prints("b\n");
        run.at(101, main).prints("c\n");
        List<Event> arrived = new ArrayList<>(run.events());
        List<Event> late = arrived.stream().filter(e -> e.pid() == 4321).toList();
        arrived.removeAll(late);
        arrived.addAll(3, late);
        List<String> lines = new ArrayList<>();
        arrived.forEach(e -> feed.add(e).forEach(line -> lines.add(line.text())));
        assertEquals(
                List.of(
                        "  100 ms  ◆ main       4310        » a",
                        "  ↑50 ms  ▲ Process-1  4321<-4310  ● begins, 49 ms after start()",
                        "↑ This happened before the row above it, but was reported later. /timeline shows all rows in order",
                        "of time.",
                        "   50 ms  ▲ Process-1  4321<-4310  » b",
                        "  101 ms  ◆ main       4310        » c"),
                lines.subList(2, 8));
    }

    private List<String> rows() {
        List<StyledLine> lines = new ArrayList<>();
        run.events().forEach(e -> lines.addAll(feed.add(e)));
        lines.addAll(feed.flush());
        return lines.stream().map(StyledLine::text).toList();
    }

    private String last() {
        List<String> rows = rows();
        return rows.get(rows.size() - 1);
    }
}
