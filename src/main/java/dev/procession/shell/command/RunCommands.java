package dev.procession.shell.command;

import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.cpu.CpuBinding;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.Trust;
import dev.procession.shell.hint.ReplyLines;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.Repetition;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Cpus;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The command {@code /run}: runs a program of the course or a file, in Java or Python, once or many times. */
public final class RunCommands {

    private final LessonCommands lessons;
    private final RunHooks coursework;
    private final Trust trust;
    private final Foreground foreground;
    private final Messages messages;

    public RunCommands(
            LessonCommands lessons, Foreground foreground, Messages messages, RunHooks coursework, Trust trust) {
        this.coursework = coursework;
        this.trust = trust;
        this.lessons = lessons;
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("run", this::run).completing(this::programsAndOptions));
        new ProcessCommands(foreground, messages).addTo(commands);
    }

    private List<String> programsAndOptions() {
        List<String> words = new ArrayList<>(lessons.programNames());
        RunOptions.KNOWN.forEach(option -> words.add("--" + option.name()));
        return words;
    }

    private void run(String typed) throws IOException {
        try {
            run(RunOptions.parse(typed));
        } catch (RunOptions.Misuse misuse) {
            foreground.fail();
            misuse.say(messages);
        }
    }

    public void run(RunOptions options) throws IOException {
        RunConditions conditions = options.conditions();
        boolean python = PythonRuns.isMeantBy(options);
        if (conditions.steps()) {
            String obstacle = obstacleToSteps(options);
            if (!obstacle.isEmpty()) {
                foreground.fail();
                messages.warn(obstacle);
                return;
            }
        }
        if (conditions.isBound()) {
            Optional<CpuBinding.Obstacle> obstacle = CpuBinding.obstacle(conditions.cpus());
            if (obstacle.isPresent()) {
                foreground.fail();
                sayWhyNot(conditions.cpus(), obstacle.get());
                return;
            }
        }
        if (options.has("jobs") && !options.has("times")) {
            foreground.fail();
            messages.warn("repeat.jobs");
            return;
        }
        if (options.has("times") && python) {
            foreground.fail();
            messages.warn("repeat.python");
            return;
        }
        if (python) {
            new PythonRuns(lessons, foreground, messages, trust).run(options);
            return;
        }
        if (options.program().endsWith(".java")) {
            runFile(options);
            return;
        }
        Program program = lessons.program(options.program());
        if (program == null) {
            foreground.fail();
        } else if (coursework.admits(program)) {
            runOfCourse(program, options);
        }
    }

    private void runOfCourse(Program program, RunOptions options) throws IOException {
        if (!trust.admits(messages)) {
            foreground.fail();
            return;
        }
        Source source = coursework.source(program, messages.language());
        String file = source.file().getFileName().toString();
        compileAndRun(options, program.path(), file, source.text(), timeline -> {
            lessons.recordRun(program);
            coursework.recordRun(program, timeline);
        });
    }

    /** The message that says why the run cannot be made in steps; empty if it can. */
    private String obstacleToSteps(RunOptions options) {
        if (PythonRuns.isMeantBy(options)) {
            return "run.steps.python";
        }
        if (options.has("times")) {
            return "run.steps.times";
        }
        return messages.console().isInteractive() ? "" : "run.steps.alone";
    }

    private void sayWhyNot(Cpus cpus, CpuBinding.Obstacle obstacle) {
        String key = "cpu." + obstacle.reason().name().toLowerCase(Locale.ROOT);
        messages.warn(key, cpus.text(), TerminalSafe.line(obstacle.detail()));
    }

    private void runFile(RunOptions options) throws IOException {
        String typed = options.program();
        try {
            Path file = Path.of(typed);
            compileAndRun(options, typed, file.getFileName().toString(), ProgramFile.read(file), timeline -> {});
        } catch (InvalidPathException e) {
            foreground.fail();
            messages.warn("file.invalid", TerminalSafe.line(typed));
        } catch (ProgramFile.Unreadable e) {
            foreground.fail();
            messages.warn("file." + e.reason().name().toLowerCase(Locale.ROOT), TerminalSafe.line(typed));
        }
    }

    private void compileAndRun(
            RunOptions options, String title, String fileName, String source, Consumer<Timeline> afterwards)
            throws IOException {
        Compilation compilation = foreground
                .engine()
                .compile(title, fileName, source, messages.language().locale());
        if (compilation instanceof Compilation.Done done) {
            start(options, done.program(), afterwards);
        } else if (compilation instanceof Compilation.Failed failed) {
            foreground.fail();
            messages.print(ReplyLines.errors(failed.errors(), fileName, messages));
        } else if (compilation instanceof Compilation.NoMain none) {
            foreground.fail();
            messages.warn("compile.nomain", TerminalSafe.line(fileName));
        } else {
            foreground.fail();
            messages.warn("compile.deep", TerminalSafe.line(fileName));
        }
    }

    private void start(
            RunOptions options, dev.procession.engine.compile.CompiledProgram program, Consumer<Timeline> afterwards)
            throws IOException {
        if (options.has("times")) {
            int times = options.number("times", 1);
            int jobs = options.number("jobs", 1);
            foreground.repeat(
                    new Repetition(foreground.engine(), program, options.conditions(), times, jobs, messages));
        } else {
            foreground.run(program, options.conditions(), afterwards);
        }
    }
}
