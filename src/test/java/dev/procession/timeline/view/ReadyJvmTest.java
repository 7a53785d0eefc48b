package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests how a JVM that was started in advance is drawn. It is not a process of the program before it has work, but
 * {@code ps} shows it.
 */
class ReadyJvmTest {

    private final ScriptedRun run = new ScriptedRun("test");
    private final Actor main = run.main(4310);
    private final Actor one = run.child("Process-1", 4321, main);
    private final Actor spare = run.child("", 4322, main);

    @BeforeEach
    void prepareBoth() {
        run.at(0, main).begins().prepares(one).prepares(spare);
    }

    @Test
    void withoutWorkItIsNoProcess() {
        Timeline timeline = run.until(10);
        assertEquals(1, timeline.processes().size());
        assertEquals(List.of(4321L, 4322L), readyPids(timeline));
    }

    @Test
    void withWorkItIsOneProcessLikeAnyOther() {
        run.at(20, main).launches(one);
        run.at(25, one).begins().prints("hello\n");
        run.at(30, main).reaps(one, 0);
        Timeline timeline = run.until(40);
        assertEquals(2, timeline.processes().size());
        ProcessRecord child = timeline.process(1);
        assertEquals("Process-1", child.name());
        assertEquals(4321, child.pid());
        assertEquals(0, child.launcher());
        assertEquals(ScriptedRun.instant(20), child.begin(), "it begins when it gets its work");
        assertEquals(0, child.status());
        assertEquals(List.of(4322L), readyPids(timeline));
        assertEquals(0, timeline.lostEvents());
    }

    @Test
    void itIsGoneFromThePictureWhenItHasEnded() {
        run.at(20, main).reaps(spare, null);
        Timeline timeline = run.until(30);
        assertEquals(List.of(4321L), readyPids(timeline));
        assertEquals(1, timeline.processes().size());
        assertFalse(tree(timeline, Screens.box(100)).contains("4322"));
    }

    @Test
    void thatItsParentIsGoneIsNoNewsOfTheProgram() {
        run.at(20, main).reaps(main, -9);
        run.at(21, run.shell()).sees(spare, 1);
        Timeline timeline = run.until(30);
        assertEquals(1, timeline.processes().size());
        assertFalse(feed(timeline).contains("4322"), feed(timeline));
    }

    private static String feed(Timeline timeline) {
        return View.FEED.draw(timeline, Screens.box(100)).toString();
    }

    @Test
    void aChildOfTheSamePidAsOneThatHasEndedIsAProcess() {
        run.at(20, main).reaps(spare, null);
        Actor later = run.child("Process-2", 4322, main);
        run.at(30, main).launches(later).reaps(later, 3);
        Timeline timeline = run.until(40);
        assertEquals(2, timeline.processes().size());
        assertEquals(3, timeline.process(1).status());
    }

    @Test
    void theTreeShowsItUnderItsParentsPidInBothLanguages() {
        Timeline timeline = run.until(10);
        String row = "·  ready  4321<-4310  0 - now        a JVM that was started ahead (PREFORK) and waits for work";
        assertTrue(tree(timeline, Screens.box(100)).contains(row), () -> tree(timeline, Screens.box(100)));
        assertTrue(tree(timeline, Screens.box(100)).contains("ps -o pid,ppid,args -p 4310,4321,4322"));
        String chinese = tree(timeline, Screens.chinese(100));
        assertTrue(chinese.contains("备用"), chinese);
        assertTrue(chinese.contains("预先启动的 JVM（PREFORK），在等待任务"), chinese);
    }

    @Test
    void theStatusLineAndTheFeedDoNotCountIt() {
        Timeline timeline = run.until(10);
        assertTrue(StatusLine.of(timeline, Screens.box(100)).text().contains("1 alive"));
        assertEquals(1, View.FEED.draw(timeline, Screens.box(100)).size());
    }

    private static List<Long> readyPids(Timeline timeline) {
        return timeline.preparedJvms().stream().map(jvm -> jvm.child()).toList();
    }

    private static String tree(Timeline timeline, Layout layout) {
        return String.join(
                "\n",
                View.TREE.draw(timeline, layout).stream()
                        .map(line -> line.text())
                        .toList());
    }
}
