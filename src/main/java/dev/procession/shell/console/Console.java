package dev.procession.shell.console;

import dev.procession.shell.state.StateFault;
import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a person or a script types, and prints the answers. Printing is safe from any thread. */
public interface Console extends Closeable {

    /** Prints whole lines, above the line that is being typed if there is one. */
    void print(List<StyledLine> lines);

    default void print(StyledLine line) {
        print(List.of(line));
    }

    /**
     * Waits for the next input.
     *
     * @param prompt supplies the lines of the prompt; input is typed behind the last one. It is asked again after each
     *     call of {@link #promptChanged()}
     */
    ConsoleInput read(Supplier<List<StyledLine>> prompt);

    /** Asks a question and waits for the answer, which is neither Java nor a command and does not enter the history. */
    default ConsoleInput ask(Supplier<List<StyledLine>> question) {
        return read(question);
    }

    /** Must be called when the prompt may have changed: draws it again if input is being read. */
    void promptChanged();

    /** The width of a line in cells. */
    int width();

    /** The width in cells at which sentences and rows are broken: a file or a pipe takes lines of any length. */
    default int lineWidth() {
        return width();
    }

    /** The height of the screen in lines; {@link Integer#MAX_VALUE} if there is no screen. */
    default int height() {
        return Integer.MAX_VALUE;
    }

    /** Clears the screen if there is one. */
    default void clear() {}

    CellWidth cells();

    Glyphs glyphs();

    /**
     * Lets the person edit a file in the editor that the variables VISUAL or EDITOR name, and returns when they have
     * finished.
     */
    default ExternalEditor.Outcome editOutside(Path file) throws InterruptedException {
        return ExternalEditor.Outcome.NONE;
    }

    /**
     * Gives the whole screen to a view until the person leaves it. What is printed meanwhile appears afterwards.
     *
     * @param view called only if there is a screen
     * @return false if this console has no screen
     */
    default boolean show(Supplier<ScreenView> view) throws IOException {
        return false;
    }

    /** What was wrong with the file of the input history; null if nothing was, or there is no history. */
    default @Nullable StateFault historyFault() {
        return null;
    }

    /**
     * Drops what has been typed or pasted and not been read yet, until it makes a pause; in a script, all of the rest.
     *
     * @return how much was dropped, in characters or bytes
     */
    default long dropWaiting() {
        return 0;
    }

    /** Whether all of the input history is in its file. */
    default boolean isHistorySaved() {
        return true;
    }

    /** Whether a person types here and reads the answers, as opposed to a script. */
    boolean isInteractive();

    /** Sets what Ctrl-C does while no input is being read. */
    void onInterrupt(Runnable action);

    @Override
    void close();
}
