package dev.procession.shell.console;

import dev.procession.text.CellWidth;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The lines of a full screen; drawing writes only those that have changed. JLine's {@code Display} is not used, because
 * it draws box characters with another character set (see {@link AnsiStyles#ansi}) and moves parts of lines, which goes
 * wrong with wide characters on some terminals.
 */
final class ScreenBuffer {

    private final Terminal terminal;
    private final AnsiStyles paint;
    private final CellWidth cells;
    private final List<String> drawn = new ArrayList<>();

    ScreenBuffer(Terminal terminal, AnsiStyles paint, CellWidth cells) {
        this.terminal = terminal;
        this.paint = paint;
        this.cells = cells;
    }

    /** Clears the screen. */
    void clear() {
        terminal.puts(Capability.clear_screen);
        drawn.clear();
    }

    /** @param lines at most as many as the screen has, none wider than {@code columns} cells */
    void draw(List<StyledLine> lines, int columns) {
        for (int row = 0; row < lines.size(); row++) {
            String text = paint.ansi(lines.get(row));
            if (row < drawn.size() && drawn.get(row).equals(text)) {
                continue;
            }
            terminal.puts(Capability.cursor_address, row, 0);
            terminal.writer().write(text);
            if (lines.get(row).width(cells) < columns) {
                terminal.puts(Capability.clr_eol); // At the right edge this would erase the last character.
            }
        }
        for (int row = lines.size(); row < drawn.size(); row++) {
            terminal.puts(Capability.cursor_address, row, 0);
            terminal.puts(Capability.clr_eol);
        }
        drawn.clear();
        lines.forEach(line -> drawn.add(paint.ansi(line)));
    }
}
