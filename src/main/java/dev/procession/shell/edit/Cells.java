package dev.procession.shell.edit;

import dev.procession.text.CellWidth;
import dev.procession.text.TerminalSafe;

/**
 * Where the characters of a line stand on the screen. A Chinese character takes two cells, a combining mark none, and a
 * tab reaches to the next multiple of {@value #TAB}.
 */
record Cells(CellWidth width) {

    static final int TAB = 4;

    /** The cells that a character takes if it begins at the cell {@code at}. */
    int of(int codePoint, int at) {
        return codePoint == '\t' ? TAB - at % TAB : width.of(TerminalSafe.visible(codePoint));
    }

    /** The cell at which the character at {@code offset} of {@code line} begins, from 0. */
    int cellOf(String line, int offset) {
        int cell = 0;
        for (int i = 0; i < offset; ) {
            int point = line.codePointAt(i);
            cell += of(point, cell);
            i += Character.charCount(point);
        }
        return cell;
    }

    /** The offset of the character of {@code line} that covers {@code cell}; the end if the line is shorter. */
    int offsetAt(String line, int cell) {
        int at = 0;
        int offset = 0;
        while (offset < line.length()) {
            int next = Clusters.next(line, offset);
            int end = at;
            for (int i = offset; i < next; ) {
                int point = line.codePointAt(i);
                end += of(point, end);
                i += Character.charCount(point);
            }
            if (end > cell) {
                return offset;
            }
            at = end;
            offset = next;
        }
        return offset;
    }
}
