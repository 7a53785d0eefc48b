package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseChecksTest {

    @Test
    void everyCheckOfOurCourseCompiles() {
        Course course = CourseLoader.load(Path.of("lessons"));
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            List<Block.Check> checks = new ArrayList<>();
            for (Lesson lesson : course.lessons()) {
                for (Step step : lesson.text(language).steps()) {
                    checks.addAll(step.all(Block.Check.class));
                }
            }
            problems.addAll(CompiledChecks.compile(checks, language).problems());
        }

        assertEquals(List.of(), problems);
    }
}
