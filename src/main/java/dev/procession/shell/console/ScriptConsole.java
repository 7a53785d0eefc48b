package dev.procession.shell.console;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jline.utils.WCWidth;

/**
 * A console that reads and writes plain lines without escape sequences. For scripts, pipes, logs and {@code TERM=dumb}.
 */
public final class ScriptConsole implements Console {

    private static final int WIDTH = 100;

    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean prompting;
    private volatile Runnable interrupt = () -> {};

    /** Whether output could not be written, because its reader has gone or its disk is full. */
    private volatile boolean unread;

    /** @param prompting whether a person types, on a terminal that cannot draw, and needs a prompt */
    public ScriptConsole(BufferedReader in, PrintWriter out, boolean prompting) {
        this.in = in;
        this.out = out;
        this.prompting = prompting;
        Signals.register("INT", () -> interrupt.run());
    }

    @Override
    public void print(List<StyledLine> lines) {
        synchronized (out) {
            for (StyledLine line : lines) {
                out.println(line.text());
            }
            if (!out.checkError() || unread) {
                return;
            }
            unread = true;
        }
        interrupt.run(); // What runs would print for nobody.
    }

    @Override
    public ConsoleInput read(Supplier<List<StyledLine>> prompt) {
        if (unread) {
            return new ConsoleInput.End();
        }
        if (prompting) {
            List<StyledLine> lines = prompt.get();
            synchronized (out) {
                out.print(lines.get(lines.size() - 1).text());
                out.flush();
            }
        }
        try {
            String line = in.readLine();
            return line == null ? new ConsoleInput.End() : new ConsoleInput.Text(line);
        } catch (IOException e) {
            return new ConsoleInput.End();
        }
    }

    @Override
    public void promptChanged() {
        // A printed prompt cannot be changed.
    }

    @Override
    public int width() {
        try {
            int columns = Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
            return columns > 0 ? columns : WIDTH;
        } catch (NumberFormatException e) {
            return WIDTH;
        }
    }

    @Override
    public CellWidth cells() {
        return point -> Math.max(0, WCWidth.wcwidth(point));
    }

    @Override
    public Glyphs glyphs() {
        return Glyphs.PLAIN;
    }

    @Override
    public boolean isInteractive() {
        return prompting;
    }

    @Override
    public void onInterrupt(Runnable action) {
        interrupt = action;
    }

    @Override
    public void close() {
        out.flush();
    }
}
