package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static List<String> wrap(String text, int width) {
        return new Flow(TerminalCells.TERMINAL)
                .add(text, Style.PLAIN).wrap(width).stream()
                        .map(StyledLine::text)
                        .toList();
    }

    @Test
    void latinTextIsWrappedAtSpaces() {
        assertEquals(List.of("the quick", "brown fox"), wrap("the quick brown fox", 10));
        assertEquals(List.of("the quick", "brown fox"), wrap("the quick brown fox", 9));
        assertEquals(List.of("ab", "cd"), wrap("ab      cd", 4));
    }

    @Test
    void aWordThatIsWiderThanTheLineIsCut() {
        assertEquals(List.of("a", "supercal", "ifragili", "stic b"), wrap("a supercalifragilistic b", 8));
    }

    @Test
    void chineseTextIsWrappedBetweenCharacters() {
        assertEquals(List.of("主进程等待", "子进程结束"), wrap("主进程等待子进程结束", 10));
        assertEquals(List.of("主进程等待", "子进程结束"), wrap("主进程等待子进程结束", 11));
    }

    @Test
    void aClosingSignTakesTheCharacterBeforeItToTheNextLine() {
        assertEquals(List.of("主进程等", "待，子进程"), wrap("主进程等待，子进程", 10));
        assertEquals(List.of("主进程等", "待）。"), wrap("主进程等待）。", 10));
    }

    @Test
    void anOpeningSignGoesWithTheCharacterAfterIt() {
        assertEquals(List.of("主进程等", "（待）"), wrap("主进程等（待）", 10));
    }

    @Test
    void aLineOfNothingButClosingSignsIsCutAllTheSame() {
        assertEquals(List.of("，，，", "，，"), wrap("，，，，，", 6));
    }

    @Test
    void combiningMarksStayWithTheirCharacter() {
        assertEquals(List.of("ae\u0301", "e\u0301"), wrap("ae\u0301e\u0301", 2));
    }

    @Test
    void aCharacterWiderThanTheScreenIsLeftOut() {
        assertEquals(List.of("a", "", "b"), wrap("a程b", 1));
        assertEquals(List.of("", "", ""), wrap("abc", 0));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertEquals(List.of(""), wrap("", 10));
        assertEquals(List.of(""), wrap("   ", 1));
    }

    @Test
    void whatWouldSteerTheTerminalIsMadeVisible() {
        assertEquals(List.of("␛[31mred␇"), wrap("\u001b[31mred\u0007", 20));
        assertEquals(List.of("\ufffdabc"), wrap("\u202eabc", 20));
    }

    @Test
    void foldedLineEndsBecomeSpacesOnlyWhereLatinTextNeedsThem() {
        Flow flow = new Flow(TerminalCells.TERMINAL).add("one", Style.PLAIN);
        flow.softBreak();
        flow.add("two", Style.PLAIN);
        flow.softBreak();
        flow.add("三", Style.PLAIN);
        flow.softBreak();
        flow.add("四", Style.PLAIN);
        flow.softBreak();
        flow.open("*", '五', Style.PLAIN);
        flow.add("五", Style.STRONG);
        flow.close("*", '五', Style.PLAIN);
        flow.softBreak();
        flow.add("六", Style.PLAIN);

        assertEquals("one two 三四*五*六", flow.wrap(80).get(0).text());
    }

    @Test
    void eachInkIsASpanOfItsOwnAndMarksStayWithTheirWord() {
        Flow flow = new Flow(TerminalCells.TERMINAL).add("等待", Style.PLAIN);
        flow.open("`", '`', Style.CODE);
        flow.add("join()", Style.CODE, true);
        flow.close("`", '`', Style.CODE);

        assertEquals(
                List.of(
                        new StyledLine(List.of(new StyledSpan("等待", Style.PLAIN))),
                        new StyledLine(List.of(new StyledSpan("`join()`", Style.CODE)))),
                flow.wrap(11));
        assertEquals(
                List.of(new StyledLine(
                        List.of(new StyledSpan("等待", Style.PLAIN), new StyledSpan("`join()`", Style.CODE)))),
                flow.wrap(12));
    }
}
