package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Key;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.console.ScreenView;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses keys without a terminal, and looks at the screen and at the file. */
class EditorTest {

    private static final String PROGRAM =
            "void 泡茶(String what) {\n    println(\"泡好了：\" + what);\n}\n\nvoid main() {\n    泡茶(\"绿茶\");\n}\n";

    @TempDir
    private Path directory;

    private final RecordedConsole console = new RecordedConsole();
    private long now;
    private int columns = 80;
    private int rows = 24;

    private Path file() {
        return directory.resolve("Tea.java");
    }

    private Path kept() {
        return Rescue.all(directory.resolve("state")).get(0);
    }

    private Editor open(String content, Language language, @Nullable CodeCheck check) throws IOException {
        Files.writeString(file(), content);
        return reopen(language, check);
    }

    private Editor open(String content) throws IOException {
        return open(content, Language.EN, null);
    }

    private Saving saving;

    private Editor reopen(Language language, @Nullable CodeCheck check) throws IOException {
        TextFile text = TextFile.open(file());
        EditBuffer buffer = new EditBuffer(text.text());
        Messages messages = new Messages(console, language);
        saving = new Saving(text, new Rescue(directory.resolve("state"), text.file()), buffer, messages);
        return new Editor(saving, buffer, check, messages, () -> now);
    }

    private static boolean press(Editor editor, Object... keys) {
        boolean stays = true;
        for (Object each : keys) {
            assertTrue(stays, "left before " + each);
            if (each instanceof Key key) {
                stays = editor.press(key);
            } else {
                for (int point : each.toString().codePoints().toArray()) {
                    stays = editor.press(new Key.Letter(point));
                }
            }
        }
        return stays;
    }

    private static Key ctrl(char letter) {
        return new Key.Control(letter);
    }

