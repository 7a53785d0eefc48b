package dev.procession.timeline.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.RandomRun;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.StateChanges;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.step.RunSnapshot.Situation;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks the state of a run after each row, by hand and against a slow computation. */
class RunSnapshotsTest {

    private static TimelineViewModel board(ScriptedRun run) {
        return TimelineViewModel.of(run.recorded(), Screens.box(100));
    }

    /** The snapshot just after the last row of {@code process} whose words are {@code words}. */
    private static RunSnapshot after(TimelineViewModel board, String process, String words) {
        int found = -1;
        for (int row = 0; row < board.rows().size(); row++) {
            LaneRow each = board.rows().get(row);
            ProcessRecord life = board.timeline().process(each.lane());
            if (board.name(life).equals(process) && board.words(each).equals(words)) {
                found = row;
            }
        }
        assertTrue(found >= 0, () -> process + " does not do this: " + words);
        return new RunSnapshots(board).after(found);
    }

    private static Situation of(RunSnapshot snapshot, String process) {
        return snapshot.processes().stream()
                .filter(each ->
                        each.process().name().equals(process) || each.process().isMain() && process.equals("main"))
                .findFirst()
                .orElseThrow();
    }

    private static String words(RunSnapshot snapshot, String process) {
        return of(snapshot, process).words();
    }

    @Test
    void aProcessIsNotThereThenBootsThenRunsThenWaitsThenHasEnded() {
        TimelineViewModel board = board(ScriptedRuns.threeJoined());
        assertEquals(
                LaneState.ABSENT,
                of(after(board, "main", "begins"), "Process-1").state());
        assertEquals(
                LaneState.BOOTS,
                of(after(board, "main", "starts Process-1 (4321)"), "Process-1").state());
        assertEquals(
                LaneState.RUNS,
                of(after(board, "Process-1", "begins"), "Process-1").state());
        RunSnapshot sleeping = after(board, "Process-1", "sleeps 1\u00a0s");
        assertEquals(LaneState.WAITS, of(sleeping, "Process-1").state());
        assertEquals("sleeps 1\u00a0s", words(sleeping, "Process-1"));
        assertEquals("join Process-1", words(sleeping, "main"));
        assertEquals("starting up", words(sleeping, "Process-3"));
        assertEquals(4, sleeping.alive());
        RunSnapshot ended = after(board, "main", "join Process-2");
        assertEquals("exit 0", words(ended, "Process-1"));
        assertEquals(3, ended.alive());
        assertEquals(1, ended.count(LaneState.GONE));
    }

    @Test
    void whatWasPrintedSoFarIsInTheOrderInWhichItWas() {
        TimelineViewModel board = board(ScriptedRuns.threeJoined());
        assertEquals(List.of(), after(board, "main", "begins").printed());
        List<String> printed = after(board, "main", "join Process-2").printed().stream()
                .map(LaneRow::text)
                .toList();
        assertEquals(List.of("----进程2开始----", "----进程1开始----", "----进程3开始----", "----进程1结束----"), printed);
    }

    @Test
    void whoWaitsForALockIsShownWithWhoHoldsItEvenIfThatOneIsDead() {
        ScriptedRun run = new ScriptedRun("lock/deadlock");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins().launches(one).launches(two);
        run.at(40, one).begins().takes(7, "L").prints("one has it\n");
        run.at(50, two).begins().waits(Waits.LOCK, 7, "L", -1);
        run.at(60, main).signals(one, "KILL");
        run.at(65, main).reaps(one, -9).prints("one is gone\n");
        TimelineViewModel board = board(run);

        RunSnapshot waiting = after(board, "Process-2", "waits for lock L");
        assertEquals(List.of("lock L"), of(waiting, "Process-1").holds());
        assertEquals(List.of("Process-1"), names(of(waiting, "Process-2").holders()));
        assertEquals(List.of(), of(waiting, "Process-2").holds());

        RunSnapshot stuck = after(board, "main", "one is gone");
        assertEquals(LaneState.GONE, of(stuck, "Process-1").state());
        assertEquals("ended by SIGKILL (-9)", words(stuck, "Process-1"));
        assertEquals(List.of("lock L"), of(stuck, "Process-1").holds());
        assertEquals(List.of("Process-1"), names(of(stuck, "Process-2").holders()));
    }

    private static List<String> names(List<ProcessRecord> processes) {
        return processes.stream().map(ProcessRecord::name).toList();
    }

