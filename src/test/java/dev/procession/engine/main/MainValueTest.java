package dev.procession.engine.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MainValueTest {

    @Test
    void aValueIsShownAsItWouldBeWritten() {
        assertEquals("null", MainValue.text(null));
        assertEquals("42", MainValue.text(42));
        assertEquals("\"a \\\"b\\\" \\\\ \\n\\t\\r\"", MainValue.text("a \"b\" \\ \n\t\r"));
        assertEquals("'\\n'", MainValue.text('\n'));
        assertEquals("[a, b]", MainValue.text(List.of("a", "b")));
        assertEquals("[Box@1]", MainValue.text(new StringBuilder("[REPL.$JShell$11B$Box@1]")));
    }

    @Test
    void anArrayIsShownWithItsTypeLengthAndElements() {
        assertEquals("int[2] { 1, 2 }", MainValue.text(new int[] {1, 2}));
        assertEquals("String[2] { \"a\", null }", MainValue.text(new String[] {"a", null}));
        assertEquals("int[2][] { int[1] { 1 }, int[0] {  } }", MainValue.text(new int[][] {{1}, {}}));
        assertEquals("String[1][][] { String[2][] { null, null } }", MainValue.text(new String[1][2][]));
    }

    @Test
    void aLargeArrayIsShownInPart() {
        String text = MainValue.text(new int[1000]);

        assertTrue(text.startsWith("int[1000] { 0, 0"), text);
        assertTrue(text.endsWith("… }"), text);
        assertEquals(100, text.chars().filter(c -> c == '0').count() - "000".length());
    }

    @Test
    void anArrayThatContainsItselfIsShownInPart() {
        Object[] array = new Object[1];
        array[0] = array;

        assertTrue(MainValue.text(array).contains("…"));
    }

    @Test
    void aLongTextIsCut() {
        String text = MainValue.text("x".repeat(10_000));

        assertTrue(text.length() < 6_000);
        assertTrue(text.endsWith("…"), "it says that it is cut");
    }
}
