package dev.procession.shell.command;

import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.cpu.CpuBinding;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.shell.console.Messages;
import dev.procession.shell.explore.Challenge;
import dev.procession.shell.explore.EveryOrder;
import dev.procession.shell.explore.GivenOrder;
import dev.procession.shell.explore.Goal;
import dev.procession.shell.hint.LooseStatement;
import dev.procession.shell.hint.ReplyLines;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.Repetition;
import dev.procession.text.Style;
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
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The command {@code /run}: runs a program of the course or a file, in Java or Python, once or many times. */
public final class RunCommands {

    private final RunHooks course;
    private final Foreground foreground;
    private final Messages messages;
    private @Nullable EveryOrder explored;

    public RunCommands(RunHooks course, Foreground foreground, Messages messages) {
        this.course = course;
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("run", this::run).completing(this::programsAndOptions));
        new ProcessCommands(foreground, messages).addTo(commands);
    }

    /** The exit code of the last exploration, for a command line; empty if there was none. */
    public OptionalInt exitCodeOfExploration() {
        EveryOrder last = explored;
        return last == null ? OptionalInt.empty() : OptionalInt.of(last.exitCode());
    }

    private List<String> programsAndOptions() {
        List<String> words = new ArrayList<>(course.programNames());
        RunRequest.OPTIONS.forEach(option -> words.add("--" + option.name()));
        return words;
    }

    private void run(String typed) throws IOException {
        try {
            run(RunRequest.parse(typed));
        } catch (UsageException misuse) {
            foreground.fail();
            misuse.say(messages);
        }
    }

    public void run(RunRequest request) throws IOException {
        RunConditions conditions = request.conditions();
        boolean python = request.isPython();
        if (conditions.steps()) {
            String obstacle = obstacleToSteps(request);
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
        if (request.jobs().isPresent() && request.times().isEmpty()) {
            foreground.fail();
            messages.warn("repeat.jobs");
            return;
        }
        String conflict = obstacleToOrdering(request);
        if (!conflict.isEmpty()) {
            foreground.fail();
            messages.warn(conflict);
            return;
        }
        if (request.times().isPresent() && python) {
            foreground.fail();
            messages.warn("repeat.python");
            return;
        }
        if (python) {
            new PythonRuns(course, foreground, messages).run(request);
            return;
        }
        if (request.program().endsWith(".java")) {
            runFile(request);
            return;
        }
        Program program = course.program(request.program());
        if (program == null) {
            foreground.fail();
        } else if (course.admits(program)) {
            runOfCourse(program, request);
        }
    }

    private void runOfCourse(Program program, RunRequest request) throws IOException {
        if (!course.isTrusted()) {
            foreground.fail();
            return;
        }
        Source source = course.source(program);
        String file = source.file().getFileName().toString();
        Optional<Goal> goal = request.isPlain() ? course.goal(program) : Optional.empty();
        if (goal.isPresent()) {
            compile(program.path(), file, source.text())
                    .ifPresent(compiled -> foreground.repeat(
                            new Challenge(foreground.engine(), compiled, request.conditions(), goal.get(), messages)));
            return;
        }
        compileAndRun(request, program.path(), file, source.text(), new Foreground.Afterwards() {
            @Override
            public void ended(Timeline timeline) {
                course.recordRun(program, timeline);
            }

            @Override
            public void stopped() {
                course.recordStop(program);
            }
        });
    }

    /** The message that says why the run cannot be made in steps; empty if it can. */
    private String obstacleToSteps(RunRequest request) {
        if (request.isPython()) {
            return "run.steps.python";
        }
        if (request.times().isPresent()) {
            return "run.steps.times";
        }
        return messages.console().isInteractive() ? "" : "run.steps.alone";
    }

    /** The message that says why no order can be explored or given; empty if it can, or is not asked for. */
    private static String obstacleToOrdering(RunRequest request) {
        if (request.ordering() instanceof Ordering.Free) {
            return "";
        }
        if (request.isPython()) {
            return "every.python";
        }
        if (request.jobs().isPresent()) {
            return "every.jobs";
        }
        boolean given = request.ordering() instanceof Ordering.Given;
        return given && request.times().isPresent() || request.conditions().steps() ? "every.alone" : "";
    }

    private void sayWhyNot(Cpus cpus, CpuBinding.Obstacle obstacle) {
        String key = "cpu." + obstacle.reason().name().toLowerCase(Locale.ROOT);
        messages.warn(key, cpus.text(), TerminalSafe.line(obstacle.detail()));
    }

    private void runFile(RunRequest request) throws IOException {
        String typed = request.program();
        try {
            Path file = Path.of(typed);
            compileAndRun(request, typed, file.getFileName().toString(), ProgramFile.read(file), timeline -> {});
        } catch (InvalidPathException e) {
            foreground.fail();
            messages.warn("file.invalid", TerminalSafe.line(typed));
        } catch (ProgramFile.Unreadable e) {
            foreground.fail();
            messages.warn("file." + e.reason().name().toLowerCase(Locale.ROOT), TerminalSafe.line(typed));
        }
    }

    private void compileAndRun(
            RunRequest request, String title, String fileName, String source, Foreground.Afterwards afterwards)
            throws IOException {
        Optional<CompiledProgram> compiled = compile(title, fileName, source);
        if (compiled.isPresent()) {
            start(request, compiled.get(), afterwards);
        }
    }

    /** The compiled program; empty, with a message, if it does not compile. */
    private Optional<CompiledProgram> compile(String title, String fileName, String source) {
        Compilation compilation = foreground
                .engine()
                .compile(title, fileName, source, messages.language().locale());
        if (compilation instanceof Compilation.Done done) {
            return Optional.of(done.program());
        } else if (compilation instanceof Compilation.Failed failed) {
            foreground.fail();
            String loose = LooseStatement.sentence(source, fileName, messages);
            messages.print(
                    loose.isEmpty()
                            ? ReplyLines.errors(failed.errors(), fileName, source, messages)
                            : messages.lines(loose, Style.WARNING));
        } else if (compilation instanceof Compilation.NoMain none) {
            foreground.fail();
            messages.warn("compile.nomain", TerminalSafe.line(fileName));
        } else {
            foreground.fail();
            messages.warn("compile.deep", TerminalSafe.line(fileName));
        }
        return Optional.empty();
    }

    private void start(RunRequest request, CompiledProgram program, Foreground.Afterwards afterwards)
            throws IOException {
        if (request.ordering() instanceof Ordering.Every every) {
            EveryOrder exploring = new EveryOrder(
                    foreground.engine(),
                    program,
                    request.conditions(),
                    every.choices(),
                    every.limits(),
                    every.tree(),
                    request.times().orElse(0),
                    messages);
            explored = exploring;
            foreground.repeat(exploring);
        } else if (request.ordering() instanceof Ordering.Given given) {
            GivenOrder steered =
                    new GivenOrder(foreground.engine(), program, request.conditions(), given.order(), messages);
            foreground.run(steered, steered.before(afterwards));
        } else if (request.times().isPresent()) {
            int times = request.times().getAsInt();
            int jobs = request.jobs().orElse(1);
            foreground.repeat(
                    new Repetition(foreground.engine(), program, request.conditions(), times, jobs, messages));
        } else {
            foreground.run(program, request.conditions(), afterwards);
        }
    }
}
