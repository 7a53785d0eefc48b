package dev.procession.shell.command;

import dev.procession.export.ExportFormat;
import dev.procession.export.RunTree;
import dev.procession.shell.console.Messages;
import dev.procession.shell.explore.EveryOrder;
import dev.procession.shell.run.Foreground;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command {@code /export}: writes the last run into files for other programs, such as a web page. */
public final class ExportCommands {

    /** A word, or several words in quotes, because file names may contain blanks. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    /** Something else than a run that can be exported. */
    public interface Other {

        /** Whether a file of this name is meant for it. */
        boolean isMeantBy(String name);

        /** Writes the file, or says what is wrong with it; returns whether it was written. */
        boolean write(String name);
    }

    private final Foreground foreground;
    private final Messages messages;
    private final Exports exports;
    private final Other other;

    public ExportCommands(Foreground foreground, Exports exports, Other other, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
        this.exports = exports;
        this.other = other;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("export", this::export)
                .completing(() -> Stream.concat(
                                ExportFormat.endingList().stream().map(ending -> "run" + ending),
                                Stream.of("progress.json"))
                        .toList())
                .alsoWhileRunning());
    }

    private void export(String typed) throws InterruptedException {
        List<String> names = words(typed);
        if (names.isEmpty()) {
            foreground.fail();
            messages.warn("export.usage", String.join(" ", ExportFormat.endingList()));
            return;
        }
        names.stream()
                .filter(other::isMeantBy)
                .filter(name -> !other.write(name))
                .forEach(failed -> foreground.fail());
        exportRun(names.stream().filter(name -> !other.isMeantBy(name)).toList());
    }

    private void exportRun(List<String> names) throws InterruptedException {
        Timeline timeline = foreground.shown();
        if (names.isEmpty()) {
            return;
        }
        if (timeline == null) {
            foreground.fail();
            messages.note("timeline.none");
        } else if (!exports.write(timeline, tree(), names)) {
            foreground.fail();
        }
    }

    /** What a page shows if every order was explored and no other run has come since; null otherwise. */
    private @Nullable RunTree tree() throws InterruptedException {
        return foreground.shownSeries() instanceof EveryOrder every
                ? every.page().orElse(null)
                : null;
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
