package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.draw.DeadlockText;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks when a deadlock is claimed, when it must not be, and that all views say the same. */
class DeadlockTest {

    private static final long A = 71;
    private static final long B = 72;
    private static final long Q = 81;
    private static final long R = 82;

    private final ScriptedRun run = new ScriptedRun("deadlock");
    private final Actor main = run.main(4310);
    private final Actor one = run.child("Process-1", 4321, main);
    private final Actor two = run.child("Process-2", 4322, main);

    private void bothBegin() {
        run.at(0, main).begins().launches(one).launches(two);
        run.at(40, one).begins();
        run.at(50, two).begins();
    }

    private void eachHoldsWhatTheOtherWantsAt(double millis) {
        run.at(60, one).takes(A, "A");
        run.at(61, two).takes(B, "B");
        run.at(millis - 1, one).waits(Waits.LOCK, B, "B", -1);
        run.at(millis, two).waits(Waits.LOCK, A, "A", -1);
    }

    private static List<String> sentences(Timeline timeline, Layout layout) {
        DeadlockText text = new DeadlockText(timeline, layout);
        return timeline.deadlocks().stream().map(text::sentence).toList();
    }

    private List<String> at(double millis) {
        return sentences(run.until(millis), Screens.box(100));
    }

    private static String joined(List<StyledLine> lines) {
        return lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
    }

    @Test
    void aCircleOfHoldersIsNamedAtTheMomentWhenItCloses() {
        bothBegin();
        eachHoldsWhatTheOtherWantsAt(100);
        assertEquals(List.of(), at(99.9));
        assertEquals(
                List.of("Deadlock: Process-1 waits for lock B, which Process-2 holds; Process-2 waits for lock A, which"
                        + " Process-1 holds. They wait for each other, so neither of them can go on."),
                at(100));
        assertEquals(
                List.of("死锁：Process-1 等待锁 B（持有者：Process-2）；Process-2 等待锁 A（持有者：Process-1）。它们互相等待，谁也无法继续。"),
                sentences(run.until(100), Screens.chinese(100)));
    }

    @Test
    void allViewsNameIt() {
        bothBegin();
        eachHoldsWhatTheOtherWantsAt(100);
        Timeline timeline = run.until(200);
        String tree = joined(View.TREE.draw(timeline, Screens.box(200)));
        assertTrue(tree.contains("waits for lock B, held by Process-2 (deadlock)"), tree);
        assertTrue(tree.contains("Deadlock: Process-1 waits for lock B, which Process-2 holds"), tree);
        List<StyledLine> feed = View.FEED.draw(timeline, Screens.plain(200));
        assertTrue(feed.get(feed.size() - 1).text().startsWith("Deadlock: Process-1 waits"), joined(feed));
        String why = joined(RowExplanation.row(timeline, 8, Screens.box(100)));
        assertTrue(why.contains("Process-2 held lock B at this moment."), why);
        assertTrue(why.contains("Deadlock: Process-1 waits for lock B, which Process-2 holds"), why);
    }

    @Test
    void aJoinIsPartOfACircle() {
        run.at(0, main).begins().takes(A, "A").launches(one).joins(one);
        run.at(40, one).begins().waits(Waits.LOCK, A, "A", -1);
        assertEquals(
                List.of(
                        "Deadlock: main waits for Process-1 to end (join); Process-1 waits for lock A, which main holds."
                                + " They wait for each other, so neither of them can go on."),
                at(41));
    }

    @Test
    void whoTakesALockTwiceWaitsForItself() {
        run.at(0, main).begins().takes(A, "A").waits(Waits.LOCK, A, "A", -1);
        assertEquals(
                List.of("Deadlock: main waits for lock A, which it holds itself. So it can never go on. A Lock can be"
                        + " taken only once; an RLock can be taken again by the process that holds it."),
                at(1));
    }

    @Test
    void aWaitThatEndsByItselfIsNoDeadlock() {
        bothBegin();
        run.at(60, one).takes(A, "A").waits(Waits.LOCK, B, "B", 5);
        run.at(59, two).takes(B, "B");
        run.at(61, two).waits(Waits.LOCK, A, "A", -1);
        assertEquals(List.of(), at(9000));
    }

