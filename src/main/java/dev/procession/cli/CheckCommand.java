package dev.procession.cli;

import dev.procession.author.CourseCheck;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.console.Console;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code procession check}: reads lessons and runs all their programs. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private static final int MAX_NUMBER = 1000;

    @Parameters(paramLabel = "LESSON", descriptionKey = "check.lessons")
    private List<String> names = new ArrayList<>();

    @Option(names = "--repeat", paramLabel = "N", descriptionKey = "check.repeat")
    private int repeat = 1;

    /** The default is twice the number of processors, because most programs sleep most of the time. */
    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "check.jobs")
    private int jobs = 2 * Runtime.getRuntime().availableProcessors();

    @Option(names = "--speed", paramLabel = "X", converter = SpeedConverter.class, descriptionKey = "run.speed")
    private double speed = Speed.NORMAL;

    private final CommonOptions options;

    CheckCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Language language = options.language();
        MessageBundle texts = MessageBundle.of(CheckCommand.class, language);
        try (Console console = options.openConsole()) {
            if (!isBetween(repeat) || !isBetween(jobs)) {
                console.print(StyledLine.of(texts.get("check.number", MAX_NUMBER), Style.WARNING));
                return ExitCode.MISUSED;
            }
            Course course = CourseLoader.load(options.course().folder());
            Optional<String> unknown = names.stream()
                    .filter(name -> lesson(course, name).isEmpty())
                    .findFirst();
            if (unknown.isPresent()) {
                console.print(
                        StyledLine.of(texts.get("check.unknown", TerminalSafe.line(unknown.get())), Style.WARNING));
                return ExitCode.MISUSED;
            }
            return check(course, new ProgressPrinter(console, texts));
        }
    }

    private static boolean isBetween(int number) {
        return number >= 1 && number <= MAX_NUMBER;
    }

    private static Optional<Lesson> lesson(Course course, String name) {
        return course.lessons().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private int check(Course course, ProgressPrinter printer) throws IOException, InterruptedException {
        List<Lesson> lessons = names.isEmpty()
                ? course.lessons()
                : names.stream()
                        .distinct()
                        .flatMap(name -> lesson(course, name).stream())
                        .toList();
        Console console = printer.console();
        Language language = printer.texts().language();
        CourseCheck check = new CourseCheck(
                course,
                options.course().folder(),
                console.cells(),
                new ProgramCompiler(Home.jvm().library()),
                language);
        List<Problem> problems = new ArrayList<>(check.read(lessons));
        printer.problems(problems);
        if (!lessons.isEmpty()) {
            if (!options.trust().admits(console, language)) {
                return ExitCode.MISUSED;
            }
            RunConditions conditions = RunConditions.atSpeed(speed);
            try (Engine engine = Engine.open(Home.jvm())) {
                problems.addAll(check.run(lessons, engine, conditions, repeat, jobs, printer));
            }
        }
        printer.ending(problems.size(), lessons.size());
        return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Prints a line for each program that has run, and the result at the end. */
    private static final class ProgressPrinter implements CourseCheck.Progress {

        private final Console console;
        private final MessageBundle texts;
        private final long begin = System.nanoTime();
        private int runs;
        private int again;

        ProgressPrinter(Console console, MessageBundle texts) {
            this.console = console;
            this.texts = texts;
        }

        Console console() {
            return console;
        }

        MessageBundle texts() {
            return texts;
        }

        void problems(List<Problem> problems) {
            problems.forEach(problem -> console.print(StyledLine.of(problem.report(texts.language()), Style.WARNING)));
        }

        @Override
        public void done(int number, int all, CourseCheck.Result result) {
            runs++;
            again += result.again() ? 1 : 0;
            int digits = Integer.toString(all).length();
            console.print(StyledLine.builder()
                    .add(
                            String.format(Locale.ROOT, "%" + digits + "d/%d  %5.1f s  ", number, all, result.seconds()),
                            Style.DIM)
                    .add(TerminalSafe.line(result.title()))
                    .add(result.again() ? "  " + texts.get("check.again") : "", Style.DIM)
                    .build());
            problems(result.problems());
        }

        void ending(int problems, int lessons) {
            long seconds = Math.round((System.nanoTime() - begin) / 1e9);
            if (again > 0) {
                console.print(StyledLine.of(texts.get("check.runs.again", runs, seconds, again), Style.DIM));
            } else if (runs > 0) {
                console.print(StyledLine.of(texts.get("check.runs", runs, seconds), Style.DIM));
            }
            boolean fine = problems == 0;
            String sentence = fine ? texts.get("check.fine", lessons) : texts.get("check.problems", problems);
            console.print(StyledLine.of(sentence, fine ? Style.STRONG : Style.WARNING));
        }
    }

    static final class SpeedConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return Speed.parse(value);
        }
    }
}
