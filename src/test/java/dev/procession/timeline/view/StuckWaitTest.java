package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.WaitGraph;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the sentences about processes that wait for an abandoned lock. */
class StuckWaitTest {

    private static final long LOCK = 77;

    private final ScriptedRun run = new ScriptedRun("test");
    private final Actor main = run.main(4310);
    private final Actor holder = run.child("Process-1", 4321, main);
    private final Actor waiter = run.child("Process-2", 4322, main);

    @BeforeEach
    void startBoth() {
        run.at(0, main).begins().launches(holder).launches(waiter);
        run.at(40, waiter).begins();
    }

    private void theHolderDiesAt(double millis) {
        run.at(41, holder).begins().takes(LOCK, "lock");
        theProcessDiesAt(millis);
    }

    private void theProcessDiesAt(double millis) {
        run.at(millis, main).signals(holder, "TERM").reaps(holder, -15);
    }

    private void theWaiterWaitsFrom(double millis) {
        run.at(millis, waiter).waits(Waits.LOCK, LOCK, "lock", -1);
    }

    private List<StuckWait> stuckAt(double millis) {
        return StuckWait.in(run.until(millis));
    }

    private String sentence(Layout layout) {
        Timeline timeline = run.until(3000);
        List<StuckWait> stuck = StuckWait.in(timeline);
        assertEquals(1, stuck.size(), stuck::toString);
        return stuck.get(0).sentence(timeline, layout);
    }

    @Test
    void theSentenceSaysWhoWaitsForWhatAndWhoHeldIt() {
        theWaiterWaitsFrom(50);
        theHolderDiesAt(100);
        assertEquals(
                "Process-2 (4322) waits for lock lock. Process-1 (4321) held this lock and ended at"
                        + " 100 ms (SIGTERM) without releasing it, so the lock is abandoned: it stays taken"
                        + " until some process releases it. This wait ends only if another process steps in."
                        + " Ctrl-C ends the run.",
                sentence(Screens.box(100)));
        assertEquals(
                "Process-2（4322）在等锁 lock。持有这把锁的 Process-1（4321）在第 100 毫秒结束时（SIGTERM）没有释放它，这把锁就被遗弃了："
                        + "除非有别的进程释放它，否则它一直被占着。除非有人干预，这个等待不会结束。按 Ctrl-C 可结束本次运行。",
                sentence(Screens.chinese(100)));
    }

    @Test
    void aWaitThatBeganAfterTheDeathIsAsStuck() {
        theHolderDiesAt(100);
        theWaiterWaitsFrom(500);
        assertEquals(1, stuckAt(3000).size());
    }

    @Test
    void nothingIsSaidBeforeTheWaitHasLastedTwoSeconds() {
        theHolderDiesAt(100);
        theWaiterWaitsFrom(500);
        assertEquals(List.of(), stuckAt(2499));
        assertEquals(1, stuckAt(2500).size());
    }

    @Test
    void aWaitWithATimeOutIsInVainButEnds() {
        theHolderDiesAt(100);
        run.at(500, waiter).waits(Waits.LOCK, LOCK, "lock", 60);
        assertTrue(
                sentence(Screens.box(100))
                        .endsWith("held this lock and ended at 100 ms (SIGTERM) without releasing it, so the lock is"
                                + " abandoned: it stays taken until some process releases it. The wait lasts until its"
                                + " time is up."),
                () -> sentence(Screens.box(100)));
        assertTrue(
                sentence(Screens.chinese(100)).endsWith("否则它一直被占着。这个等待要到超时才结束。"), () -> sentence(Screens.chinese(100)));
    }

