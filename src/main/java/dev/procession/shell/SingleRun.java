package dev.procession.shell;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.lesson.Course;
import dev.procession.shell.command.CheckpointCommands;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.ExportCommands;
import dev.procession.shell.command.RunCommands;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.command.RunOptions;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.Bookmark;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.Trust;
import dev.procession.shell.run.Foreground;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.view.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one program for {@code procession run}, without the rest of the shell. */
public final class SingleRun {

    /**
     * The files into which a run is exported when it is over.
     *
     * @param version the version of procession, which the files name as their author
     */
    public record Exports(List<String> files, String version) {}

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int SIGNALLED = 128;

    private SingleRun() {}

    /**
     * Runs a program, showing its feed, and its timeline afterwards if {@code view} is not null.
     *
     * @param trust decides whether programs of the course may run
     * @param program a file that ends in {@code .java}, or the name of a lesson's program
     * @param options the options of {@code /run} that were given: name without dashes to value
     * @return the exit code of main, or 128 + n if signal n ended it
     */
    public static int run(
            Function<InputLanguage, Console> consoleFor,
            Language language,
            Engine engine,
            Course course,
            Trust trust,
            String program,
            Map<String, String> options,
            @Nullable View view,
            Exports exports)
            throws Exception {
        try (Console console = consoleFor.apply(InputLanguage.none())) {
            Messages messages = new Messages(console, language);
            Foreground foreground = new Foreground(() -> engine, messages);
            RunCommands commands = new RunCommands(
                    new LessonCommands(() -> course, new Bookmark(), messages, RunHooks.NONE),
                    foreground,
                    messages,
                    RunHooks.NONE,
                    trust);
            ExportCommands exporter = new ExportCommands(foreground, messages, exports.version());
            console.onInterrupt(() -> stopInBackground(foreground));
            if (!exporter.check(exports.files())) {
                return MISUSED;
            }
            try {
                commands.run(RunOptions.of(program, options));
            } catch (RunOptions.Misuse misuse) {
                misuse.say(messages);
                return MISUSED;
            }
            CommandTable typed = new CommandTable();
            commands.addTo(typed);
            new CheckpointCommands(foreground, messages).addTo(typed);
            while (foreground.isBusy()) {
                foreground.awaitIdle(-1);
                if (foreground.wantsInput()) {
                    answer(foreground, console, messages);
                } else if (foreground.isAtCheckpoint()) {
                    askWhoGoesOn(foreground, console, messages, typed);
                }
            }
            Timeline timeline = foreground.shown();
            if (view != null && timeline != null) {
                messages.picture(view.lines(timeline, messages.layout()));
            }
            boolean exported = timeline == null || exporter.write(timeline, exports.files());
            int code = exitCode(foreground);
            return code == 0 && !exported ? FAILED : code;
        }
    }

    private static void answer(Foreground foreground, Console console, Messages messages) {
        ConsoleInput typed = console.read(() -> List.of(StyledLine.of(messages.text("prompt.input") + "> ")));
        if (typed instanceof ConsoleInput.Text text) {
            foreground.answer(text.text());
        } else {
            foreground.endInput();
        }
    }

    /**
     * Reads a command that is allowed at a checkpoint; a line without a slash is taken as the argument of {@code /go}.
     */
    private static void askWhoGoesOn(Foreground foreground, Console console, Messages messages, CommandTable commands)
            throws Exception {
        ConsoleInput typed = console.read(() -> List.of(StyledLine.of(messages.text("prompt.checkpoint") + "> ")));
        if (!(typed instanceof ConsoleInput.Text text)) {
            foreground.stop();
            return;
        }
        String line = text.text().strip();
        Invocation invocation = Invocation.of(line.startsWith("/") ? line : "/go " + line);
        for (Command command : commands.find(invocation.name())) {
            if (command.whileRunning() || command.looking()) {
                command.action().run(invocation.arguments());
                return;
            }
        }
        messages.note("go.first");
    }

    static void stopInBackground(Foreground foreground) {
        Thread stopper = new Thread(() -> {
            try {
                foreground.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopper.setDaemon(true);
        stopper.start();
    }

    private static int exitCode(Foreground foreground) {
        List<Run> runs = foreground.runs();
        Integer status = runs.isEmpty() ? null : runs.get(0).exitCode();
        if (status == null) {
            return FAILED;
        }
        return status < 0 ? SIGNALLED - status : status;
    }

    /** Opens a console that only prints. */
    public static Console console(Function<InputLanguage, Console> consoleFor) {
        return consoleFor.apply(InputLanguage.none());
    }

    /** Prints lines on a console that is opened for them. */
    public static void print(Function<InputLanguage, Console> consoleFor, List<StyledLine> lines) {
        try (Console console = consoleFor.apply(InputLanguage.none())) {
            console.print(lines);
        }
    }
}
