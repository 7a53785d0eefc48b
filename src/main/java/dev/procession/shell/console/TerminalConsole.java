package dev.procession.shell.console;

import dev.procession.engine.ShutdownAction;
import dev.procession.engine.session.Completeness;
import dev.procession.shell.state.StateFault;
import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.StyledLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** A console on a terminal that can draw: with line editing, completion, colours and full-screen views. */
public final class TerminalConsole implements Console {

    private static final int FALLBACK_WIDTH = 80;

    /** The most lines that are kept while a view has the screen; older lines are dropped. */
    private static final int MOST_HELD_BACK = 2_000;

    /** Longer input is not coloured, because colouring takes time at every key. Nobody types that much. */
    private static final int LONGEST_COLOURED = 10_000;

    private final Terminal terminal;
    private final CleanReader reader;
    private final InputHistory typed;
    private final AnsiStyles paint;
    private final Object drawing = new Object();
    private @Nullable Supplier<List<StyledLine>> prompt;
    private volatile String drawn = "";
    private @Nullable Deque<StyledLine> heldBack;
    private final TypedAhead ahead;
    private volatile boolean closed;
    private volatile Size size;

    /**
     * Creates a console on {@code terminal}.
     *
     * @param keys the same terminal, for reads of more than a byte
     * @param history the file of the input history
     * @param colours whether to use colours
     */
    public TerminalConsole(Terminal terminal, InputStream keys, InputLanguage editing, Path history, boolean colours) {
        this.terminal = terminal;
        this.ahead = new TypedAhead(keys, terminal.encoding());
        this.size = terminal.getSize();
        this.paint = new AnsiStyles(colours);
        this.typed = new InputHistory(history, editing.isKept());
        InputHighlighter highlighter = new InputHighlighter(editing, typed, paint);
        this.reader = new CleanReader(terminal, "procession", ahead, editing.tooLong());
        reader.setParser(editing.parser());
        reader.setCompleter(editing.completer());
        reader.setHighlighter(highlighter);
        reader.option(Option.DISABLE_EVENT_EXPANSION, true);
        reader.option(Option.HISTORY_TIMESTAMPED, false);
        reader.option(Option.AUTO_FRESH_LINE, true);
        reader.setVariable(LineReader.HISTORY_FILE, history);
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P   ...> ");
        reader.setVariable(LineReader.INDENTATION, KeyBindings.INDENTATION);
        reader.setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, LONGEST_COLOURED);
        reader.setHistory(typed);
        typed.attach(reader); // Loads the history now, so that a damaged one can be told before the first prompt.
        new KeyBindings(reader, editing, highlighter, new SignatureHelp(editing, this::print, this::width, cells()))
                .bind();
    }

    @Override
    public void print(List<StyledLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (StyledLine line : lines) {
            text.append(paint.ansi(line)).append('\n');
        }
        draw(() -> {
            if (heldBack == null) {
                reader.printAbove(text.toString());
            } else {
                holdBack(lines, heldBack);
            }
        });
    }

    /**
     * Draws, unless the terminal is closed. Events of processes that end with the shell still arrive after that. When a
     * signal ends the JVM, it is JLine that closes the terminal, at any moment.
     */
    private void draw(Runnable drawer) {
        synchronized (drawing) {
            if (closed) {
                return;
            }
            try {
                drawer.run();
            } catch (IllegalStateException e) {
                if (!ShutdownAction.isTooLate()) {
                    throw e;
                }
                closed = true;
            }
        }
    }

    private static void holdBack(List<StyledLine> lines, Deque<StyledLine> heldBack) {
        for (StyledLine line : lines) {
            if (heldBack.size() == MOST_HELD_BACK) {
                heldBack.removeFirst();
            }
            heldBack.add(line);
        }
    }

    @Override
    public boolean show(Supplier<ScreenView> view) throws IOException {
        if (!FullScreen.isPossible(terminal)) {
            return false;
        }
        ScreenView shown = view.get();
        synchronized (drawing) {
            heldBack = new ArrayDeque<>();
        }
        try {
            new FullScreen(terminal, new ScreenBuffer(terminal, paint, cells())).show(shown);
        } finally {
            synchronized (drawing) {
                List<StyledLine> lines = List.copyOf(heldBack);
                heldBack = null;
                print(lines);
            }
        }
        return true;
    }

    @Override
    public ConsoleInput read(Supplier<List<StyledLine>> lines) {
        try {
            prompt = lines;
            drawn = ansi(lines.get());
            return new ConsoleInput.Text(reader.readLine(drawn));
        } catch (UserInterruptException e) {
            return new ConsoleInput.Interrupt(e.getPartialLine());
        } catch (EndOfFileException e) {
            return new ConsoleInput.End();
        } finally {
            prompt = null;
        }
    }

    @Override
    public ConsoleInput ask(Supplier<List<StyledLine>> question) {
        LineReaderImpl plain = new CleanReader(terminal, "procession");
        plain.option(Option.DISABLE_EVENT_EXPANSION, true);
        plain.setParser(new JavaOrCommand(text -> Completeness.COMPLETE));
        try {
            return new ConsoleInput.Text(plain.readLine(ansi(question.get())));
        } catch (UserInterruptException e) {
            return new ConsoleInput.Interrupt(e.getPartialLine());
        } catch (EndOfFileException e) {
            return new ConsoleInput.End();
        }
    }

    @Override
    public long dropWaiting() {
        Attributes ours = terminal.enterRawMode(); // in which a read without input ends
        try {
            return ahead.drop();
        } finally {
            terminal.setAttributes(ours);
        }
    }

    private String ansi(List<StyledLine> lines) {
        StringBuilder text = new StringBuilder();
        for (StyledLine line : lines) {
            text.append(text.length() > 0 ? "\n" : "").append(paint.ansi(line));
        }
        return text.toString();
    }

    @Override
    public void promptChanged() {
        Supplier<List<StyledLine>> lines = prompt;
        if (lines != null && reader.isReading()) {
            draw(() -> {
                String now = ansi(lines.get());
                if (!now.equals(drawn)) {
                    drawn = now;
                    reader.setPrompt(now);
                    reader.redisplay();
                    terminal.flush();
                }
            });
        }
    }

    @Override
    public int width() {
        int columns = size().getColumns();
        return columns > 0 ? columns : FALLBACK_WIDTH;
    }

    @Override
    public int height() {
        int lines = size().getRows();
        return lines > 0 ? lines : Integer.MAX_VALUE;
    }

    /** The size of the screen; once the terminal is closed, the last one, since whoever lays out text may be late. */
    private Size size() {
        try {
            if (!closed) {
                size = terminal.getSize();
            }
        } catch (IllegalStateException e) {
            // another thread has just closed it
        }
        return size;
    }

    @Override
    public void clear() {
        draw(() -> {
            terminal.puts(Capability.clear_screen);
            terminal.flush();
        });
    }

    @Override
    public CellWidth cells() {
        return point -> Math.max(0, WCWidth.wcwidth(point));
    }

    @Override
    public Glyphs glyphs() {
        return Glyphs.BOX;
    }

    @Override
    public ExternalEditor.Outcome editOutside(Path file) throws InterruptedException {
        Attributes ours = terminal.getAttributes();
        CleanReader.giveBackCtrlD(terminal);
        try {
            return ExternalEditor.open(file);
        } finally {
            terminal.setAttributes(ours);
        }
    }

    @Override
    public @Nullable StateFault historyFault() {
        return typed.fault();
    }

    @Override
    public boolean isHistorySaved() {
        return typed.isSaved();
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Signal.INT, signal -> action.run());
    }

    @Override
    public void close() {
        typed.save();
        synchronized (drawing) {
            closed = true;
            try {
                terminal.close();
            } catch (IOException e) {
                // The terminal is not used any more.
            }
        }
    }
}