    @Test
    void aLockThatWasLeftTakenInAnEarlierPictureIsAsHopeless() {
        WaitGraph left = new WaitGraph();
        theHolderDiesAt(100);
        run.events().forEach(left::add);
        ScriptedRun later = new ScriptedRun("later");
        Actor laterMain = later.main(4310);
        Actor child = later.child("Process-2", 4330, laterMain);
        later.at(300, laterMain).begins();
        later.at(500, laterMain).launches(child).waits(Waits.LOCK, LOCK, "lock", -1);
        later.at(600, child).begins().waits(Waits.LOCK, LOCK, "lock", -1);
        TimelineBuilder builder =
                new TimelineBuilder().header(later.header()).waits(left).origin(ScriptedRun.instant(400));
        later.events().forEach(builder::add);
        Timeline timeline = builder.build(ScriptedRun.instant(3000));
        List<String> sentences = StuckWait.in(timeline).stream()
                .map(stuck -> stuck.sentence(timeline, Screens.box(100)))
                .toList();
        assertEquals(
                List.of(
                        "main (4310) waits for lock lock. Process-1 (4321) held this lock and ended 0.3 s"
                                + " before this picture begins (SIGTERM) without releasing it, so the lock is abandoned:"
                                + " it stays taken until some process releases it. This wait ends only if another"
                                + " process steps in. Ctrl-C ends it.",
                        "Process-2 (4330) waits for lock lock. Process-1 (4321) held this lock and ended 0.3"
                                + " s before this picture begins (SIGTERM) without releasing it, so the lock is"
                                + " abandoned: it stays taken until some process releases it. This wait ends only if"
                                + " another process steps in. /kill 4330 ends the process."),
                sentences);
        later.at(2000, laterMain).givesBack(LOCK, "lock");
        later.events().forEach(builder::add);
        assertEquals(List.of(), StuckWait.in(builder.build(ScriptedRun.instant(4600))));
    }

    @Test
    void whoTakesALockHasItAloneEvenIfItsReleaseWasNotRecorded() {
        run.at(41, holder).begins().takes(LOCK, "lock");
        run.at(42, main).takes(LOCK, "lock");
        theWaiterWaitsFrom(50);
        run.at(100, main).reaps(holder, 0);
        run.at(200, main).givesBack(LOCK, "lock");
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void aHolderThatLivesMayStillReleaseIt() {
        theWaiterWaitsFrom(50);
        run.at(41, holder).begins().takes(LOCK, "lock").sleeps(600);
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void somebodyMayReleaseItForTheDead() {
        theWaiterWaitsFrom(50);
        theHolderDiesAt(100);
        assertEquals(1, stuckAt(2999).size());
        run.at(2999, main).givesBack(LOCK, "lock");
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void aHolderThatReleasedItBeforeItsEndIsNotToBlame() {
        theWaiterWaitsFrom(50);
        run.at(41, holder).begins().takes(LOCK, "lock").givesBack(LOCK, "lock");
        run.at(100, main).reaps(holder, 0);
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void aSemaphoreIsHopelessOnlyWhenAllOfItsHoldersAreGone() {
        run.at(41, holder).begins().takesPermit(LOCK, "lock", 2);
        run.at(42, main).takesPermit(LOCK, "lock", 2);
        theWaiterWaitsFrom(50);
        theProcessDiesAt(100);
        assertEquals(List.of(), stuckAt(3000));
        run.at(2999, main).givesBack(LOCK, "lock");
        assertEquals(1, stuckAt(3000).size());
    }

    @Test
    void whoWaitsForAnotherLockIsNotStuck() {
        theHolderDiesAt(100);
        run.at(50, waiter).waits(Waits.LOCK, LOCK + 1, "other", -1);
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void aWaiterThatGotItOrEndedIsNotStuck() {
        theHolderDiesAt(100);
        theWaiterWaitsFrom(50);
        run.at(2900, main).reaps(waiter, -9);
        assertEquals(1, stuckAt(2800).size());
        assertEquals(List.of(), stuckAt(3000));
    }

    @Test
    void settingAnEventReleasesNoLock() {
        theWaiterWaitsFrom(50);
        theHolderDiesAt(100);
        run.at(200, main).tells(Announcement.SET, LOCK, "lock").tells(Announcement.SIGNAL_ALL, LOCK, "lock");
        assertEquals(1, stuckAt(3000).size());
    }

    @Test
    void theTreeSaysItInPlaceOfTheState() {
        theWaiterWaitsFrom(50);
        theHolderDiesAt(100);
        String tree = String.join(
                " ",
                View.TREE.draw(run.until(3000), Screens.box(200)).stream()
                        .map(line -> line.text().strip())
                        .toList());
        assertTrue(tree.contains("Process-2 (4322) waits for lock lock. Process-1 (4321) held"), tree);
        assertTrue(tree.contains("ended by SIGTERM (-15)"), tree);
    }
}
