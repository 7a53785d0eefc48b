package dev.procession.shell;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A console for tests: keeps what is printed. */
final class RecordedConsole implements Console {

    final List<String> lines = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    boolean interactive = true;
    int height = Integer.MAX_VALUE;
    final Semaphore promptChanges = new Semaphore(0);
    private final int width;

    RecordedConsole() {
        this(100);
    }

    RecordedConsole(int width) {
        this.width = width;
    }

    @Override
    public synchronized void print(List<StyledLine> printed) {
        printed.forEach(line -> lines.add(line.text()));
    }

    synchronized String text() {
        return String.join("\n", lines);
    }

    @Override
    public Typed read(Supplier<List<StyledLine>> prompt) {
        return new Typed.End();
    }

    /** The next of {@link #answers}. */
    @Override
    public Typed answer(Supplier<List<StyledLine>> question) {
        print(question.get());
        return answers.isEmpty() ? new Typed.End() : new Typed.Text(answers.remove(0));
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
        // nobody interrupts
    }

    @Override
    public void close() {
        // nothing is open
    }
}
