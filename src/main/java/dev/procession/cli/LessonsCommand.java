package dev.procession.cli;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.console.Console;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code procession lessons}: lists the lessons with their programs, and the problems of the course. */
@Command(name = "lessons", sortOptions = false)
final class LessonsCommand implements Callable<Integer> {

    private final CommonOptions options;

    LessonsCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        Language language = options.language();
        Course course = CourseLoader.load(options.course().folder());
        List<StyledLine> lines = new ArrayList<>();
        int number = 0;
        for (Lesson lesson : course.lessons()) {
            number++;
            lines.add(StyledLine.builder()
                    .add(number + "  ", Style.DIM)
                    .add(lesson.name(), Style.CODE)
                    .add("  " + lesson.text(language).title())
                    .build());
            String programs = lesson.programs().stream().map(Program::path).collect(Collectors.joining("  "));
            lines.add(StyledLine.of("   " + programs, Style.DIM));
        }
        course.problems().forEach(problem -> lines.add(StyledLine.of(problem.report(language), Style.WARNING)));
        try (Console console = options.openConsole()) {
            console.print(lines);
        }
        return course.problems().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