    @Test
    void aSemaphoreCanBeReleasedByAnyoneSoItClosesNoCircle() {
        bothBegin();
        run.at(60, one).takesPermit(A, "A", 1).waits(Waits.LOCK, B, "B", -1);
        run.at(59, two).takesPermit(B, "B", 1);
        run.at(61, two).waits(Waits.LOCK, A, "A", -1);
        assertEquals(List.of(), at(9000)); // main runs and may release one
        run.at(70, main).joins(one);
        assertEquals(List.of(), at(2000));
        assertEquals(
                List.of("Nobody can go on: main waits for Process-1 to end (join); Process-1 waits for lock B, which"
                        + " Process-2 holds; Process-2 waits for lock A, which Process-1 holds. All processes wait, and"
                        + " there is no other process that could help them."),
                at(2071));
    }

    @Test
    void aLockThatServesAsASignalClosesNoCircle() {
        bothBegin();
        run.at(51, one).takes(A, "A");
        run.at(52, main).givesBack(A, "A");
        eachHoldsWhatTheOtherWantsAt(100);
        assertEquals(List.of(), at(9000));
    }

    @Test
    void nothingIsCertainOfAProcessWithALostEventOrASecondThread() {
        bothBegin();
        run.at(55, one).losesOne();
        eachHoldsWhatTheOtherWantsAt(100);
        assertEquals(List.of(), at(9000));
        ScriptedRun threads = new ScriptedRun("threads");
        Actor busy = threads.main(4310);
        threads.at(0, busy).begins().takes(A, "A").waits(Waits.LOCK, B, "B", -1).prints("second thread\n");
        threads.at(9, busy).waits(Waits.LOCK, A, "A", -1);
        assertEquals(List.of(), sentences(threads.until(9000), Screens.box(100)));
    }

    @Test
    void bothThatWaitForTheOthersMessageAreNamedAfterASilence() {
        bothBegin();
        run.at(70, one).waits(Waits.QUEUE_GET, Q, "one", -1);
        run.at(71, two).waits(Waits.QUEUE_GET, R, "two", -1);
        assertEquals(List.of(), at(9000)); // main runs and may put something
        run.at(80, main).joins(one);
        assertEquals(List.of(), at(2079));
        assertEquals(
                List.of("Nobody can go on: main waits for Process-1 to end (join); Process-1 waits for an item from"
                        + " queue one; Process-2 waits for an item from queue two. All processes wait, and there is no"
                        + " other process that could help them."),
                at(2080));
        run.at(5000, run.shell()).signals(main, "KILL").signals(one, "KILL").signals(two, "KILL");
        run.at(5010, run.shell()).reaps(main, -9);
        Deadlock ended = run.recorded().deadlocks().get(0);
        assertEquals(4, ended.end() == null ? -1 : ended.end().seq());
    }

    @Test
    void aMessageOnItsWayIsNoDeadlock() {
        bothBegin();
        run.at(70, one).waits(Waits.QUEUE_GET, Q, "one", -1);
        run.at(71, two).sends(Q, "one", 1, "42").waits(Waits.QUEUE_GET, R, "two", -1);
        run.at(80, main).joins(one);
        assertEquals(List.of(), at(9000));
    }

    @Test
    void aJoinOnAChildThatWaitsToPutIsExplained() {
        run.at(0, main).begins().launches(one).joins(one);
        run.at(40, one).begins().waits(Waits.QUEUE_PUT, Q, "items", -1);
        assertEquals(
                List.of("Nobody can go on: main waits for Process-1 to end (join); Process-1 waits for room in queue"
                        + " items. All processes wait, and there is no other process that could help them. Process-1"
                        + " cannot end before everything that it put into items fits into the queue. Take the items out"
                        + " with get() first, and wait for its end after that."),
                at(2041));
    }

    @Test
    void aPipeThatOnlyTheReceiversOwnEndKeepsOpenIsExplained() {
        run.at(0, main).begins().launches(one);
        run.at(40, one).begins().sends(Q, "pipe", 1, "1");
        run.at(50, main).receives(Q, "pipe", 1, "1").waits(Waits.PIPE_RECV, Q, "pipe", -1);
        run.at(60, main).reaps(one, 0);
        assertEquals(List.of(), at(2000));
        assertEquals(
                List.of("main waits for a message from pipe pipe, and there is no other process that could help it."
                        + " Pipe pipe does not end, because main itself still has the other end open. If main only"
                        + " receives, it should close that end."),
                at(2070));
    }

    @Test
    void typedCodeKeepsTheHopeThatAPersonTypesMore() {
        bothBegin();
        run.at(70, one).waits(Waits.QUEUE_GET, Q, "one", -1);
        run.at(71, two).waits(Waits.QUEUE_GET, R, "two", -1);
        run.at(80, main).waits(Waits.PROMPT, 0, "", -1);
        assertEquals(List.of(), at(9000));
    }
}
