package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final int LINES = 20_000;
    private static final int ROWS = 24;

    private final RecordedConsole console = new RecordedConsole();
    private final Messages messages = new Messages(console, Language.EN);
    private final MessageBundle texts = MessageBundle.of(Messages.class, Language.EN);
    private final List<StyledLine> picture = IntStream.rangeClosed(1, LINES)
            .mapToObj(i -> StyledLine.of("row " + i))
            .toList();
    private final Pages pages = new Pages(picture, texts, console.cells());

    private String first() {
        ScreenView.Frame frame = pages.frame(80, ROWS);
        assertEquals(ROWS, frame.lines().size());
        return frame.lines().get(0).text();
    }

    private String bottom() {
        return pages.frame(80, ROWS).lines().get(ROWS - 1).text();
    }

    private void type(String letters) {
        letters.codePoints().forEach(point -> assertTrue(pages.press(new Key.Letter(point))));
    }

    @Test
    void theKeysOfLessMoveThroughThePicture() {
        assertEquals("row 1", first());
        assertTrue(bottom().startsWith("1-23 of 20000"), this::bottom);
        type(" ");
        assertEquals("row 24", first());
        type("j");
        pages.press(Key.Named.DOWN);
        assertEquals("row 26", first());
        type("b");
        assertEquals("row 3", first());
        pages.press(Key.Named.END);
        assertEquals("row 19978", first());
        type(" j");
        assertEquals("row 19978", first(), "there is no more");
        type("gk");
        assertEquals("row 1", first());
    }

    @Test
    void aWordIsFoundBelowAndThenFromTheTop() {
        first();
        type("/ROW 777");
        pages.press(Key.Named.ENTER);
        assertEquals("row 777", first());
        type("n");
        assertEquals("row 7770", first());
        type("N");
        assertEquals("row 777", first());
        type("/nowhere");
        pages.press(Key.Named.ENTER);
        assertEquals("row 777", first());
        assertTrue(bottom().contains("No row has \"nowhere\""), this::bottom);
    }

    @Test
    void allWaysOutLeaveAndOtherKeysDoNothing() {
        first();
        for (Key key :
                List.of(new Key.Letter('q'), Key.Named.ESCAPE, Key.Named.CTRL_C, Key.Named.CTRL_D, Key.Named.HANG_UP)) {
            assertFalse(pages.press(key), key.toString());
        }
        for (Key key : List.of(
                new Key.Letter('x'), new Key.Control('s'), new Key.Pasted("a\nb"), Key.Named.OTHER, Key.Named.TAB)) {
            assertTrue(pages.press(key), key.toString());
        }
        assertEquals("row 1", first());
    }

    @Test
    void aLineThatIsTooWideIsCutBetweenCharacters() {
        Pages wide = new Pages(List.of(StyledLine.of("进程进程进程")), texts, console.cells());
        assertEquals("进程", wide.frame(5, 3).lines().get(0).text());
        assertTrue(wide.frame(5, 3).lines().get(2).width(console.cells()) <= 5);
    }

    @Test
    void onlyALongPictureOnAScreenIsShownInPages() {
        List<Integer> shown = new ArrayList<>();
        console.screen = view -> shown.add(view.frame(80, ROWS).lines().size());
        messages.picture(picture.stream().limit(500));
        assertEquals(500, console.lines.size());
        messages.picture(picture.stream());
        assertEquals(List.of(ROWS), shown);
        assertTrue(console.lines.get(500).startsWith("20000 lines"), console.lines.get(500));
    }

    @Test
    void withoutAScreenItIsCutAndAFileGetsAll() {
        messages.picture(picture.stream());
        assertEquals("row 5000", console.lines.get(4_999));
        assertTrue(console.lines.get(5_000).contains("cut here after 5000 lines"), console.lines.get(5_000));
        console.lines.clear();
        console.interactive = false;
        messages.picture(picture.stream());
        assertEquals(LINES, console.lines.size());
    }
}
