package dev.procession.shell.console;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A console for tests that keeps what is printed. */
public final class RecordedConsole implements Console {

    public final List<String> lines = new ArrayList<>();
    public final List<String> answers = new ArrayList<>();
    public boolean interactive = true;
    public int height = Integer.MAX_VALUE;

    /** What happens on a full screen; null if there is none. */
    public @Nullable Consumer<ScreenView> screen;

    public final Semaphore promptChanges = new Semaphore(0);
    private final int width;

    public RecordedConsole() {
        this(100);
    }

    public RecordedConsole(int width) {
        this.width = width;
    }

    @Override
    public synchronized void print(List<StyledLine> printed) {
        printed.forEach(line -> lines.add(line.text()));
    }

    public synchronized String text() {
        return String.join("\n", lines);
    }

    @Override
    public ConsoleInput read(Supplier<List<StyledLine>> prompt) {
        return new ConsoleInput.End();
    }

    /** Returns the next of {@link #answers}. */
    @Override
    public ConsoleInput ask(Supplier<List<StyledLine>> question) {
        print(question.get());
        return answers.isEmpty() ? new ConsoleInput.End() : new ConsoleInput.Text(answers.remove(0));
    }

    @Override
    public boolean show(Supplier<ScreenView> view) {
        if (screen != null) {
            screen.accept(view.get());
        }
        return screen != null;
    }

    @Override
    public void promptChanged() {
        promptChanges.release();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public CellWidth cells() {
        return point -> point > 0x2e80 ? 2 : 1;
    }

    @Override
    public Glyphs glyphs() {
        return Glyphs.PLAIN;
    }

    @Override
    public boolean isInteractive() {
        return interactive;
    }

    @Override
    public void onInterrupt(Runnable action) {
        // Tests send no Ctrl-C.
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
