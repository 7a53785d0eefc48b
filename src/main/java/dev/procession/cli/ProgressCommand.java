package dev.procession.cli;

import dev.procession.lesson.Course;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.SingleProgress;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code procession progress}: shows what a student has done, or writes it into a file to hand in. */
@Command(name = "progress", sortOptions = false)
final class ProgressCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "LESSON|log", descriptionKey = "progress.lesson")
    private String lesson = "";

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "progress.export")
    private List<String> exports = new ArrayList<>();

    private final CommonOptions options;

    ProgressCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws Exception {
        Lazy<Course> course =
                new Lazy<>(() -> CourseLoader.load(options.course().folder()));
        try (Console console = options.openConsole()) {
            Messages messages = new Messages(console, options.language());
            SingleProgress progress = new SingleProgress(
                    options.settings(), options.course().progressFolder(), course::get, Home.version(), messages);
            return progress.run(lesson, exports) ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
