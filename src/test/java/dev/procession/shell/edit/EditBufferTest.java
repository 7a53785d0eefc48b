package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a text with a cursor; in the tests, {@code |} is the cursor. */
class EditBufferTest {

    private static EditBuffer at(String marked) {
        EditBuffer buffer = new EditBuffer(marked.replace("|", ""));
        buffer.moveTo(marked.indexOf('|'));
        return buffer;
    }

    private static String marked(EditBuffer buffer) {
        return new StringBuilder(buffer.text()).insert(buffer.caret(), '|').toString();
    }

    private static void type(EditBuffer buffer, String letters) {
        letters.codePoints().forEach(point -> buffer.type(Character.toString(point)));
    }

    @Test
    void textGoesWhereTheCursorIsBehindChineseToo() {
        EditBuffer buffer = at("println(\"去晾|衣服\");\n");
        type(buffer, "干净的😀");
        assertEquals("println(\"去晾干净的😀|衣服\");\n", marked(buffer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "进", "é", "e\u0301", "😀", "👍🏽", "👩‍👧", "🇨🇳", "각"})
    void theCursorNeverStandsInsideWhatAReaderTakesForOneCharacter(String character) {
        EditBuffer buffer = at("|x" + character + "y");
        buffer.moveRight();
        buffer.moveRight();
        assertEquals("x" + character + "|y", marked(buffer));
        buffer.moveLeft();
        assertEquals("x|" + character + "y", marked(buffer));
        buffer.delete();
        assertEquals("x|y", marked(buffer));
        buffer.undo();
        buffer.moveTo(1 + character.length());
        buffer.backspace();
        assertEquals("x|y", marked(buffer));
    }

    @Test
    void aNewLineIsIndentedAsThisOneAndDeeperBehindABrace() {
        EditBuffer buffer = at("    void f() {|\n}");
        buffer.newLine();
        assertEquals("    void f() {\n        |\n}", marked(buffer));
        type(buffer, "x();");
        buffer.newLine();
        assertEquals("    void f() {\n        x();\n        |\n}", marked(buffer));
    }

    @Test
    void aClosingBraceGoesBelowTheLineOfItsOpeningBrace() {
        EditBuffer buffer = at("    void 烧水() {\n        x();\n        |\n");
        buffer.type("}");
        assertEquals("    void 烧水() {\n        x();\n    }|\n", marked(buffer));
        EditBuffer lonely = at("        |");
        lonely.type("}");
        assertEquals("    }|", marked(lonely));
        EditBuffer inText = at("  x = \"|\"");
        inText.type("}");
        assertEquals("  x = \"}|\"", marked(inText));
    }

    @Test
    void enterBetweenBracesGivesTheClosingOneALineOfItsOwn() {
        EditBuffer buffer = at("  void f() {|}");
        buffer.newLine();
        assertEquals("  void f() {\n      |\n  }", marked(buffer));
    }

    @Test
    void enterAtTheBeginningOfALineMovesTheLineDownAsItIs() {
        EditBuffer buffer = at("|    x();");
        buffer.newLine();
        assertEquals("\n|    x();", marked(buffer));
    }

    @Test
    void pastedTextStaysAsItIsAndIsUndoneAtOnce() {
        EditBuffer buffer = at("void main() {\n    |\n}");
        buffer.insert("\t\treturn n;\n  }\n");
        assertEquals("void main() {\n    \t\treturn n;\n  }\n|\n}", marked(buffer));
        assertTrue(buffer.undo());
        assertEquals("void main() {\n    |\n}", marked(buffer));
        assertFalse(buffer.undo());
    }

    @Test
    void backspaceInAnIndentationRemovesAStepOfIt() {
        EditBuffer buffer = at("      |x");
        buffer.backspace();
        assertEquals("    |x", marked(buffer));
        buffer.backspace();
        assertEquals("|x", marked(buffer));
        buffer.backspace();
        assertEquals("|x", marked(buffer));
    }

    @Test
    void linesThatAreCutInARowArePastedTogether() {
        EditBuffer buffer = at("一\n|二\n三\n四");
        buffer.cutLine();
        buffer.cutLine();
        assertEquals("一\n|四", marked(buffer));
        buffer.moveTo(0);
        buffer.pasteCut();
        assertEquals("二\n三\n|一\n四", marked(buffer));
        buffer.moveTo(buffer.text().length());
        buffer.cutLine();
        assertEquals("二\n三\n一\n|", marked(buffer));
    }

    @Test
    void lettersTypedInARowAreUndoneTogetherButNotAcrossAMovement() {
        EditBuffer buffer = at("|");
        type(buffer, "水开");
        buffer.moveLeft();
        type(buffer, "已");
        assertEquals("水已|开", marked(buffer));
        buffer.undo();
        assertEquals("水|开", marked(buffer));
        buffer.undo();
        assertEquals("|", marked(buffer));
        buffer.redo();
        buffer.redo();
        assertEquals("水已|开", marked(buffer));
        assertFalse(buffer.redo());
    }

    @Test
    void searchingIgnoresCaseAndGoesOnAtTheBeginning() {
        EditBuffer buffer = at("|Process 进程 process");
        assertEquals(11, buffer.find("PROCESS"));
        buffer.moveTo(11);
        assertEquals(0, buffer.find("process"));
        assertEquals(8, buffer.find("进"));
        assertEquals(-1, buffer.find("线程"));
    }

    /** Whatever is pressed, undoing all of it gives the first text again, and making it again the last one. */
    @Test
    void everythingCanBeUndone() {
        String first = "class 甲 {\n\tvoid f() {\n        g(\"é😀\");\n    }\n}";
        for (int seed = 0; seed < 50; seed++) {
            EditBuffer buffer = new EditBuffer(first);
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                pressAny(buffer, random);
            }
            String last = buffer.text();
            while (buffer.undo()) {
                // go on
            }
            assertEquals(first, buffer.text());
            while (buffer.redo()) {
                // go on
            }
            assertEquals(last, buffer.text());
        }
    }

    private static void pressAny(EditBuffer buffer, Random random) {
        switch (random.nextInt(12)) {
            case 0 -> buffer.moveTo(random.nextInt(buffer.text().length() + 1));
            case 1 -> buffer.moveLeft();
            case 2 -> buffer.moveRight();
            case 3 -> buffer.backspace();
            case 4 -> buffer.delete();
            case 5 -> buffer.newLine();
            case 6 -> buffer.cutLine();
            case 7 -> buffer.pasteCut();
            case 8 -> buffer.type("}");
            case 9 -> buffer.tab(random.nextInt(9));
            case 10 -> buffer.unindent();
            default -> type(buffer, "进x{");
        }
    }
}
