package dev.procession.shell;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Line;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Where a person, or a script, types, and where the answers appear. Printing is safe from any thread. */
public interface Console extends Closeable {

    /** Prints whole lines; if something is being typed, above it. */
    void print(List<Line> lines);

    default void print(Line line) {
        print(List.of(line));
    }

    /**
     * Waits for the next input.
     *
     * @param prompt the lines in front of what is typed, the last of which it continues; asked again whenever
     *     {@link #promptChanged()} says so
     */
    Typed read(Supplier<List<Line>> prompt);

    /** Waits for the answer to a question of ours: neither Java nor a command, and nothing to be offered again later. */
    default Typed answer(Supplier<List<Line>> question) {
        return read(question);
    }

    /** Draws the prompt anew if something is being typed. */
    void promptChanged();

    /** The cells of a line. */
    int width();

    /** The lines of the screen; very many where what is printed simply goes on. */
    default int height() {
        return Integer.MAX_VALUE;
    }

    /** Empties the screen, where that is possible. */
    default void clear() {}

    CellWidth cells();

    Glyphs glyphs();

    /**
     * Lets the person edit a file, and returns when that is done.
     *
     * @return false if this console cannot
     */
    default boolean edit(Path file) throws IOException, InterruptedException {
        return false;
    }

    /**
     * Gives the whole screen to a view until the person leaves it; what is printed meanwhile appears afterwards.
     *
     * @param view is asked for only if there is a screen
     * @return false if this console has none
     */
    default boolean show(Supplier<ScreenView> view) throws IOException {
        return false;
    }

    /** Whether somebody sits there who reads the answers before typing on. */
    boolean isInteractive();

    /** What Ctrl-C does while nothing is being read. */
    void onInterrupt(Runnable action);

    @Override
    void close();
}
