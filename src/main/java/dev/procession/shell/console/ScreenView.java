package dev.procession.shell.console;

import dev.procession.text.StyledLine;
import java.util.List;

/** A view that fills the whole screen until a person leaves it. Only one thread uses it. */
public interface ScreenView {

    /**
     * The content of the screen.
     *
     * @param lines from top to bottom
     * @param row the index of the line in which the cursor is shown
     * @param cursor the cell of that line at which the cursor is shown; negative for no cursor
     */
    record Frame(List<StyledLine> lines, int row, int cursor) {

        /** With the cursor in the last line. */
        public Frame(List<StyledLine> lines, int cursor) {
            this(lines, lines.size() - 1, cursor);
        }
    }

    /** The present content, for a screen of so many cells. */
    Frame frame(int columns, int rows);

    /**
     * Handles a key.
     *
     * @return false if the person leaves the view with it
     */
    boolean press(Key key);

    /** The time until the content changes without a key, in milliseconds; negative if it does not. */
    long millisToNextChange();

    /** Whether text of several lines is typed here. Then pasted text arrives as one {@link Key.Pasted}. */
    default boolean takesText() {
        return false;
    }
}
