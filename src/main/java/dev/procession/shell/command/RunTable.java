package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.shell.state.StoredRun;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.ExitStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the table of kept runs, one line for each run. */
final class RunTable {

    private static final int GAP = 2;
    private static final int NARROWEST_TITLE = 8;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;
    private final CellWidth cells;

    RunTable(Messages messages) {
        this.messages = messages;
        this.cells = messages.console().cells();
    }

    private record Row(String number, String title, String when, String wall, String processes, String end) {}

    List<StyledLine> lines(List<StoredRun> runs) {
        List<Row> rows = new ArrayList<>();
        for (StoredRun run : runs) {
            rows.add(row(run));
        }
        int number = widest(rows.stream().map(Row::number).toList());
        int when = widest(rows.stream().map(Row::when).toList());
        int wall = widest(rows.stream().map(Row::wall).toList());
        int processes = widest(rows.stream().map(Row::processes).toList());
        int end = widest(rows.stream().map(Row::end).toList());
        int others = number + when + wall + processes + end + 5 * GAP;
        int room = Math.max(NARROWEST_TITLE, messages.console().width() - others);
        int title = Math.min(room, widest(rows.stream().map(Row::title).toList()));
        List<StyledLine> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(StyledLine.builder()
                    .add(left(row.number, number) + gap(), Style.STRONG)
                    .add(right(cut(row.title, title), title) + gap(), Style.CODE)
                    .add(right(row.when, when) + gap(), Style.DIM)
                    .add(left(row.wall, wall) + gap())
                    .add(left(row.processes, processes) + gap())
                    .add(row.end)
                    .build());
        }
        return lines;
    }

    private Row row(StoredRun run) {
        String processes =
                run.processes() == 1 ? messages.text("runs.process") : messages.text("runs.processes", run.processes());
        return new Row(
                Integer.toString(run.number()),
                TerminalSafe.line(run.title()),
                when(run.at()),
                messages.seconds(run.wallNanos()),
                processes,
                end(run));
    }

    private String end(StoredRun run) {
        Integer status = run.status();
        if (status == null) {
            return messages.text("runs.end.unknown");
        }
        return status < 0
                ? messages.text("runs.end.signal", ExitStatus.text(status).substring(1))
                : messages.text("runs.end.exit", status);
    }

    /**
     * The time if it was today, else the date and time. Text that is no date, from a damaged recording, is shown as it
     * is.
     */
    static String when(String at) {
        try {
            ZonedDateTime local = OffsetDateTime.parse(at).atZoneSameInstant(ZoneId.systemDefault());
            return local.toLocalDate().equals(LocalDate.now()) ? TODAY.format(local) : EARLIER.format(local);
        } catch (DateTimeException e) {
            return TerminalSafe.line(at.length() > 20 ? at.substring(0, 20) : at);
        }
    }

    private int widest(List<String> column) {
        return column.stream().mapToInt(cells::of).max().orElse(0);
    }

    private String cut(String text, int columns) {
        return cells.of(text) <= columns
                ? text
                : text.substring(0, cells.fit(text, columns - 1))
                        + (messages.layout().glyphs().pick("…", "~"));
    }

    private String left(String text, int columns) {
        return " ".repeat(columns - cells.of(text)) + text;
    }

    private String right(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - cells.of(text)));
    }

    private static String gap() {
        return " ".repeat(GAP);
    }
}
