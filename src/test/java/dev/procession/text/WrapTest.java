package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    /** Chinese characters and emoji take two cells, combining marks and joiners none. */
    private static final CellWidth CELLS = point -> {
        if (point >= 0x300 && point < 0x370 || point == 0x200d) {
            return 0;
        }
        return point >= 0x2e80 ? 2 : 1;
    };

    @Test
    void textThatFitsStaysAsItIs() {
        assertEquals(List.of("  two  words "), wrap("  two  words ", 13));
    }

    @Test
    void anEmptyTextIsOneLine() {
        assertEquals(List.of(""), wrap("", 10));
    }

    @Test
    void linesBreakAtSpaces() {
        assertEquals(List.of("waits for", "Process-1 to", "end (join)"), wrap("waits for Process-1 to end (join)", 12));
    }

    @Test
    void spacesAtABreakAreLeftOutAndThoseAtTheBeginningStay() {
        assertEquals(List.of("    at", "Demo.f"), wrap("    at     Demo.f", 8));
    }

    @Test
    void chineseBreaksBetweenCharacters() {
        assertEquals(List.of("进程开", "启了"), wrap("进程开启了", 7));
    }

    @Test
    void closingPunctuationDoesNotBeginALine() {
        assertEquals(List.of("进程开", "启，结束"), wrap("进程开启，结束", 8));
    }

    @Test
    void openingPunctuationDoesNotEndALine() {
        assertEquals(List.of("等待", "（join）"), wrap("等待（join）", 8));
    }

    @Test
    void aWordLongerThanALineIsBrokenWhereTheLineEnds() {
        assertEquals(List.of("at abcd", "efghijk"), wrap("at abcdefghijk", 7));
    }

    @Test
    void aCombiningMarkStaysWithItsLetter() {
        assertEquals(List.of("abe\u0301", "cd"), wrap("abe\u0301cd", 3));
    }

    @Test
    void anEmojiOfSeveralPartsIsNotTakenApart() {
        String family = "👩\u200d👧";
        assertEquals(List.of("ab", family), wrap("ab" + family, 4));
    }

    @Test
    void aNoBreakSpaceHoldsANumberAndItsUnitTogether() {
        assertEquals(List.of("at most", "0.25\u00a0s"), wrap("at most 0.25\u00a0s", 12));
        assertEquals(List.of("最多", "5\u00a0秒"), wrap("最多 5\u00a0秒", 7));
    }

    @Test
    void aCharacterWiderThanTheLineStandsAlone() {
        assertEquals(List.of("进", "程"), wrap("进程", 1));
    }

    private static List<String> wrap(String text, int width) {
        return Wrap.lines(text, width, CELLS);
    }
}
