package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Line;
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
                    "No process of this run has told anything yet.",
                    view.draw(nothing, Screens.box(80)).get(0).text());
        }
    }

    @Test
    void plainPicturesAreAscii() {
        for (Run run : List.of(Runs.terminate(), Runs.orphan(), Runs.exchange(), Runs.exception(), Runs.nine())) {
            for (View view : View.values()) {
                for (Line line : view.draw(run.until(1100), Screens.plain(80))) {
                    assertTrue(line.text().chars().allMatch(c -> c >= ' ' && c < 0x7f), line::text);
                }
            }
        }
    }

    @Test
    void aScreenHasAWidth() {
        assertThrows(IllegalArgumentException.class, () -> new Layout(0, Screens.CELLS, Glyphs.BOX, Language.EN));
    }
}
