package dev.procession.cli;

import dev.procession.author.CourseCheck;
import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.CourseLoader;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.shell.Console;
import dev.procession.shell.SingleRun;
import dev.procession.text.Ink;
import dev.procession.text.Language;
import dev.procession.text.Line;
import dev.procession.text.Texts;
import dev.procession.text.Visible;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code procession check}: reads lessons and runs everything in them. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    @Parameters(paramLabel = "LESSON", descriptionKey = "check.lessons")
    private List<String> names = new ArrayList<>();

    @Option(names = "--repeat", paramLabel = "N", descriptionKey = "check.repeat")
    private int repeat = 1;

    /** Most programs sleep most of the time. */
    @Option(names = "--jobs", paramLabel = "N", descriptionKey = "check.jobs")
    private int jobs = 2 * Runtime.getRuntime().availableProcessors();

    @Option(names = "--speed", paramLabel = "X", converter = SpeedConverter.class, descriptionKey = "run.speed")
    private double speed = Speed.NORMAL;

    @ParentCommand
    private @Nullable Cli line;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Options options = Objects.requireNonNull(line).options();
        Language language = options.language(options.settings());
        Texts texts = Texts.of(CheckCommand.class, language);
        try (Console console = SingleRun.console(editing -> Consoles.open(options.plain(), editing))) {
            Course course = CourseLoader.load(options.lessons());
            List<Lesson> lessons = new ArrayList<>();
            for (String name : names.isEmpty()
                    ? course.lessons().stream().map(Lesson::name).toList()
                    : names) {
                Lesson lesson = course.lessons().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElse(null);
                if (lesson == null) {
                    console.print(Line.of(texts.get("check.unknown", Visible.line(name)), Ink.WARNING));
                    return ShellStart.FAILED;
                }
                lessons.add(lesson);
            }
            if (!isBetween(repeat) || !isBetween(jobs)) {
                console.print(Line.of(texts.get("check.number", MOST), Ink.WARNING));
                return ShellStart.FAILED;
            }
            return check(course, lessons, options, console, language, texts);
        }
    }

    private static boolean isBetween(int number) {
        return number >= 1 && number <= MOST;
    }

    private int check(
            Course course, List<Lesson> lessons, Options options, Console console, Language language, Texts texts)
            throws IOException, InterruptedException {
        RunConditions conditions = RunConditions.atSpeed(speed);
        CourseCheck check = new CourseCheck(course, options.lessons(), console.cells(), language);
        List<Problem> problems = new ArrayList<>(check.read(lessons));
        print(console, problems, language);
        try (Engine engine = Engine.open(Home.jvm())) {
            problems.addAll(check.run(
                    lessons, engine, conditions, repeat, jobs, (number, all, title, found, seconds) -> {
                        String time = String.format(Locale.ROOT, "%5.1f s", seconds);
                        String count = String.format(
                                Locale.ROOT, "%" + Integer.toString(all).length() + "d", number);
                        console.print(Line.builder()
                                .add(count + "/" + all + "  " + time + "  ", Ink.DIM)
                                .add(Visible.line(title))
                                .build());
                        print(console, found, language);
                    }));
        }
        console.print(Line.of(
                problems.isEmpty()
                        ? texts.get("check.fine", lessons.size())
                        : texts.get("check.problems", problems.size()),
                problems.isEmpty() ? Ink.STRONG : Ink.WARNING));
        return problems.isEmpty() ? ShellStart.OK : ShellStart.FAILED;
    }

    static final class SpeedConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return Speed.parse(value);
        }
    }

    private static void print(Console console, List<Problem> problems, Language language) {
        problems.forEach(problem -> console.print(Line.of(problem.in(language), Ink.WARNING)));
    }
}
