package dev.procession.cli;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.RunOutput;
import dev.procession.shell.SingleRun;
import dev.procession.shell.command.RunRequest;
import dev.procession.shell.command.UsageException;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.CoursePrograms;
import dev.procession.shell.run.EventLines;
import dev.procession.shell.run.PrintedText;
import dev.procession.shell.run.ProgramOutput;
import dev.procession.timeline.view.View;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code procession run FILE|LESSON/DEMO}: runs a program and shows what its processes do. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE|LESSON/DEMO", descriptionKey = "run.program")
    private String program = "";

    @Option(
            names = "--timeline",
            paramLabel = "lanes|bars|tree|feed",
            converter = ViewConverter.class,
            descriptionKey = "run.timeline")
    private @Nullable View view;

    @Option(names = "--python", descriptionKey = "run.python")
    private boolean python;

    @Option(names = "--speed", paramLabel = "X", descriptionKey = "run.speed")
    private @Nullable String speed;

    @Option(names = "--steps", descriptionKey = "run.steps")
    private boolean steps;

    @Option(
            names = "--every",
            arity = "0..1",
            fallbackValue = "steps",
            paramLabel = "checkpoints",
            descriptionKey = "run.every")
    private @Nullable String every;

    @Option(names = "--tree", descriptionKey = "run.tree")
    private boolean tree;

    @Option(names = "--max", paramLabel = "N", descriptionKey = "run.max")
    private @Nullable String most;

    @Option(names = "--order", paramLabel = "S", descriptionKey = "run.order")
    private @Nullable String order;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "run.export")
    private List<String> exports = new ArrayList<>();

    @Option(names = "--cpu", paramLabel = "N", descriptionKey = "run.cpu")
    private @Nullable String cpus;

    @Option(names = "--quiet", descriptionKey = "run.quiet")
    private boolean quiet;

    @Option(names = "--json", descriptionKey = "run.json")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final CommonOptions options;

    RunCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws Exception {
        if (quiet && json || (quiet || json) && view != null) {
            throw new MutuallyExclusiveArgsException(spec.commandLine(), "--quiet, --json, --timeline");
        }
        if (every != null && (quiet || json || view != null)) {
            throw new MutuallyExclusiveArgsException(spec.commandLine(), "--every; --quiet, --json, --timeline");
        }
        RunOutput output = new RunOutput(view, exports, Home.version());
        try (Engine engine = Engine.open(Home.jvm())) {
            if (every == null && order == null) {
                engine.prepare();
            } else {
                engine.prepareToSteer();
            }
            Course course = CourseLoader.load(options.course().folder());
            try (Console console = quiet || json ? Consoles.openOnError() : options.openConsole()) {
                Messages messages = new Messages(console, options.language());
                CoursePrograms programs = new CoursePrograms(() -> course, options.trust(), messages);
                return output.check(messages)
                        ? run(new SingleRun(engine, programs, messages, programOutput()), output, messages)
                        : ExitCode.MISUSED;
            }
        }
    }

    private int run(SingleRun run, RunOutput output, Messages messages) throws Exception {
        try {
            RunRequest request = RunRequest.once(program, speed, cpus, steps, python);
            return run.run(request.ordered(every, tree, most, order), output);
        } catch (UsageException misuse) {
            misuse.say(messages);
            return ExitCode.MISUSED;
        }
    }

    private @Nullable ProgramOutput programOutput() {
        if (json) {
            return new EventLines(new StandardOutput());
        }
        PrintWriter out = Consoles.writer(FileDescriptor.out);
        return quiet ? new PrintedText(out, Consoles.writer(FileDescriptor.err), System.console() != null) : null;
    }

    static final class ViewConverter implements ITypeConverter<View> {
        @Override
        public View convert(String value) {
            return View.parse(value).orElseThrow(() -> new TypeConversionException("lanes, bars, tree, feed"));
        }
    }
}
