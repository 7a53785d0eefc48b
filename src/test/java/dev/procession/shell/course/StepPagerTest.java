package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.page.PagePart;
import dev.procession.text.StyledLine;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepPagerTest {

    private static PagePart part(int lines) {
        return new PagePart(Collections.nCopies(lines, StyledLine.of("x")), false);
    }

    /** The number of parts in each turn. */
    private static List<Integer> turns(int height, Integer... parts) {
        List<PagePart> all = List.of(parts).stream().map(StepPagerTest::part).toList();
        return StepPager.turns(all, height).stream().map(List::size).toList();
    }

    @Test
    void whatFitsIsShownAtOnce() {
        assertEquals(List.of(3), turns(10, 1, 3, 4));
        assertEquals(List.of(3), turns(Integer.MAX_VALUE, 1, 3, 400));
    }

    @Test
    void whatDoesNotFitFollowsInAnotherTurn() {
        assertEquals(List.of(2, 1), turns(9, 1, 3, 4));
        assertEquals(List.of(3, 2, 1), turns(10, 1, 3, 4, 5, 3, 10));
    }

    @Test
    void aHeadingAndAnOfferNeverStandAlone() {
        assertEquals(List.of(2), turns(5, 1, 30));
        assertEquals(List.of(3), turns(5, 1, 3, 1));
    }

    @Test
    void aProgramThatIsTooHighIsDividedFromItsEndWhereItsQuestionIs() {
        PagePart program = new PagePart(Collections.nCopies(28, StyledLine.of("x")), true);
        List<List<PagePart>> turns = StepPager.turns(List.of(part(1), program), 10);

        assertEquals(
                List.of(8, 10, 10),
                turns.stream()
                        .map(turn -> turn.get(turn.size() - 1).lines().size())
                        .toList());
        assertEquals(List.of(2, 1, 1), turns.stream().map(List::size).toList());
    }

    @Test
    void whereNothingEndsAScreenNoProgramIsDivided() {
        PagePart program = new PagePart(Collections.nCopies(400, StyledLine.of("x")), true);
        assertEquals(List.of(List.of(part(1), program)), StepPager.turns(List.of(part(1), program), Integer.MAX_VALUE));
    }

    @Test
    void aPartThatIsTooHighHasATurnOfItsOwn() {
        assertEquals(List.of(2, 1, 1), turns(10, 1, 3, 40, 3));
    }
}
