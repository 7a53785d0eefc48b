package dev.procession.shell.edit;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.ScreenView;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws the editor: a title, the text with the numbers of its lines, a message or question, and the keys. */
final class EditorFrame {

    private static final int FEWEST_COLUMNS_FOR_NUMBERS = 40;
    private static final int FEWEST_ROWS_FOR_KEYS = 10;
    private static final int FEWEST_ROWS_FOR_TITLE = 4;
    private static final int MOST_MESSAGE_ROWS = 3;

    /** The keys, the most important ones first. A narrow screen shows fewer. */
    private static final List<KeyHelp> KEYS = List.of(
            new KeyHelp("Ctrl-S", "editor.does.save"),
            new KeyHelp("Ctrl-X", "editor.does.leave"),
            new KeyHelp("Ctrl-Z", "editor.does.undo"),
            new KeyHelp("Ctrl-Y", "editor.does.redo"),
            new KeyHelp("Ctrl-T", "editor.does.check"),
            new KeyHelp("Ctrl-F", "editor.does.find"),
            new KeyHelp("Ctrl-K", "editor.does.cut"),
            new KeyHelp("Ctrl-U", "editor.does.paste"),
            new KeyHelp("Ctrl-G", "editor.does.line"),
            new KeyHelp("Ctrl-O", "editor.does.copy"));

    /** A key, and the message that tells what it does. */
    private record KeyHelp(String key, String message) {}

    private final EditBuffer buffer;
    private final TextRows text;
    private final Messages messages;
    private final CellWidth width;
    private final Cells cells;
    private int top;
    private int left;
    private int textRows = 1;

    EditorFrame(EditBuffer buffer, boolean java, Messages messages) {
        this.buffer = buffer;
        this.messages = messages;
        this.width = messages.console().cells();
        this.cells = new Cells(width);
        this.text = new TextRows(buffer, cells, java);
    }

    /**
     * What stands around the text.
     *
     * @param message a message, or what is asked; empty for none
     */
    record Surroundings(String title, String place, String message, Style style, Cursor cursor) {}

    /** Where the cursor is. */
    enum Cursor {
        IN_TEXT,
        /** Behind a question. Meanwhile the keys of the editor do nothing, so they are not explained. */
        BEHIND_QUESTION,
        /** Behind a line that is being typed. */
        BEHIND_ENTRY
    }

    /** The number of lines that were shown last. */
    int textRows() {
        return textRows;
    }

    /**
     * Draws the present state.
     *
     * @param matchFrom where a text begins that was found; negative for none
     * @param complained the numbers of the lines with complaints
     */
    ScreenView.Frame draw(
            Surroundings around, int matchFrom, int matchTo, Set<Integer> complained, int columns, int rows) {
        List<StyledLine> bottom = bottom(around, columns, rows);
        boolean titled = rows >= FEWEST_ROWS_FOR_TITLE;
        textRows = Math.max(1, rows - bottom.size() - (titled ? 1 : 0));
        int numbers = columns < FEWEST_COLUMNS_FOR_NUMBERS
                ? 0
                : Math.max(2, Integer.toString(buffer.lines()).length()) + 2;
        int caretCell =
                cells.cellOf(buffer.line(buffer.caretLine()), buffer.caret() - buffer.start(buffer.caretLine()));
        scroll(caretCell, Math.max(1, columns - numbers));
        text.look(matchFrom, matchTo);
        List<StyledLine> lines = new ArrayList<>();
        if (titled) {
            lines.add(title(around, columns));
        }
        int first = lines.size();
        for (int line = top; line < top + textRows; line++) {
            lines.add(line < buffer.lines() ? row(line, numbers, complained, columns) : StyledLine.EMPTY);
        }
        lines.addAll(bottom.subList(0, Math.min(bottom.size(), Math.max(0, rows - lines.size()))));
        if (around.cursor() != Cursor.IN_TEXT && !bottom.isEmpty()) {
            List<String> asked = messageRows(around, columns);
            int blank = around.cursor() == Cursor.BEHIND_QUESTION ? 1 : 0;
            int cell = width.of(asked.get(asked.size() - 1)) + blank;
            int row = Math.min(lines.size(), first + textRows + asked.size()) - 1;
            return new ScreenView.Frame(lines, row, Math.min(columns - 1, cell));
        }
        int cell = Math.min(columns - 1, numbers + caretCell - left);
        return new ScreenView.Frame(lines, first + buffer.caretLine() - top, cell);
    }

