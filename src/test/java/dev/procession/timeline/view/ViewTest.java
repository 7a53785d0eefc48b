package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.draw.TimelineLayout;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewTest {

    @Test
    void viewsAreFoundByNameOrItsBeginning() {
        assertEquals(Optional.of(View.BARS), View.parse("bars"));
        assertEquals(Optional.of(View.TREE), View.parse(" Tr "));
        assertEquals(Optional.empty(), View.parse("graph"));
        assertEquals(Optional.empty(), View.parse(""));
    }

    @Test
    void aRunOfWhichNothingIsKnownCanBeDrawn() {
        Timeline nothing = new TimelineBuilder().build(0);
        for (View view : View.values()) {
            assertEquals(
                    "No process of this run has reported anything yet.",
                    view.draw(nothing, Screens.box(80)).get(0).text());
        }
    }

    @Test
    void noMoreIsDrawnThanTheScreenTakes() {
        ScriptedRun run = new ScriptedRun("many");
        ScriptedRun.Actor main = run.main(10);
        run.at(0, main).begins().launches(run.child("Process-1", 11, main));
        for (int i = 0; i < 3000; i++) {
            run.at(10 + i, main).prints("第 " + i + " 行\n");
        }
        Timeline timeline = run.recorded();
        for (View view : List.of(View.LANES, View.FEED)) {
            int[] asked = {0};
            Layout counting = TimelineLayout.of(100, point -> ++asked[0] > 0 ? 2 : 0, Glyphs.BOX, Language.EN);
            Iterator<StyledLine> lines = view.lines(timeline, counting).iterator();
            lines.next();
            int before = asked[0];
            for (int i = 0; i < 40; i++) {
                lines.next();
            }
            int screen = asked[0] - before;
            lines.forEachRemaining(line -> {});
            int all = asked[0] - before;
            assertTrue(screen > 0 && screen < all / 10, view + ": " + screen + " of " + all);
        }
    }

    @Test
    void plainPicturesAreAscii() {
        for (ScriptedRun run : List.of(
                ScriptedRuns.terminate(),
                ScriptedRuns.orphan(),
                ScriptedRuns.exchange(),
                ScriptedRuns.exception(),
                ScriptedRuns.nine())) {
            for (View view : View.values()) {
                for (StyledLine line : view.draw(run.until(1100), Screens.plain(80))) {
                    assertTrue(line.text().chars().allMatch(c -> c >= ' ' && c < 0x7f), line::text);
                }
            }
        }
    }

    @Test
    void aScreenHasAWidth() {
        assertThrows(
                IllegalArgumentException.class, () -> TimelineLayout.of(0, Screens.CELLS, Glyphs.BOX, Language.EN));
    }
}