    @Test
    void aLockThatIsGivenBackIsHeldByNobody() {
        ScriptedRun run = new ScriptedRun("lock/lock");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one).takes(7, "L").prints("main has it\n");
        run.at(40, one).begins().waits(Waits.LOCK, 7, "L", -1);
        run.at(50, main).givesBack(7, "L").prints("main gave it back\n");
        run.at(60, one).resumes().takes(7, "L").prints("one has it\n");
        TimelineViewModel board = board(run);
        assertEquals(
                List.of("lock L"),
                of(after(board, "main", "main has it"), "main").holds());
        RunSnapshot free = after(board, "main", "main gave it back");
        assertEquals(List.of(), of(free, "main").holds());
        assertEquals(List.of(), of(free, "Process-1").holders());
        assertEquals("waits for lock L", words(free, "Process-1"));
        RunSnapshot taken = after(board, "Process-1", "one has it");
        assertEquals(List.of("lock L"), of(taken, "Process-1").holds());
        assertEquals(LaneState.RUNS, of(taken, "Process-1").state());
    }

    @Test
    void anOrphanHasItsNewParentFromTheInstantOnAtWhichItGotIt() {
        TimelineViewModel board = board(ScriptedRuns.orphan());
        Situation before = of(after(board, "Process-1:1", "my parent is 4321"), "Process-1:1");
        assertEquals(4321, before.ppid());
        assertFalse(before.isOrphan());
        Situation orphan = of(after(board, "Process-1:1", "my parent is 1"), "Process-1:1");
        assertEquals(1, orphan.ppid());
        assertTrue(orphan.isOrphan());
    }

    @Test
    void aProcessOfWhichOnlyItsOwnEventsAreKnownIsThereFromTheFirstOn() {
        ScriptedRun run = new ScriptedRun("damaged");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().prints("main\n");
        run.at(5, one).prints("one\n");
        TimelineViewModel board = board(run);
        Situation unknown = new RunSnapshots(board).after(1).processes().get(1);
        assertEquals(LaneState.ABSENT, unknown.state());
        assertNull(unknown.ppid());
        assertEquals(
                LaneState.RUNS,
                new RunSnapshots(board).after(2).processes().get(1).state());
    }

    @Test
    void everySceneIsTheSameInWhateverOrderTheyAreAskedFor() {
        for (long seed = 0; seed < 20; seed++) {
            TimelineBuilder builder = new TimelineBuilder();
            new RandomRun(seed).garbage(400).forEach(builder::add);
            Timeline timeline = builder.buildRecorded();
            TimelineViewModel board = TimelineViewModel.of(timeline, Screens.box(100));
            RunSnapshots snapshots = new RunSnapshots(board);
            Random random = new Random(seed);
            for (int i = 0; i < 100 && !board.rows().isEmpty(); i++) {
                int row = random.nextInt(board.rows().size());
                assertEquals(slowly(board, row), states(snapshots.after(row)), "seed " + seed + ", row " + row);
            }
        }
    }

    private static List<String> states(RunSnapshot snapshot) {
        return snapshot.processes().stream()
                .map(each -> each.state() + " " + each.words())
                .toList();
    }

    /** The slow computation: applies all changes up to the row, one after the other. */
    private static List<String> slowly(TimelineViewModel board, int row) {
        Map<Integer, String> last = new HashMap<>();
        for (StateChanges.Change change : board.changes()) {
            if (change.row() <= row) {
                last.put(change.process(), change.state() + " " + change.words());
            }
        }
        List<String> states = new ArrayList<>();
        for (ProcessRecord process : board.timeline().processes()) {
            states.add(last.getOrDefault(process.index(), LaneState.ABSENT + " "));
        }
        return states;
    }

    @Test
    void aLockHasOneHolderEvenIfItsReleaseIsMissing() {
        ScriptedRun run = new ScriptedRun("lost");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().takes(71, "A").launches(one);
        run.at(40, one).begins().takes(71, "A").prints("mine\n");
        TimelineViewModel board = board(run);
        RunSnapshot snapshot = after(board, "Process-1", "mine");
        assertEquals(List.of(), of(snapshot, "main").holds());
        assertEquals(List.of("lock A"), of(snapshot, "Process-1").holds());
    }

    @Test
    void theMembersOfADeadlockAreMarkedFromTheRowThatClosesTheCircle() {
        ScriptedRun run = new ScriptedRun("deadlock");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().takes(71, "A").launches(one).joins(one);
        run.at(40, one).begins().waits(Waits.LOCK, 71, "A", -1);
        run.at(900, run.shell()).signals(one, "KILL");
        run.at(910, main).reaps(one, -9);
        TimelineViewModel board = board(run);
        assertFalse(of(after(board, "main", "join Process-1"), "main").deadlocked());
        RunSnapshot closed = after(board, "Process-1", "waits for lock A");
        assertTrue(of(closed, "main").deadlocked());
        assertTrue(of(closed, "Process-1").deadlocked());
        assertFalse(of(new RunSnapshots(board).after(board.rows().size() - 1), "main")
                .deadlocked());
    }
}
