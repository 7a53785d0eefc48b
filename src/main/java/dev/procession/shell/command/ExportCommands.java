package dev.procession.shell.command;

import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.export.ExportFormat;
import dev.procession.export.ExportSetting;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.Style;
import dev.procession.text.TerminalSafe;
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
    private final String version;

    public ExportCommands(Foreground foreground, Messages messages, String version) {
        this.foreground = foreground;
        this.messages = messages;
        this.version = version;
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
        } else if (!write(timeline, names)) {
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

    /** Writes each file and says so. A file that cannot be written is reported, and the others are still written. */
    public boolean write(Timeline timeline, List<String> names) {
        boolean all = true;
        for (String name : names) {
            try {
                ExportFile file = ExportFile.of(name);
                boolean replaced = file.exists();
                file.write(
                        timeline,
                        new ExportSetting(
                                messages.language(), messages.console().cells(), version));
                messages.say(
                        replaced ? "export.replaced" : "export.done",
                        TerminalSafe.line(file.path().toString()));
            } catch (ExportException e) {
                messages.print(messages.lines(e.sentence(messages.language()), Style.WARNING));
                all = false;
            }
        }
        return all;
    }

    /**
     * Checks before the run what can be checked of the files; reports each problem, and returns true if there is none.
     */
    public boolean check(List<String> names) {
        boolean all = true;
        for (String name : names) {
            try {
                ExportFile.of(name).check();
            } catch (ExportException e) {
                messages.print(messages.lines(e.sentence(messages.language()), Style.WARNING));
                all = false;
            }
        }
        return all;
    }
}
