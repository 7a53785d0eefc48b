package dev.procession.shell.edit;

/**
 * What the compiler says about a line.
 *
 * @param line the number of the line, from 0; negative if it is about the whole file
 * @param column counted from 0, in UTF-16 units
 * @param text the text of the line when the compiler saw it
 */
record Complaint(int line, int column, String text, String message) {

    private static final int FARTHEST = 200;

    /** The number of the line now that lines may have been added and removed; negative if it has been changed. */
    int lineIn(EditBuffer buffer) {
        if (line < 0) {
            return line;
        }
        for (int distance = 0; distance <= FARTHEST; distance++) {
            if (isAt(line + distance, buffer)) {
                return line + distance;
            }
            if (isAt(line - distance, buffer)) {
                return line - distance;
            }
        }
        return -1;
    }

    private boolean isAt(int number, EditBuffer buffer) {
        return number >= 0 && number < buffer.lines() && buffer.line(number).equals(text);
    }
}
