package dev.procession.shell;

import dev.procession.text.CellWidth;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The lines that a full screen has, of which only those are written that change. Not by JLine's {@code Display}: that draws
 * box characters by another character set, as Paint explains, and moves parts of lines aside, which goes wrong with wide
 * characters on some terminals.
 */
final class DrawnLines {

    private final Terminal terminal;
    private final Paint paint;
    private final CellWidth cells;
    private final List<String> drawn = new ArrayList<>();

    DrawnLines(Terminal terminal, Paint paint, CellWidth cells) {
        this.terminal = terminal;
        this.paint = paint;
        this.cells = cells;
    }

    /** Begins with an empty screen. */
    void clear() {
        terminal.puts(Capability.clear_screen);
        drawn.clear();
    }

    /** @param lines as many as the screen has, or fewer, none wider than {@code columns} */
    void draw(List<Line> lines, int columns) {
        for (int row = 0; row < lines.size(); row++) {
            String text = paint.line(lines.get(row));
            if (row < drawn.size() && drawn.get(row).equals(text)) {
                continue;
            }
            terminal.puts(Capability.cursor_address, row, 0);
            terminal.writer().write(text);
            if (lines.get(row).width(cells) < columns) {
                terminal.puts(Capability.clr_eol); // at the edge it would take the last character away
            }
        }
        for (int row = lines.size(); row < drawn.size(); row++) {
            terminal.puts(Capability.cursor_address, row, 0);
            terminal.puts(Capability.clr_eol);
        }
        drawn.clear();
        lines.forEach(line -> drawn.add(paint.line(line)));
    }
}
