package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaHighlighterTest {

    private static List<String> styled(String code, Style style) {
        return JavaHighlighter.parts(code).stream()
                .filter(part -> part.style().equals(style))
                .map(part -> code.substring(part.offset(), part.end()).strip())
                .toList();
    }

    @Test
    void wordsOfTheLanguageLiteralsAndCommentsAreToldApart() {
        String code = "int n = 42; // twice 21\nString s = \"int // no\" + 'c'; /* if */ return;";

        assertEquals(List.of("int", "return"), styled(code, Style.KEYWORD));
        assertEquals(List.of("42", "\"int // no\"", "'c'"), styled(code, Style.LITERAL));
        assertEquals(List.of("// twice 21", "/* if */"), styled(code, Style.COMMENT));
    }

    @Test
    void aTextBlockIsOneLiteralOverItsLines() {
        String code = "var s = \"\"\"\n  for \"x\"\n  \"\"\";";

        assertEquals(List.of("var"), styled(code, Style.KEYWORD));
        assertEquals(1, styled(code, Style.LITERAL).size());
        assertEquals(
                List.of("var s = \"\"\"", "  for \"x\"", "  \"\"\";"),
                JavaHighlighter.lines(code).stream().map(StyledLine::text).toList());
    }

    @Test
    void codeThatIsNotFinishedIsNoReasonToFail() {
        for (String code : List.of("", "\"", "'", "/*", "//", "\"\"\"", "\"\\", "int x = \"abc", "}", "\t\n\n", "进程")) {
            assertEquals(
                    code.replace("\t", ""),
                    String.join(
                            "\n",
                            JavaHighlighter.lines(code).stream()
                                    .map(StyledLine::text)
                                    .toList()));
        }
    }

    @Test
    void whatCouldDoHarmIsMadeVisible() {
        String shown = JavaHighlighter.lines("String s = \"\u001b[2J\";").get(0).text();

        assertFalse(shown.contains("\u001b"), shown);
    }
}
