package dev.procession.shell;

import dev.procession.shell.command.ExportCommands;
import dev.procession.shell.command.RecordingCommands;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.view.View;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replays one recording for {@code procession replay}, without the rest of the shell. */
public final class SingleReplay {

    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private SingleReplay() {}

    /**
     * The speed that a person typed; {@code 0} and {@code max} mean all at once.
     *
     * @throws NumberFormatException if it is no speed
     */
    public static double speed(String typed) {
        return RecordingCommands.parseSpeed(typed);
    }

    /**
     * Replays a recording, then shows its timeline if {@code view} is not null, and exports it.
     *
     * @param state the directory under which runs are kept
     * @param what a file, or the number of a kept run
     * @param speed as {@link #speed} returns it
     * @return 0; 1 if nothing of the recording is usable; 2 if it cannot be exported
     */
    public static int run(
            Function<InputLanguage, Console> consoleFor,
            Language language,
            Path state,
            String what,
            double speed,
            @Nullable View view,
            SingleRun.Exports exports)
            throws InterruptedException {
        try (Console console = consoleFor.apply(InputLanguage.none())) {
            Messages messages = new Messages(console, language);
            Foreground foreground = new Foreground(
                    () -> {
                        throw new IllegalStateException("a replay runs nothing");
                    },
                    messages);
            ExportCommands exporter = new ExportCommands(foreground, messages, exports.version());
            if (!exporter.check(exports.files())) {
                return MISUSED;
            }
            console.onInterrupt(() -> SingleRun.stopInBackground(foreground));
            new RecordingCommands(foreground, new RunStore(state.resolve(RunStore.DIRECTORY)), messages)
                    .replay(what, speed);
            foreground.awaitIdle(-1);
            Timeline timeline = foreground.shown();
            if (view != null && timeline != null) {
                messages.picture(view.lines(timeline, messages.layout()));
            }
            boolean exported = timeline == null || exporter.write(timeline, exports.files());
            return foreground.takeFailed() || !exported ? FAILED : OK;
        }
    }
}
