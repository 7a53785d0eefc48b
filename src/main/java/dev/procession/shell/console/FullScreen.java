package dev.procession.shell.console;

import dev.procession.text.StyledLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Gives the whole screen of a terminal to a view, and restores the screen afterwards, even if the JVM ends meanwhile.
 */
final class FullScreen {

    /** How often the size of the screen is checked. */
    private static final long LOOK_MILLIS = 100;

    /** After a failure, keys that were typed for the view are thrown away until none has come for so long. */
    private static final long QUIET_MILLIS = 100;

    private static final String MARK_PASTES = "\u001b[?2004h";
    private static final String DO_NOT_MARK_PASTES = "\u001b[?2004l";

    private final Terminal terminal;
    private final PrintWriter out;
    private final ScreenBuffer drawn;
    private boolean open;
    private boolean marksPastes;
    private volatile boolean needsRedraw;

    FullScreen(Terminal terminal, ScreenBuffer drawn) {
        this.terminal = terminal;
        this.drawn = drawn;
        out = terminal.writer();
    }

    /** Whether {@code terminal} can move the cursor and clear, and has a known size. */
    static boolean isPossible(Terminal terminal) {
        Size size = terminal.getSize();
        return has(terminal, Capability.clear_screen)
                && has(terminal, Capability.cursor_address)
                && has(terminal, Capability.clr_eol)
                && size.getColumns() > 0
                && size.getRows() > 0;
    }

    private static boolean has(Terminal terminal, Capability capability) {
        return terminal.getStringCapability(capability) != null;
    }

    /** Shows {@code view} until the person leaves it. */
    void show(ScreenView view) throws IOException {
        Attributes before = terminal.getAttributes();
        Thread atTheEnd = new Thread(this::giveBack, "screen");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        SignalHandler continued = terminal.handle(Signal.CONT, signal -> needsRedraw = true);
        boolean ours = true;
        try {
            take(view.takesText());
            loop(view);
        } catch (IOException | RuntimeException | Error e) {
            discardKeys();
            throw e;
        } finally {
            ours = giveBack();
            if (ours) { // Otherwise the JVM is ending, and JLine restores the rest.
                terminal.handle(Signal.CONT, continued);
                terminal.setAttributes(before);
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
            }
        }
    }

    /** Makes the terminal deliver each key at once, Ctrl-C too, so that no key is lost or delayed. */
    private void useKeys() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    private synchronized void take(boolean text) {
        open = true;
        marksPastes = text;
        useKeys();
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.cursor_invisible);
        out.print(marksPastes ? MARK_PASTES : "");
        needsRedraw = true;
    }

    /** @return true if this call has restored the screen; false if it was restored before */
    private synchronized boolean giveBack() {
        if (!open) {
            return false;
        }
        open = false;
        boolean apart = has(terminal, Capability.exit_ca_mode);
        out.print(marksPastes ? DO_NOT_MARK_PASTES : "");
        out.print(sequence(Capability.exit_attribute_mode));
        out.print(sequence(apart ? Capability.exit_ca_mode : Capability.clear_screen));
        out.print(sequence(Capability.cursor_normal));
        out.flush();
        return true;
    }

    /** What was typed for a view that has failed must not become code at the prompt. */
    private void discardKeys() {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
            while (terminal.reader().read(QUIET_MILLIS) >= 0 && System.nanoTime() < deadline) {
                // go on
            }
        } catch (IOException | RuntimeException e) {
            // the terminal is gone, and all keys with it
        }
    }

    private String sequence(Capability capability) {
        String sequence = Curses.tputs(terminal.getStringCapability(capability));
        return sequence == null ? "" : sequence;
    }

    private void loop(ScreenView view) throws IOException {
        KeyReader keys = new KeyReader(terminal.reader()::read, view.takesText());
        boolean stays = true;
        @Nullable Size drawnFor = null;
        long left = 0; // milliseconds until the picture changes by itself
        while (stays) {
            Size size = terminal.getSize();
            boolean resized = !size.equals(drawnFor);
            needsRedraw |= resized;
            if (resized || needsRedraw || left <= 0) {
                if (!draw(view, size)) {
                    return;
                }
                drawnFor = size;
                left = view.millisToNextChange() < 0 ? Long.MAX_VALUE : view.millisToNextChange();
            }
            long wait = Math.max(1, Math.min(LOOK_MILLIS, left));
            @Nullable Key key = keys.next(wait);
            left -= wait;
            if (key != null) {
                needsRedraw |= key == Key.Named.CTRL_L;
                stays = view.press(key);
                left = 0;
            }
        }
    }

    /** @return false if the screen was restored already */
    private synchronized boolean draw(ScreenView view, Size size) {
        if (!open) {
            return false;
        }
        int columns = Math.max(1, size.getColumns());
        int rows = Math.max(1, size.getRows());
        if (needsRedraw) {
            needsRedraw = false;
            useKeys(); // While this JVM was stopped, another program may have changed the mode.
            drawn.clear();
        }
        ScreenView.Frame frame = view.frame(columns, rows);
        List<StyledLine> lines = frame.lines();
        drawn.draw(lines.subList(0, Math.min(rows, lines.size())), columns);
        if (frame.cursor() >= 0) {
            terminal.puts(Capability.cursor_address, Math.min(rows, frame.row() + 1) - 1, frame.cursor());
        }
        terminal.puts(frame.cursor() >= 0 ? Capability.cursor_normal : Capability.cursor_invisible);
        terminal.flush();
        return true;
    }
}
