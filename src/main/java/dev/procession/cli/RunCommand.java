package dev.procession.cli;

import dev.procession.engine.Engine;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.SingleRun;
import dev.procession.shell.state.Settings;
import dev.procession.timeline.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "run.export")
    private List<String> exports = new ArrayList<>();

    @Option(names = "--cpu", paramLabel = "N", descriptionKey = "run.cpu")
    private @Nullable String cpus;

    @ParentCommand
    private @Nullable Cli line;

    @Override
    public Integer call() throws Exception {
        CommonOptions options = Objects.requireNonNull(line).options();
        Settings settings = options.settings();
        try (Engine engine = Engine.open(Home.jvm())) {
            engine.prepare();
            return SingleRun.run(
                    editing -> Consoles.open(options.plain(), editing),
                    options.language(settings),
                    engine,
                    CourseLoader.load(options.course().folder()),
                    options.trust(),
                    program,
                    runOptions(),
                    view,
                    new SingleRun.Exports(exports, Home.version()));
        }
    }

    private Map<String, String> runOptions() {
        Map<String, String> given = new HashMap<>();
        if (speed != null) {
            given.put("speed", speed);
        }
        if (python) {
            given.put("python", "");
        }
        if (cpus != null) {
            given.put("cpu", cpus);
        }
        if (steps) {
            given.put("steps", "");
        }
        return given;
    }

    static final class ViewConverter implements ITypeConverter<View> {
        @Override
        public View convert(String value) {
            return View.parse(value).orElseThrow(() -> new TypeConversionException("lanes, bars, tree, feed"));
        }
    }
}
