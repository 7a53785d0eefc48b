package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;

/** Tests where characters stand in a line on a terminal. */
class CellsTest {

    private final Cells cells = new Cells(point -> Math.max(0, WCWidth.wcwidth(point)));

    @Test
    void chineseTakesTwoCellsAMarkNoneAndATabUpToTheNextStop() {
        assertEquals(4, cells.cellOf("\tx", 1));
        assertEquals(4, cells.cellOf("进\tx", 2));
        assertEquals(8, cells.cellOf("进程\tx", 3));
        assertEquals(5, cells.cellOf("进程e\u0301x", 4));
        assertEquals(2, cells.cellOf("😀x", 2));
        assertEquals(1, cells.cellOf("\u001bx", 1));
    }

    @Test
    void aCellLeadsBackToTheCharacterThatCoversIt() {
        String line = "\"水开e\u0301了\"";
        for (int offset : new int[] {0, 1, 2, 3, 5, 6}) {
            int cell = cells.cellOf(line, offset);
            assertEquals(offset, cells.offsetAt(line, cell));
        }
        assertEquals(1, cells.offsetAt(line, 2), "the second half of a wide character");
        assertEquals(line.length(), cells.offsetAt(line, 100));
    }
}
