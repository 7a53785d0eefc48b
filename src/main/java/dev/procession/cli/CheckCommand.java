package dev.procession.cli;

import dev.procession.author.CourseCheck;
import dev.procession.author.CourseWatch;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

    @Option(
            names = "--every",
            paramLabel = "LANG",
            converter = LanguagesConverter.class,
            descriptionKey = "check.every")
    private Set<Language> explored = EnumSet.allOf(Language.class);

    @Option(names = "--watch", descriptionKey = "check.watch")
    private boolean watch;

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
            return check(new CheckReport(console, texts));
        }
    }

    private static boolean isBetween(int number) {
        return number >= 1 && number <= MAX_NUMBER;
    }

    /** The lessons to check: those that were named, or all. Empty, with a sentence, if there is no such lesson. */
    private Optional<List<Lesson>> lessons(Course course, CheckReport report) {
        for (String name : names) {
            if (course.lessons().stream().noneMatch(each -> each.name().equals(name))) {
                report.warn("check.unknown", TerminalSafe.line(name));
                return Optional.empty();
            }
        }
        return Optional.of(course.lessons().stream()
                .filter(lesson -> names.isEmpty() || names.contains(lesson.name()))
                .toList());
    }

    private int check(CheckReport report) throws IOException, InterruptedException {
        Path folder = options.course().folder();
        Language language = report.language();
        try (CourseWatch changes = CourseWatch.of(folder)) {
            Course course = CourseLoader.load(folder);
            ProgramCompiler compiler = new ProgramCompiler(Home.jvm().library());
            CourseCheck check = new CourseCheck(course, folder, report.console().cells(), compiler, language);
            check.exploreOnly(explored);
            Optional<List<Lesson>> lessons = lessons(course, report);
            if (lessons.isEmpty()) {
                return ExitCode.MISUSED;
            }
            List<Problem> found = check.read(lessons.get());
            report.problems(found);
            report.warnings(check.warnings(lessons.get()));
            boolean runs = watch || !lessons.get().isEmpty();
            if (runs && !options.trust().admits(report.console(), language)) {
                return ExitCode.MISUSED;
            }
            if (!runs) {
                return report.end(found, 0);
            }
            try (Engine engine = Engine.open(Home.jvm())) {
                int code = run(check, lessons.get(), found, engine, report);
                return watch ? checkAgain(check, changes, engine, report) : code;
            }
        }
    }

    private int run(CourseCheck check, List<Lesson> lessons, List<Problem> found, Engine engine, CheckReport report)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>(found);
        problems.addAll(check.run(lessons, engine, RunConditions.atSpeed(speed), repeat, jobs, report));
        return report.end(problems, lessons.size());
    }

    /** Checks again each time something is saved. Ctrl-C ends it, with this JVM. */
    private int checkAgain(CourseCheck first, CourseWatch changes, Engine engine, CheckReport report)
            throws InterruptedException {
        Path folder = options.course().folder();
        CourseCheck check = first;
        while (true) {
            report.waits();
            report.begin(changes.await());
            Course course = CourseLoader.load(folder);
            check = check.again(course);
            Optional<List<Lesson>> lessons = lessons(course, report);
            if (lessons.isPresent()) {
                List<Problem> found = check.read(lessons.get());
                report.problems(found);
                report.warnings(check.warnings(lessons.get()));
                run(check, lessons.get(), found, engine, report);
            }
        }
    }

    /** {@code all}, {@code none}, or the code of one language. */
    static final class LanguagesConverter implements ITypeConverter<Set<Language>> {
        @Override
        public Set<Language> convert(String value) {
            return switch (value) {
                case "all" -> EnumSet.allOf(Language.class);
                case "none" -> EnumSet.noneOf(Language.class);
                default ->
                    EnumSet.of(Stream.of(Language.values())
                            .filter(language -> language.code().equals(value))
                            .findFirst()
                            .orElseThrow(() -> new TypeConversionException("en, zh, all, none")));
            };
        }
    }

    static final class SpeedConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return Speed.parse(value);
        }
    }
}