    private String screen(ScreenView view) {
        return view.frame(columns, rows).lines().stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    /** The text before the cursor in its line on the screen. */
    private String beforeCursor(Editor editor) {
        ScreenView.Frame frame = editor.frame(columns, rows);
        String line = frame.lines().get(frame.row()).text();
        return line.substring(0, console.cells().fit(line, frame.cursor()));
    }

    private void awaitOnScreen(Editor editor, String text) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!screen(editor).contains(text)) {
            assertTrue(System.nanoTime() < deadline, () -> screen(editor));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    @Test
    void theCursorStandsBehindTheTextThatIsBeforeIt() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, Key.Named.DOWN, Key.Named.END);
        assertEquals("  2     println(\"泡好了：\" + what);", beforeCursor(editor));
        press(editor, Key.Named.LEFT, Key.Named.LEFT, " + \"，请慢用\"");
        assertEquals("  2     println(\"泡好了：\" + what + \"，请慢用\"", beforeCursor(editor));
        press(editor, Key.Named.UP);
        assertEquals("  1 void 泡茶(String what) {", beforeCursor(editor));
        press(editor, Key.Named.DOWN);
        assertEquals("  2     println(\"泡好了：\" + what + \"，请慢用\"", beforeCursor(editor));
        assertFalse(press(editor, ctrl('x'), "y"));
        assertEquals(PROGRAM.replace("what);", "what + \"，请慢用\");"), Files.readString(file()));
    }

    @Test
    void colourAndBracketsAreThoseOfThePrompt() throws IOException {
        Editor editor = open("int n = 1; // 数\nf(g(n)));");
        press(editor, Key.Named.DOWN, Key.Named.RIGHT, Key.Named.RIGHT);
        List<StyledSpan> first = editor.frame(80, 24).lines().get(1).spans();
        assertTrue(first.contains(new StyledSpan("int", Style.KEYWORD)), first::toString);
        assertTrue(first.contains(new StyledSpan("1", Style.LITERAL)), first::toString);
        assertTrue(first.stream()
                .anyMatch(span -> span.text().contains("// 数") && span.style().equals(Style.COMMENT)));
        List<StyledSpan> second = editor.frame(80, 24).lines().get(2).spans();
        assertEquals(
                2,
                second.stream().filter(span -> span.style().equals(Style.MATCH)).count(),
                second::toString);
        assertTrue(second.contains(new StyledSpan(")", Style.BAD)), second::toString);
    }

    @Test
    void leavingAsksOnlyIfSomethingIsNotSaved() throws IOException {
        Editor editor = open(PROGRAM);
        assertFalse(press(editor, ctrl('x')));
        press(editor, "x", Key.Named.CTRL_C);
        assertTrue(screen(editor).contains("Tea.java is not saved. Save it?"), screen(editor));
        press(editor, "k", Key.Named.ENTER, Key.Named.CTRL_C, "y");
        assertTrue(screen(editor).contains(" 1 xyvoid 泡茶"), screen(editor));
        assertFalse(press(editor, ctrl('q'), "n"));
        assertEquals(PROGRAM, Files.readString(file()));
        assertEquals(List.of(), Rescue.all(directory.resolve("state")));
    }

    @Test
    void everythingIsInTheReadersLanguage() throws IOException {
        Editor editor = open(PROGRAM, Language.ZH, null);
        press(editor, "是");
        String screen = screen(editor);
        assertTrue(screen.contains("Tea.java （未保存）"), screen);
        assertTrue(screen.contains("第 1 行，第 2 列"), screen);
        assertTrue(screen.contains("Ctrl-S 保存"), screen);
        press(editor, ctrl('x'));
        assertTrue(screen(editor).contains("还没有保存。要保存吗？"), screen(editor));
        assertFalse(press(editor, "是"));
        assertTrue(Files.readString(file()).startsWith("是void"));
    }

    @Test
    void aFileThatAnotherProgramChangedIsNotOverwrittenUnasked() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, "x");
        Files.writeString(file(), "other");
        press(editor, ctrl('s'));
        assertTrue(screen(editor).contains("Another program has changed Tea.java"), screen(editor));
        press(editor, "n");
        assertEquals("other", Files.readString(file()));
        assertFalse(press(editor, ctrl('x'), "y", "y"));
        assertTrue(Files.readString(file()).startsWith("xvoid"));
    }

    @Test
    void theCompilersComplaintStandsAtItsLineAndMovesWithIt() throws IOException {
        CodeCheck check = text ->
                text.contains("绿茶\";") ? List.of(new Complaint(5, 4, "    泡茶(\"绿茶\";", "')' expected")) : List.of();
        Editor editor = open(PROGRAM.replace("\");\n}\n", "\";\n}\n"), Language.EN, check);
        press(editor, ctrl('t'));
        awaitOnScreen(editor, "')' expected");
        assertTrue(screen(editor).contains("! 6     泡茶"), screen(editor));
        assertEquals("! 6     ", beforeCursor(editor));
        press(editor, Key.Named.UP, Key.Named.ENTER);
        assertTrue(screen(editor).contains("! 7     泡茶"), screen(editor));
        assertFalse(screen(editor).contains("expected"), screen(editor));
        press(editor, Key.Named.DOWN, Key.Named.DOWN);
        press(editor, ctrl('s'));
        awaitOnScreen(editor, "The compiler finds");
        press(editor, ctrl('t'), Key.Named.END, Key.Named.LEFT, ")", ctrl('s'));
        awaitOnScreen(editor, "The compiler finds no mistake.");
        assertFalse(screen(editor).contains("!"), screen(editor));
    }

    @Test
    void whatIsTypedIsKeptWithoutSavingAndOfferedTheNextTime() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, "水");
        screen(editor);
        assertEquals(List.of(), Rescue.all(directory.resolve("state")));
        now += TimeUnit.SECONDS.toNanos(11);
        screen(editor);
        assertEquals("水" + PROGRAM, Files.readString(kept()));
        Editor next = reopen(Language.EN, null);
        assertTrue(screen(next).contains("Use that text?"), screen(next));
        press(next, "y");
        assertTrue(screen(next).contains(" 1 水void"), screen(next));
        assertFalse(press(next, ctrl('x'), "y"));
        assertEquals("水" + PROGRAM, Files.readString(file()));
        assertEquals(List.of(), Rescue.all(directory.resolve("state")));
    }

    @Test
    void whatCannotBeSavedStaysInTheEditorAndIsKept() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, "水");
        Files.delete(file());
        Files.createDirectory(file()); // no permission stops root, but this does
        assertTrue(press(editor, ctrl('x'), "y", "y"));
        String screen = screen(editor);
        assertTrue(screen.contains("Not saved, but") && screen.contains(" 1 水void"), screen);
        assertEquals("水" + PROGRAM, Files.readString(kept()));
    }

    @Test
    void aTerminalThatIsGoneLeavesTheText() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, "水");
        assertFalse(press(editor, Key.Named.HANG_UP));
        assertTrue(editor.isHungUp());
        assertEquals("水" + PROGRAM, Files.readString(saving.keepUnsaved().orElseThrow()));
    }

    @Test
    void findingMarksTheTextAndGoesOn() throws IOException {
        Editor editor = open(PROGRAM);
        press(editor, ctrl('f'), "泡茶", Key.Named.ENTER);
        assertEquals("  1 void ", beforeCursor(editor));
        press(editor, ctrl('w'), Key.Named.ENTER);
        assertEquals("  6     ", beforeCursor(editor));
        press(editor, ctrl('w'), Key.Named.ENTER);
        assertEquals("  1 void ", beforeCursor(editor));
        press(editor, ctrl('f'), "咖啡", Key.Named.ENTER);
        assertTrue(screen(editor).contains("There is no \"咖啡\""), screen(editor));
    }

    @Test
    void aCopyReplacesAnotherFileOnlyIfItMay() throws IOException {
        Editor editor = open(PROGRAM);
        Path other = Files.writeString(directory.resolve("Other.java"), "other");
        press(editor, ctrl('o'), ctrl('u'), other, Key.Named.ENTER);
        assertTrue(screen(editor).contains("exists already"), screen(editor));
        press(editor, "n");
        assertEquals("other", Files.readString(other));
        press(editor, ctrl('o'), ctrl('u'), other, Key.Named.ENTER, "y");
        assertEquals(PROGRAM, Files.readString(other));
    }

    @Test
    void aLongLineIsScrolledAndNoWideCharacterIsCutInTwo() throws IOException {
        Editor editor = open("String s = \"" + "春夏秋冬".repeat(40) + "\";");
        assertTrue(screen(editor).lines().skip(1).findFirst().orElseThrow().endsWith(">"), screen(editor));
        press(editor, Key.Named.END, Key.Named.LEFT, Key.Named.LEFT, "完");
        assertTrue(beforeCursor(editor).endsWith("秋冬完"), beforeCursor(editor));
    }

    /** Whatever is pressed on a screen of whatever size, nothing is wider or higher than the screen. */
    @Test
    void everyFrameFitsItsScreen() throws IOException {
        Random random = new Random(1);
        Editor editor = open(PROGRAM + "\t" + "长".repeat(200) + "\tend\n", Language.ZH, text -> List.of());
        Object[] keys = {
            "进",
            "x",
            "{",
            "}",
            ctrl('k'),
            ctrl('u'),
            ctrl('z'),
            ctrl('f'),
            ctrl('s'),
            ctrl('g'),
            ctrl('t'),
            Key.Named.ENTER,
            Key.Named.UP,
            Key.Named.DOWN,
            Key.Named.LEFT,
            Key.Named.END,
            Key.Named.TAB,
            Key.Named.PAGE_DOWN,
            Key.Named.PAGE_UP,
            Key.Named.BACKSPACE,
            new Key.Pasted("\t一\n二\n")
        };
        for (int i = 0; i < 3000; i++) {
            press(editor, keys[random.nextInt(keys.length)]);
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(30);
            ScreenView.Frame frame = editor.frame(width, height);
            assertTrue(frame.lines().size() <= height, () -> width + "x" + height);
            assertTrue(frame.row() >= 0 && frame.row() < height && frame.cursor() < width, () -> width + "x" + height);
            for (StyledLine line : frame.lines()) {
                assertTrue(line.width(console.cells()) <= width, () -> width + "x" + height + ": " + line.text());
            }
        }
    }
}
