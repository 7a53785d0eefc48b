package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

/** Checks that what is shown, whoever wrote it, cannot control the terminal. */
class CleanReaderTest {

    /** Escape, its one-character form, a reversal of direction, a bell, and a tag outside the basic plane. */
    private static final String HOSTILE = "a\u001b[2Jb\u009b31mc\u202ed\u0007e\udb40\udc41f";

    private static boolean isVisible(String text) {
        return text.codePoints()
                .noneMatch(point ->
                        Character.isISOControl(point) && point != '\n' || Character.getType(point) == Character.FORMAT);
    }

    @Test
    void whatIsTypedIsShownInVisibleCharactersOfTheSameStyle() {
        AttributedString typed = new AttributedStringBuilder()
                .style(AttributedStyle.BOLD)
                .append("x" + HOSTILE)
                .style(AttributedStyle.DEFAULT)
                .append("\n数 ✓")
                .toAttributedString();
        AttributedString shown = CleanReader.clean(typed);

        assertTrue(isVisible(shown.toString()), shown.toString());
        assertTrue(shown.toString().startsWith("xa␛[2Jb"), shown.toString());
        assertTrue(shown.toString().endsWith("f\n数 ✓"), shown.toString());
        assertEquals(AttributedStyle.BOLD, shown.styleAt(3));
        assertEquals(AttributedStyle.DEFAULT, shown.styleAt(shown.length() - 1));
    }

    @Test
    void ordinaryTextIsNotCopied() {
        AttributedString typed = new AttributedString("int n = 1;\n\tn++;");
        assertSame(typed, CleanReader.clean(typed));
    }

    @Test
    void linesThatArePrintedHaveNoEscapesButThoseOfTheirStyles() {
        StyledLine line = StyledLine.builder()
                .add(HOSTILE, Style.PLAIN)
                .add(HOSTILE, Style.BAD)
                .build();
        String ansi = new AnsiStyles(true).ansi(line);

        assertTrue(isVisible(ansi.replaceAll("\u001b\\[[0-9;]*m", "")), ansi);
        assertEquals(2, ansi.chars().filter(c -> c == '\u001b').count(), ansi);
    }

    @Test
    void plainLinesHaveNone() {
        StringWriter out = new StringWriter();
        try (ScriptConsole console =
                new ScriptConsole(new BufferedReader(new StringReader("")), new PrintWriter(out), false)) {
            console.print(List.of(StyledLine.of(HOSTILE)));
        }
        assertTrue(isVisible(out.toString().replace("\r", "")), out.toString());
    }
}
