package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.StoredRun;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.compare.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command {@code /compare}: draws two runs on one time scale. */
public final class CompareCommand {

    private final Foreground foreground;
    private final RunStore store;
    private final RecordingCommands recordings;
    private final Messages messages;

    public CompareCommand(Foreground foreground, RunStore store, RecordingCommands recordings, Messages messages) {
        this.foreground = foreground;
        this.store = store;
        this.recordings = recordings;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("compare", this::compare).completing(this::runsAndTitles));
    }

    private List<String> runsAndTitles() {
        return RunByName.completions(store.contents().runs());
    }

    private void compare(String typed) {
        String[] words = typed.isEmpty() ? new String[0] : typed.split("\\s+");
        List<StoredRun> runs = store.contents().runs();
        if (words.length > 2) {
            foreground.fail();
            messages.warn("compare.usage");
        } else if (runs.size() < 2 && words.length < 2) {
            foreground.fail();
            messages.warn("compare.few");
        } else if (words.length == 0) {
            draw(runs.get(runs.size() - 2), runs.get(runs.size() - 1));
        } else if (words.length == 1) {
            StoredRun one = find(words[0], runs);
            if (one != null) {
                draw(one, lastBut(one, runs));
            }
        } else {
            StoredRun a = find(words[0], runs);
            StoredRun b = a == null ? null : find(words[1], runs);
            if (a != null && b != null) {
                draw(a, b);
            }
        }
    }

    private static StoredRun lastBut(StoredRun one, List<StoredRun> runs) {
        StoredRun last = runs.get(runs.size() - 1);
        return last.number() == one.number() ? runs.get(runs.size() - 2) : last;
    }

    /** The run that a word means; null, with a message, if there is none. */
    private @Nullable StoredRun find(String word, List<StoredRun> runs) {
        StoredRun found = RunByName.find(word, runs).orElse(null);
        if (found == null) {
            foreground.fail();
            String key = RecordingCommands.isNumber(word) ? "runs.unknown" : "compare.unknown";
            messages.warn(key, TerminalSafe.line(word));
        }
        return found;
    }

    private void draw(StoredRun a, StoredRun b) {
        Comparison.Side sideA = side(a);
        Comparison.Side sideB = sideA == null ? null : side(b);
        if (sideA != null && sideB != null) {
            messages.picture(Comparison.draw(sideA, sideB, messages.layout()).stream());
        }
    }

    private Comparison.@Nullable Side side(StoredRun run) {
        var recording = recordings.find(Integer.toString(run.number()));
        String title = messages.text("compare.title", run.number(), TerminalSafe.line(run.title()));
        return recording == null ? null : new Comparison.Side(title, recording.timeline());
    }
}
