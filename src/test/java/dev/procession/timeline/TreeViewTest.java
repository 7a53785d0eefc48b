package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Line;
import dev.procession.timeline.Run.Actor;
import java.util.List;
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
        List<String> lines = commands(Runs.threeJoined().until(1500), 80);
        assertEquals("  ps -o pid,ppid,args -p 4310,4322,4323", lines.get(1));
    }

    @Test
    void everyProcessHangsUnderTheOneThatStartedIt() {
        List<String> lines = texts(View.TREE.draw(Runs.orphan().until(1200), Screens.plain(100)));
        assertTrue(lines.get(1).startsWith("main "), lines.get(1));
        assertTrue(lines.get(2).startsWith("`- Process-1 "), lines.get(2));
        assertTrue(lines.get(3).startsWith("   `- Process-1:1  4330<-1 "), lines.get(3));
        assertTrue(lines.get(3).endsWith("sleeps 3 s; orphan: was a child of 4321, now of 1"), lines.get(3));
    }

    private static Run linuxRun(String os, int children) {
        Run run = new Run("test", os, 2);
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

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
