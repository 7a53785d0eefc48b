package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import dev.procession.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static List<String> wrap(String text, int width) {
        return new Flow(Cells.TERMINAL)
                .add(text, Ink.PLAIN).wrap(width).stream().map(Line::text).toList();
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
        Flow flow = new Flow(Cells.TERMINAL).add("one", Ink.PLAIN);
        flow.fold();
        flow.add("two", Ink.PLAIN);
        flow.fold();
        flow.add("三", Ink.PLAIN);
        flow.fold();
        flow.add("四", Ink.PLAIN);
        flow.fold();
        flow.open("*", '五', Ink.PLAIN);
        flow.add("五", Ink.STRONG);
        flow.close("*", '五', Ink.PLAIN);
        flow.fold();
        flow.add("六", Ink.PLAIN);

        assertEquals("one two 三四*五*六", flow.wrap(80).get(0).text());
    }

    @Test
    void eachInkIsASpanOfItsOwnAndMarksStayWithTheirWord() {
        Flow flow = new Flow(Cells.TERMINAL).add("等待", Ink.PLAIN);
        flow.open("`", '`', Ink.CODE);
        flow.add("join()", Ink.CODE, true);
        flow.close("`", '`', Ink.CODE);

        assertEquals(
                List.of(
                        new Line(List.of(new Span("等待", Ink.PLAIN))),
                        new Line(List.of(new Span("`join()`", Ink.CODE)))),
                flow.wrap(11));
        assertEquals(
                List.of(new Line(List.of(new Span("等待", Ink.PLAIN), new Span("`join()`", Ink.CODE)))), flow.wrap(12));
    }
}
