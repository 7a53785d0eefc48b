package dev.procession.shell;

import dev.procession.text.Line;
import java.util.List;

/** Something that has the whole screen until a person leaves it. For one thread. */
interface ScreenView {

    /**
     * What is on the screen.
     *
     * @param lines from top to bottom
     * @param cursor the cell of the last line at which a person types; negative if nothing is typed
     */
    record Frame(List<Line> lines, int cursor) {}

    /** The picture now, for a screen of so many cells. */
    Frame frame(int columns, int rows);

    /**
     * Takes a key.
     *
     * @return whether the view stays; false if the person has left it
     */
    boolean press(Key key);

    /** How long the picture stays as it is if no key is pressed, in milliseconds; negative means for ever. */
    long millisToNextChange();
}
