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
    void aCharacterThatTheJdkDoesNotKnowIsWrappedLikeALetter() {
        assertEquals(List.of("a \u2fe0 b", "c"), wrap("a \u2fe0 b c", 6));
        assertEquals(List.of("\u2fe0\u2fe0\u2fe0", "\u2fe0"), wrap("\u2fe0\u2fe0\u2fe0\u2fe0", 6));
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

    @Test
    void latinTextIsWrappedAtSpaces() {
        assertEquals(List.of("the quick", "brown fox"), styled("the quick brown fox", 10));
        assertEquals(List.of("the quick", "brown fox"), styled("the quick brown fox", 9));
        assertEquals(List.of("ab", "cd"), styled("ab      cd", 4));
    }

    @Test
    void aWordThatIsWiderThanTheLineIsCut() {
        assertEquals(List.of("a superc", "alifragi", "listic b"), styled("a supercalifragilistic b", 8));
    }

    @Test
    void chineseTextIsWrappedBetweenCharacters() {
        assertEquals(List.of("主进程等待", "子进程结束"), styled("主进程等待子进程结束", 10));
        assertEquals(List.of("主进程等待", "子进程结束"), styled("主进程等待子进程结束", 11));
    }

    @Test
    void aClosingSignTakesTheCharacterBeforeItToTheNextLine() {
        assertEquals(List.of("主进程等", "待，子进程"), styled("主进程等待，子进程", 10));
        assertEquals(List.of("主进程等", "待）。"), styled("主进程等待）。", 10));
    }

    @Test
    void anOpeningSignGoesWithTheCharacterAfterIt() {
        assertEquals(List.of("主进程等", "（待）"), styled("主进程等（待）", 10));
    }

    @Test
    void aLineOfNothingButClosingSignsIsCutAllTheSame() {
        assertEquals(List.of("，，，", "，，"), styled("，，，，，", 6));
    }

    @Test
    void combiningMarksStayWithTheirCharacter() {
        assertEquals(List.of("ae\u0301", "e\u0301"), styled("ae\u0301e\u0301", 2));
    }

    @Test
    void aCharacterWiderThanTheScreenIsLeftOut() {
        assertEquals(List.of("a", "", "b"), styled("a程b", 1));
        assertEquals(List.of("", "", ""), styled("abc", 0));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertEquals(List.of(""), styled("", 10));
        assertEquals(List.of(""), styled("   ", 1));
    }

    @Test
    void whatWouldSteerTheTerminalIsMadeVisible() {
        assertEquals(List.of("␛[31mred␇"), styled("\u001b[31mred\u0007", 20));
        assertEquals(List.of("\ufffdabc"), styled("\u202eabc", 20));
    }

    @Test
    void lineEndsOfTheSourceBecomeSpacesOnlyWhereLatinTextNeedsThem() {
        Wrap text = new Wrap(TerminalCells.TERMINAL).add("one", Style.PLAIN);
        text.softBreak();
        text.add("two", Style.PLAIN);
        text.softBreak();
        text.add("三", Style.PLAIN);
        text.softBreak();
        text.add("四", Style.PLAIN);
        text.softBreak();
        text.open("*", '五', Style.PLAIN);
        text.add("五", Style.STRONG);
        text.close("*", '五', Style.PLAIN);
        text.softBreak();
        text.add("六", Style.PLAIN);

        assertEquals("one two 三四*五*六", text.wrap(80).get(0).text());
    }

    @Test
    void eachStyleIsASpanOfItsOwnAndMarksStayWithTheirWord() {
        Wrap text = new Wrap(TerminalCells.TERMINAL).add("等待", Style.PLAIN);
        text.open("`", '`', Style.CODE);
        text.add("join()", Style.CODE, true);
        text.close("`", '`', Style.CODE);

        assertEquals(
                List.of(
                        new StyledLine(List.of(new StyledSpan("等待", Style.PLAIN))),
                        new StyledLine(List.of(new StyledSpan("`join()`", Style.CODE)))),
                text.wrap(11));
        assertEquals(
                List.of(new StyledLine(
                        List.of(new StyledSpan("等待", Style.PLAIN), new StyledSpan("`join()`", Style.CODE)))),
                text.wrap(12));
    }

    private static List<String> wrap(String text, int width) {
        return Wrap.lines(text, width, CELLS);
    }

    private static List<String> styled(String text, int width) {
        return new Wrap(TerminalCells.TERMINAL)
                .add(text, Style.PLAIN).wrap(width).stream()
                        .map(StyledLine::text)
                        .toList();
    }
}
