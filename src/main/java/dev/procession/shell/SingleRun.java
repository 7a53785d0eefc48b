package dev.procession.shell;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.lesson.Course;
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
            Function<Editing, Console> consoleFor,
            Language language,
            Engine engine,
            Course course,
            Trust trust,
            String program,
            Map<String, String> options,
            @Nullable View view,
            Exports exports)
            throws Exception {
        try (Console console = consoleFor.apply(Editing.none())) {
            Speaker speaker = new Speaker(console, language);
            Stage stage = new Stage(() -> engine, speaker);
            RunCommands commands = new RunCommands(
                    new LessonCommands(() -> course, new Bookmark(), speaker, Coursework.NONE),
                    stage,
                    speaker,
                    Coursework.NONE,
                    trust);
            ExportCommands exporter = new ExportCommands(stage, speaker, exports.version());
            console.onInterrupt(() -> stopInBackground(stage));
            if (!exporter.check(exports.files())) {
                return MISUSED;
            }
            try {
                commands.run(RunOptions.of(program, options));
            } catch (RunOptions.Misuse misuse) {
                misuse.say(speaker);
                return MISUSED;
            }
            Commands typed = new Commands();
            commands.addTo(typed);
            new CheckpointCommands(stage, speaker).addTo(typed);
            while (stage.isBusy()) {
                stage.awaitIdle(-1);
                if (stage.wantsInput()) {
                    answer(stage, console, speaker);
                } else if (stage.isAtCheckpoint()) {
                    askWhoGoesOn(stage, console, speaker, typed);
                }
            }
            Timeline timeline = stage.shown();
            if (view != null && timeline != null) {
                speaker.picture(view.lines(timeline, speaker.layout()));
            }
            boolean exported = timeline == null || exporter.write(timeline, exports.files());
            int code = exitCode(stage);
            return code == 0 && !exported ? FAILED : code;
        }
    }

    private static void answer(Stage stage, Console console, Speaker speaker) {
        Typed typed = console.read(() -> List.of(StyledLine.of(speaker.text("prompt.input") + "> ")));
        if (typed instanceof Typed.Text text) {
            stage.answer(text.text());
        } else {
            stage.endInput();
        }
    }

    /**
     * Reads a command that is allowed at a checkpoint; a line without a slash is taken as the argument of {@code /go}.
     */
    private static void askWhoGoesOn(Stage stage, Console console, Speaker speaker, Commands commands)
            throws Exception {
        Typed typed = console.read(() -> List.of(StyledLine.of(speaker.text("prompt.checkpoint") + "> ")));
        if (!(typed instanceof Typed.Text text)) {
            stage.stop();
            return;
        }
        String line = text.text().strip();
        Commands.Invocation invocation = Commands.Invocation.of(line.startsWith("/") ? line : "/go " + line);
        for (Command command : commands.find(invocation.name())) {
            if (command.whileRunning() || command.looking()) {
                command.action().run(invocation.arguments());
                return;
            }
        }
        speaker.whisper("go.first");
    }

    static void stopInBackground(Stage stage) {
        Thread stopper = new Thread(() -> {
            try {
                stage.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopper.setDaemon(true);
        stopper.start();
    }

    private static int exitCode(Stage stage) {
        List<Run> runs = stage.runs();
        Integer status = runs.isEmpty() ? null : runs.get(0).exitCode();
        if (status == null) {
            return FAILED;
        }
        return status < 0 ? SIGNALLED - status : status;
    }

    /** Opens a console that only prints. */
    public static Console console(Function<Editing, Console> consoleFor) {
        return consoleFor.apply(Editing.none());
    }

    /** Prints lines on a console that is opened for them. */
    public static void print(Function<Editing, Console> consoleFor, List<StyledLine> lines) {
        try (Console console = consoleFor.apply(Editing.none())) {
            console.print(lines);
        }
    }
}
