package dev.procession.shell.step;

import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.RecordingCommands;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TraceFile;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code /step}: goes through a run row by row on the whole screen. */
public final class StepCommand {

    private final Foreground foreground;
    private final RunStore store;
    private final RecordingCommands recordings;
    private final Messages messages;

    public StepCommand(Foreground foreground, RunStore store, RecordingCommands recordings, Messages messages) {
        this.foreground = foreground;
        this.store = store;
        this.recordings = recordings;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("step", this::step).completing(this::runs).onlyLooking());
    }

    private List<String> runs() {
        return store.numbers().stream().map(number -> number.toString()).toList();
    }

    private void step(String typed) throws IOException {
        List<String> words = typed.isEmpty() ? List.of() : List.of(typed.split("\\s+"));
        if (words.size() > 2 || !words.stream().allMatch(RecordingCommands::isNumber)) {
            foreground.fail();
            messages.warn("step.usage");
            return;
        }
        Timeline timeline = words.isEmpty() ? recordings.last() : kept(words.get(0));
        if (timeline == null) {
            return;
        }
        TimelineViewModel board = TimelineViewModel.of(timeline, messages.layout());
        if (board.rows().isEmpty()) {
            messages.warn("why.norows");
            return;
        }
        String row = words.size() < 2 ? "1" : words.get(1);
        int number = Integer.parseInt(row.replace("#", ""));
        if (number < 1 || number > RowNumbers.of(timeline).count()) {
            foreground.fail();
            messages.warn(
                    "why.unknown",
                    TerminalSafe.line(row),
                    RowNumbers.of(timeline).count());
        } else if (!messages.console().show(() -> new Stepper(board, messages, number, System::nanoTime))) {
            foreground.fail();
            messages.warn("step.noscreen");
        }
    }

    private @Nullable Timeline kept(String number) {
        TraceFile recording = recordings.find(number);
        return recording == null ? null : recording.timeline();
    }
}
