package dev.procession.shell.command;

import dev.procession.export.ExportFormat;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code /export}: writes the last run into files for other programs, such as a web page. */
public final class ExportCommands {

    /** A word, or several words in quotes, because file names may contain blanks. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private final Foreground foreground;
    private final Messages messages;
    private final Exports exports;

    public ExportCommands(Foreground foreground, Exports exports, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
        this.exports = exports;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("export", this::export)
                .completing(() -> ExportFormat.endingList().stream()
                        .map(ending -> "run" + ending)
                        .toList())
                .alsoWhileRunning());
    }

    private void export(String typed) {
        Timeline timeline = foreground.shown();
        List<String> names = words(typed);
        if (names.isEmpty()) {
            foreground.fail();
            messages.warn("export.usage", String.join(" ", ExportFormat.endingList()));
        } else if (timeline == null) {
            foreground.fail();
            messages.note("timeline.none");
        } else if (!exports.write(timeline, names)) {
            foreground.fail();
        }
    }

    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(typed);
        while (matcher.find()) {
            MatchResult found = matcher.toMatchResult();
            String quoted = found.group(1) != null ? found.group(1) : found.group(2);
            words.add(quoted != null ? quoted : found.group(3));
        }
        return words;
    }
}
