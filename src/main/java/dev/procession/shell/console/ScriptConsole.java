package dev.procession.shell.console;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.utils.Signals;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/**
 * A console that reads and writes plain lines without escape sequences. For scripts, pipes, logs and {@code TERM=dumb}.
 */
public final class ScriptConsole implements Console {

    private static final int WIDTH = 100;

    /** Longer than any line that somebody might search for something. */
    private static final int UNBROKEN = 1_000_000;

    /** After this time without output, a person at a prompt that has scrolled away gets it again. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final int LOOK_MILLIS = 10;

    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean prompting;
    private volatile Runnable interrupt = () -> {};

    /** Whether output could not be written, because its reader has gone or its disk is full. */
    private volatile boolean unread;

    private volatile @Nullable Supplier<List<StyledLine>> prompt;

    // Guarded by out.
    private String lastPrompt = "";
    private boolean atPrompt;
    private long printedAt;

    /** @param prompting whether a person types, on a terminal that cannot draw, and needs a prompt */
    public ScriptConsole(BufferedReader in, PrintWriter out, boolean prompting) {
        this.in = in;
        this.out = out;
        this.prompting = prompting;
        Signals.register("INT", this::onInterrupt);
    }

    private void onInterrupt() {
        interrupt.run();
        // The terminal has discarded what was typed behind the prompt.
        showPromptIf(shown -> true);
    }

    @Override
    public void print(List<StyledLine> lines) {
        synchronized (out) {
            if (!lines.isEmpty()) {
                endPromptLine();
                printedAt = System.nanoTime();
            }
            for (StyledLine line : lines) {
                out.println(TerminalSafe.line(line.text()));
            }
            if (!out.checkError() || unread) {
                return;
            }
            unread = true;
        }
        interrupt.run(); // What runs would print for nobody.
    }

    private void endPromptLine() {
        if (atPrompt) {
            atPrompt = false;
            out.println();
        }
    }

    /** Shows the prompt on a new line, if a line is being read and the condition, given the prompt, holds. */
    private void showPromptIf(Predicate<String> condition) {
        Supplier<List<StyledLine>> asked = prompt;
        if (asked == null) {
            return;
        }
        List<StyledLine> lines = asked.get(); // outside the lock, because it asks what runs, and that prints
        String text = lines.get(lines.size() - 1).text();
        synchronized (out) {
            if (prompt == asked && condition.test(text)) {
                endPromptLine();
                out.print(text);
                out.flush();
                lastPrompt = text;
                atPrompt = true;
            }
        }
    }

    @Override
    public ConsoleInput read(Supplier<List<StyledLine>> asked) {
        if (unread) {
            return new ConsoleInput.End();
        }
        if (prompting) {
            prompt = asked;
            showPromptIf(text -> true);
        }
        try {
            String line = in.readLine();
            if (line == null && prompting) {
                out.println(); // Ctrl-D leaves the cursor behind the prompt
            }
            return line == null ? new ConsoleInput.End() : new ConsoleInput.Text(line);
        } catch (IOException e) {
            return new ConsoleInput.End();
        } finally {
            synchronized (out) {
                prompt = null;
                atPrompt = false;
            }
        }
    }

    @Override
    public long dropWaiting() {
        long dropped = 0;
        char[] chunk = new char[1 << 13];
        try {
            for (int n; (!prompting || isSending()) && (n = in.read(chunk)) > 0; ) {
                dropped += n;
            }
        } catch (IOException e) {
            // there is nothing more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return dropped;
    }

    /** Whether more is there, or comes after a moment. */
    private boolean isSending() throws IOException, InterruptedException {
        for (int waited = 0; !in.ready() && waited < LONGEST_PAUSE_MILLIS; waited += LOOK_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return in.ready();
    }

    /**
     * Shows the prompt again if it is another one now, or if output has come since and no more follows. A terminal that
     * cannot draw cannot change what stands there, so this takes a new line.
     */
    @Override
    public void promptChanged() {
        showPromptIf(text -> !text.equals(lastPrompt) || !atPrompt && System.nanoTime() - printedAt > QUIET_NANOS);
    }

    @Override
    public int width() {
        return columns(WIDTH);
    }

    @Override
    public int lineWidth() {
        return columns(prompting ? WIDTH : UNBROKEN);
    }

    /** The number in the variable COLUMNS, or another one if there is none. */
    private static int columns(int otherwise) {
        try {
            int columns = Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
            return columns > 0 ? columns : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public ExternalEditor.Outcome editOutside(Path file) throws InterruptedException {
        return prompting ? ExternalEditor.open(file) : ExternalEditor.Outcome.NONE;
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
