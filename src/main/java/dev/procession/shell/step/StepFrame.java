package dev.procession.shell.step;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.ScreenView;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.step.StepPicture;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Composes the screen of {@code /step}: a title, the picture, and a last line with input, a message or the keys. */
final class StepFrame {

    private static final int FEWEST_ROWS = StepPicture.MIN_LINES + 2;
    private static final int GAP = 2;

    /** The messages that explain the keys, the most important first; only those that fit on the last line are shown. */
    private static final List<String> HINTS = List.of(
            "step.hint.rows",
            "step.hint.play",
            "step.hint.search",
            "step.hint.keys",
            "step.hint.leave",
            "step.hint.ends",
            "step.hint.speed",
            "step.hint.why");

    private final TimelineViewModel board;
    private final StepPicture picture;
    private final Messages messages;
    private final StepHelp help;
    private final int[] numbers;

    StepFrame(TimelineViewModel board, StepPicture picture, Messages messages) {
        this.board = board;
        this.picture = picture;
        this.messages = messages;
        help = new StepHelp(picture, messages);
        numbers = board.numbers();
    }

    /** The instant that is shown, whether the run is being played, and how fast. */
    record Time(long instant, boolean plays, double speed) {}

    /** The content of the last line: what is being typed, else a message, else the keys. */
    record Bottom(@Nullable StepEntry entry, String message) {}

    ScreenView.Frame draw(int place, Time time, Bottom bottom, boolean helping, int columns, int rows) {
        Layout layout = messages.layout(columns);
        if (columns < StepPicture.MIN_COLUMNS || rows < FEWEST_ROWS) {
            return new ScreenView.Frame(tooSmall(columns, rows), -1);
        }
        List<StyledLine> middle = helping ? help.lines(layout, rows - 2) : picture.draw(place, layout, rows - 2);
        List<StyledLine> lines = new ArrayList<>();
        lines.add(title(place, time, columns));
        lines.addAll(middle);
        StepEntry entry = bottom.entry();
        String typed = entry == null ? "" : prompt(entry);
        if (entry != null) {
            String note = bottom.message().isEmpty() ? "" : "   " + bottom.message();
            lines.add(row(columns - 1, typed, Style.STRONG, note, Style.WARNING));
        } else if (!bottom.message().isEmpty()) {
            lines.add(row(columns - 1, bottom.message(), Style.WARNING, "", Style.PLAIN));
        } else {
            lines.add(hints(columns - 1));
        }
        int cursor = entry == null ? -1 : Math.min(columns - 1, cells(typed));
        return new ScreenView.Frame(lines, cursor);
    }

    private int cells(String text) {
        return messages.console().cells().of(text);
    }

    private String cut(String text, int room) {
        return text.substring(0, messages.console().cells().fit(text, Math.max(0, room)));
    }

    private List<StyledLine> tooSmall(int columns, int rows) {
        String text = messages.text("step.small", StepPicture.MIN_COLUMNS, FEWEST_ROWS, columns, rows);
        List<StyledLine> lines = new ArrayList<>();
        for (String part : Wrap.lines(text, columns, messages.console().cells())) {
            if (lines.size() < rows) {
                lines.add(StyledLine.of(cut(part, columns)));
            }
        }
        return lines;
    }

    private String prompt(StepEntry entry) {
        String text = TerminalSafe.line(entry.text());
        return entry.row() ? messages.text("step.ask.row", text) : "/" + text;
    }

    private StyledLine row(int columns, String first, Style firstInk, String second, Style secondInk) {
        String left = cut(first, columns);
        return StyledLine.builder()
                .add(left, firstInk)
                .add(cut(second, columns - cells(left)), secondInk)
                .build();
    }

    /** The row, the time, the page, the title of the run and, at the right, whether it is played and how fast. */
    private StyledLine title(int place, Time time, int columns) {
        String speed = messages.text(time.plays() ? "step.plays" : "step.paused", Speed.text(time.speed()));
        if (time.plays()) {
            speed = messages.console().glyphs().pick("► ", "") + speed;
        }
        int room = columns - cells(speed) - GAP;
        String name = board.timeline().header().map(TraceHeader::title).orElse("");
        List<String> parts = new ArrayList<>(List.of(rowOf(place), timeOf(time)));
        picture.pageTitle().ifPresent(parts::add);
        if (!name.isBlank()) {
            parts.add(TerminalSafe.line(name));
        }
        StringBuilder left = new StringBuilder();
        for (String part : parts) {
            String added = (left.isEmpty() ? " " : "   ") + part;
            if (cells(left.toString()) + cells(added) <= room) {
                left.append(added);
            }
        }
        return StyledLine.builder()
                .add(left.toString(), Style.HEADING)
                .add(" ".repeat(Math.max(0, columns - cells(left.toString()) - cells(speed))))
                .add(speed, time.plays() ? Style.GOOD : Style.DIM)
                .build();
    }

    private String rowOf(int place) {
        int number = numbers[place];
        int last = number;
        for (int before = place; last == 0 && before > 0; ) {
            last = numbers[--before];
        }
        return messages.text(
                number > 0 ? "step.row" : "step.between",
                last,
                RowNumbers.of(board.timeline()).count());
    }

    private String timeOf(Time time) {
        long end = board.timeline().millis(board.timeline().end());
        long now = Math.min(board.timeline().millis(time.instant()), Math.max(0, end));
        return messages.text("step.time", Long.toString(now), Long.toString(end));
    }

    private StyledLine hints(int columns) {
        StringBuilder text = new StringBuilder();
        for (String hint : HINTS) {
            String words = messages.text(hint, messages.console().glyphs().pick("← →", "<- ->"));
            String added = (text.isEmpty() ? " " : "  ") + words;
            if (cells(text.toString()) + cells(added) <= columns) {
                text.append(added);
            }
        }
        return StyledLine.of(text.toString(), Style.DIM);
    }
}
