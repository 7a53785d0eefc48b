package dev.procession.shell;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.builtins.Nano;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.WCWidth;
import org.jspecify.annotations.Nullable;

/** A terminal that can draw. */
public final class TerminalConsole implements Console {

    private static final int FALLBACK_WIDTH = 80;
    private static final int INDENTATION = 4;

    /** Of what is printed while something else has the screen, this many of the newest lines are kept. */
    private static final int MOST_HELD_BACK = 2_000;

    private static final String CLOSE_BRACE = "procession-close-brace";

    private final Terminal terminal;
    private final LineReaderImpl reader;
    private final Paint paint;
    private final Object drawing = new Object();
    private @Nullable Supplier<List<Line>> prompt;
    private volatile String drawn = "";
    private @Nullable Deque<Line> heldBack;

    /**
     * A console on {@code terminal}.
     *
     * @param history the file in which what was typed is kept
     * @param colours whether to use any
     */
    public TerminalConsole(Terminal terminal, Parser parser, Completer completer, Path history, boolean colours) {
        this.terminal = terminal;
        this.paint = new Paint(colours);
        this.reader = (LineReaderImpl) LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("procession")
                .parser(parser)
                .completer(completer)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.HISTORY_TIMESTAMPED, false)
                .option(Option.AUTO_FRESH_LINE, true)
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P   ...> ")
                .variable(LineReader.INDENTATION, INDENTATION)
                .build();
        reader.getWidgets().put(CLOSE_BRACE, this::closeBrace);
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        keys.bind(new Reference(CLOSE_BRACE), "}");
        // JLine knows the arrow keys as terminfo does; some terminals have the other form.
        keys.bind(new Reference(LineReader.UP_LINE_OR_SEARCH), "\u001b[A", "\u001bOA");
        keys.bind(new Reference(LineReader.DOWN_LINE_OR_SEARCH), "\u001b[B", "\u001bOB");
        keys.bind(new Reference(LineReader.FORWARD_CHAR), "\u001b[C", "\u001bOC");
        keys.bind(new Reference(LineReader.BACKWARD_CHAR), "\u001b[D", "\u001bOD");
    }

    /**
     * Takes the indentation of a line back that begins with a closing brace. JLine's own way takes blanks away wherever a
     * brace is typed, in the middle of a string too.
     */
    private boolean closeBrace() {
        Buffer buffer = reader.getBuffer();
        String before = buffer.substring(0, buffer.cursor());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (line.length() < before.length() && line.isBlank()) {
            buffer.backspace(Math.min(INDENTATION, line.length()));
        }
        buffer.write('}');
        return true;
    }

    @Override
    public void print(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(paint.line(line)).append('\n');
        }
        synchronized (drawing) {
            if (heldBack == null) {
                reader.printAbove(text.toString());
            } else {
                holdBack(lines, heldBack);
            }
        }
    }

    private static void holdBack(List<Line> lines, Deque<Line> heldBack) {
        for (Line line : lines) {
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
            new FullScreen(terminal, new DrawnLines(terminal, paint, cells())).show(shown);
        } finally {
            synchronized (drawing) {
                List<Line> lines = List.copyOf(heldBack);
                heldBack = null;
                print(lines);
            }
        }
        return true;
    }

    @Override
    public Typed read(Supplier<List<Line>> lines) {
        try {
            prompt = lines;
            drawn = ansi(lines.get());
            return new Typed.Text(reader.readLine(drawn));
        } catch (UserInterruptException e) {
            return new Typed.Interrupt(e.getPartialLine());
        } catch (EndOfFileException e) {
            return new Typed.End();
        } finally {
            prompt = null;
        }
    }

    @Override
    public Typed answer(Supplier<List<Line>> question) {
        LineReader plain = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("procession")
                .build();
        try {
            return new Typed.Text(plain.readLine(ansi(question.get())));
        } catch (UserInterruptException e) {
            return new Typed.Interrupt(e.getPartialLine());
        } catch (EndOfFileException e) {
            return new Typed.End();
        }
    }

    private String ansi(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(text.length() > 0 ? "\n" : "").append(paint.line(line));
        }
        return text.toString();
    }

    @Override
    public void promptChanged() {
        Supplier<List<Line>> lines = prompt;
        if (lines != null && reader.isReading()) {
            synchronized (drawing) {
                String now = ansi(lines.get());
                if (!now.equals(drawn)) {
                    drawn = now;
                    reader.setPrompt(now);
                    reader.redisplay();
                    terminal.flush();
                }
            }
        }
    }

    @Override
    public int width() {
        int columns = terminal.getWidth();
        return columns > 0 ? columns : FALLBACK_WIDTH;
    }

    @Override
    public int height() {
        int lines = terminal.getHeight();
        return lines > 0 ? lines : Integer.MAX_VALUE;
    }

    @Override
    public void clear() {
        synchronized (drawing) {
            terminal.puts(Capability.clear_screen);
            terminal.flush();
        }
    }

    @Override
    public CellWidth cells() {
        return point -> Math.max(0, WCWidth.wcwidth(point));
    }

    @Override
    public Glyphs glyphs() {
        return Glyphs.BOX;
    }

    /** In the editor that the person has chosen; if there is none, or it does not start, in JLine's. */
    @Override
    public boolean edit(Path file) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Optional<List<String>> chosen = Editor.command(System.getenv(), windows, file);
        if (chosen.isEmpty() || !Editor.run(chosen.get())) {
            Path folder = file.toAbsolutePath().getParent();
            Nano nano = new Nano(terminal, folder);
            nano.open(file.toAbsolutePath().toString());
            nano.run();
        }
        return true;
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
        try {
            reader.getHistory().save();
        } catch (IOException e) {
            // a history that cannot be kept is no reason to trouble anybody at the end
        }
        try {
            terminal.close();
        } catch (IOException e) {
            // nothing is left to be done with it
        }
    }
}
