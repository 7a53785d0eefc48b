package dev.procession.timeline.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void threeSleepersTogetherLiveSixSecondsInThree() {
        Figures figures = Figures.of(ScriptedRuns.threeJoined().recorded());
        assertEquals(6.0, figures.ownNanos() / 1e9, 0.05);
        assertEquals(3.12, figures.wallNanos() / 1e9, 0.01);
        assertEquals(2.0, figures.speedUp(), 0.05);
        assertEquals(4, figures.mostAtOnce());
        assertTrue(text(ScriptedRuns.threeJoined()).contains("the children overlapped"));
    }

    @Test
    void oneAfterAnotherSavesNoTime() {
        Figures figures = Figures.of(ScriptedRuns.oneByOne().recorded());
        assertTrue(figures.speedUp() < 1);
        assertEquals(1, figures.mostChildrenAtOnce());
        assertEquals(2, figures.mostAtOnce());
        assertTrue(text(ScriptedRuns.oneByOne()).contains("never two children at a time"));
    }

    @Test
    void sleepingIsNoWork() {
        Figures figures = Figures.of(ScriptedRuns.threeJoined().recorded());
        assertTrue(figures.workNanos() < 0.1e9);
        assertTrue(text(ScriptedRuns.threeJoined()).contains("which needs no core"));
    }

    /** Work under a lock is done in turn, so more processes save no time. */
    @Test
    void waitingForALockIsNoTimeOfOnesOwn() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins();
        run.at(1, main).launches(one).launches(two).joins(one);
        run.at(100, one).begins().takes(7, "lock");
        run.at(100, two).begins().waits(Waits.LOCK, 7, "lock", -1);
        run.at(1100, one).givesBack(7, "lock");
        run.at(1100.2, two).resumes().takes(7, "lock");
        run.at(1101, main).reaps(one, 0).resumes().joins(two);
        run.at(2100, two).givesBack(7, "lock");
        run.at(2101, main).reaps(two, 0).resumes();
        run.at(2102, run.shell()).reaps(main, 0);
        Figures figures = Figures.of(run.recorded());
        assertEquals(2.0, figures.ownNanos() / 1e9, 0.01);
        assertEquals(1.0, figures.speedUp(), 0.06);
        assertTrue(text(run).contains("none of them was running or sleeping"), text(run));
    }

    @Test
    void whereProcessesShareCoresTheSpeedUpIsSaidToBeTooHigh() {
        assertTrue(text(ScriptedRuns.busyLoops()).contains("the true gain is smaller"));
        assertTrue(text(ScriptedRuns.busyLoops()).contains("so the processes took turns"));
    }

    /** Three processes that calculate take turns on one CPU: no time is saved, whatever the lengths of their bars. */
    @Test
    void onOneCpuTheSpeedUpCountsTimeOnTheCpu() {
        Figures figures = Figures.of(ScriptedRuns.oneCpu().recorded());
        assertTrue(figures.speedUp() <= 1.05, "speed-up " + figures.speedUp());
        assertTrue(figures.busyCores() <= 1.0, "busy " + figures.busyCores());
    }

    @Test
    void whatAChildDoesLooksDifferentFromWaitingForALockAndFromBeingReady() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        run.at(0, main).begins().launches(one).waits(Waits.LOCK, 7, "door", -1);
        run.at(10, one).begins().sleeps(1);
        run.at(1010, one).resumes();
        run.at(1011, main).resumes();
        run.at(1012, main).reaps(one, 0);
        run.at(1013, run.shell()).reaps(main, 0);
        String box = text(run);
        assertTrue(box.contains("▓▓▓▓") && box.contains("▓ waiting for a lock"), box);
        assertTrue(box.contains("────") && box.contains("─ sleeping"), box);
        assertTrue(!box.contains("░"), "the legend names only what is there: " + box);
        String cpu = View.BARS.draw(ScriptedRuns.oneCpu().recorded(), Screens.plain(100)).stream()
                .map(StyledLine::text)
                .collect(Collectors.joining("\n"));
        assertTrue(cpu.contains("_ ready, but another one has it"), cpu);
        assertTrue(cpu.lines().count() < 24, "one screen: " + cpu);
    }

    @Test
    void oneChildAloneHasNoSpeedUp() {
        assertTrue(!text(ScriptedRuns.join()).contains("speed-up"));
    }

    @Test
    void waitsOfSeveralThreadsAtOnceCountOnce() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(4310);
        run.at(0, main).begins();
        run.at(100, main).sleeps(1);
        long first = main.lastWait;
        run.at(200, main).sleeps(0.1);
        run.at(300, main).resumes();
        main.lastWait = first;
        run.at(1100, main).resumes();
        run.at(1200, run.shell()).reaps(main, 0);
        assertEquals(200_000_000, StateInterval.workNanos(run.recorded().process(0)));
    }

    private static String text(ScriptedRun run) {
        return View.figures(run.recorded(), Screens.box(200))
                .map(StyledLine::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theBarOfAChildThatSleepsIsNearlyAllWaiting() {
        List<StyledLine> lines = View.BARS.draw(ScriptedRuns.join().recorded(), Screens.box(80));
        String bar = lines.get(3).text();
        assertTrue(bar.startsWith("▲ Process-1  4321<-4310  │─ sleeps 5 s ───"), bar);
        assertTrue(bar.endsWith("│■ exit 0"), bar);
    }
}