    /** Moves the visible part so that the cursor is in it. */
    private void scroll(int caretCell, int columns) {
        int line = buffer.caretLine();
        top = Math.max(0, Math.min(top, buffer.lines() - 1));
        if (line < top || line >= top + textRows) {
            boolean near = line == top - 1 || line == top + textRows;
            top = near ? Math.max(0, line < top ? line : line - textRows + 1) : Math.max(0, line - textRows / 2);
        }
        if (caretCell < columns - 1) {
            left = 0;
        } else if (caretCell < left || caretCell > left + columns - 2) {
            left = caretCell - columns / 2;
        }
    }

    private StyledLine row(int line, int numbers, Set<Integer> complained, int columns) {
        if (numbers == 0) {
            return text.row(line, left, columns);
        }
        boolean wrong = complained.contains(line);
        String number = Integer.toString(line + 1);
        String blanks = " ".repeat(numbers - 2 - number.length());
        return StyledLine.builder()
                .add((wrong ? "!" : " ") + blanks + number + " ", wrong ? Style.BAD : Style.DIM)
                .add(text.row(line, left, columns - numbers))
                .build();
    }

    private StyledLine title(Surroundings around, int columns) {
        String place = cut(around.place(), columns - 1);
        String name = cut(" " + TerminalSafe.line(around.title()), columns - width.of(place) - 2);
        String between = " ".repeat(Math.max(1, columns - width.of(name) - width.of(place) - 1));
        return StyledLine.builder()
                .add(name, Style.STRONG)
                .add(between)
                .add(place, Style.DIM)
                .build();
    }

    private String cut(String shown, int room) {
        return shown.substring(0, width.fit(shown, Math.max(0, room)));
    }

    private List<StyledLine> bottom(Surroundings around, int columns, int rows) {
        List<StyledLine> lines = new ArrayList<>();
        for (String line : messageRows(around, columns)) {
            lines.add(StyledLine.of(line, around.style()));
        }
        if (rows >= FEWEST_ROWS_FOR_KEYS && around.cursor() != Cursor.BEHIND_QUESTION) {
            lines.addAll(keys(columns));
        }
        return lines.subList(0, Math.max(0, Math.min(lines.size(), rows - 1)));
    }

    private List<String> messageRows(Surroundings around, int columns) {
        String safe = TerminalSafe.line(around.message());
        if (around.cursor() == Cursor.BEHIND_ENTRY) {
            // Of a long line that is being typed, the end is shown.
            String end = safe;
            while (!end.isEmpty() && width.of(end) > columns - 2) {
                end = end.substring(Clusters.next(end, 0));
            }
            return List.of(end);
        }
        List<String> rows = new ArrayList<>();
        for (String row : Wrap.lines(safe, Math.max(1, columns - 1), width)) {
            rows.add(cut(row, columns - 1));
        }
        return rows.isEmpty() ? List.of("") : rows.subList(0, Math.min(MOST_MESSAGE_ROWS, rows.size()));
    }

    private List<StyledLine> keys(int columns) {
        List<StyledLine> lines = new ArrayList<>();
        StyledLine.Builder line = StyledLine.builder();
        int used = 0;
        for (KeyHelp each : KEYS) {
            String key = each.key();
            String does = messages.text(each.message());
            int needed = width.of(key) + width.of(does) + 4;
            if (used + needed > columns && used > 0) {
                lines.add(line.build());
                line = StyledLine.builder();
                used = 0;
            }
            if (lines.size() == 2) {
                return lines;
            }
            line.add(cut(" " + key, columns), Style.STRONG);
            line.add(cut(" " + does + "  ", columns - used - width.of(key) - 1), Style.DIM);
            used += needed;
        }
        lines.add(line.build());
        return lines;
    }
}
