package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeViewTest {

    @Test
    void theSameCanBeSeenInASecondTerminal() {
        assertEquals(
                List.of("The same in a second terminal:", "  ps -o pid,ppid,args -p 4310,4321", "  pstree -p 4310"),
                commands(linuxRun("Linux 6.8", 1).until(10), 80));
    }

    @Test
    void onMacThereIsNoPstree() {
        assertEquals(
                List.of("The same in a second terminal:", "  ps -o pid,ppid,args -p 4310,4321"),
                commands(linuxRun("Mac OS X 14.5", 1).until(10), 80));
    }

    @Test
    void onWindowsPowerShellShowsParents() {
        assertEquals(
                List.of(
                        "The same in a second terminal:",
                        "  Get-CimInstance Win32_Process | where ParentProcessId -eq 4310 | select ProcessId,ParentProcessId,Name"),
                commands(linuxRun("Windows 11 10.0", 1).until(10), 120));
    }

    @Test
    void aCommandThatDoesNotFitIsNotBroken() {
        assertEquals(
                List.of("The same in a second terminal:", "  pstree -p 4310"),
                commands(linuxRun("Linux 6.8", 30).until(10), 80));
    }

    @Test
    void onlyTheLivingAreLookedFor() {
        List<String> lines = commands(ScriptedRuns.threeJoined().until(1500), 80);
        assertEquals("  ps -o pid,ppid,args -p 4310,4322,4323", lines.get(1));
    }

    @Test
    void aStoppedProcessIsSaidToBeStoppedWhateverEventsTell() {
        Timeline timeline = ScriptedRuns.threeJoined().until(1500);
        String stopped = joined(View.tree(timeline, Screens.plain(120), Map.of(4322L, StopState.STOPPED)));
        String unknown = joined(View.tree(timeline, Screens.plain(120), Map.of(4322L, StopState.UNKNOWN)));

        assertTrue(stopped.contains("stopped by a signal; before that: sleeps 2 s"), stopped);
        assertTrue(unknown.contains("SIGSTOP was sent to it, and this system does not tell"), unknown);
        assertEquals(
                joined(View.TREE.draw(timeline, Screens.plain(120))),
                joined(View.tree(timeline, Screens.plain(120), Map.of())));
    }

    @Test
    void anEndedProcessIsNotStopped() {
        String tree = joined(View.tree(
                ScriptedRuns.threeJoined().until(1500), Screens.plain(120), Map.of(4321L, StopState.STOPPED)));

        assertFalse(tree.contains("stopped by a signal"), tree);
    }

    @Test
    void everyProcessHangsUnderTheOneThatStartedIt() {
        List<String> lines = texts(View.TREE.draw(ScriptedRuns.orphan().until(1200), Screens.plain(100)));
        assertTrue(lines.get(1).startsWith("main "), lines.get(1));
        assertTrue(lines.get(2).startsWith("`- Process-1 "), lines.get(2));
        assertTrue(lines.get(3).startsWith("   `- Process-1:1  4330<-1 "), lines.get(3));
        assertTrue(lines.get(3).endsWith("sleeps 3 s; orphan: was a child of 4321, now of 1"), lines.get(3));
    }

    private static ScriptedRun linuxRun(String os, int children) {
        ScriptedRun run = new ScriptedRun("test", os, 2);
        Actor main = run.main(4310);
        run.at(0, main).begins();
        for (int i = 1; i <= children; i++) {
            run.at(i * 0.1, main).launches(run.child("Process-" + i, 4320 + i, main));
        }
        return run;
    }

    private static List<String> commands(Timeline timeline, int width) {
        List<String> lines = texts(View.TREE.draw(timeline, Screens.box(width)));
        return lines.subList(lines.indexOf("") + 1, lines.size());
    }

    private static List<String> texts(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).toList();
    }

    private static String joined(List<StyledLine> lines) {
        return String.join("\n", texts(lines));
    }
}
