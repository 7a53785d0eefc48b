package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import dev.procession.timeline.check.CheckWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    @Test
    void everyWordOfChecksIsDocumentedForAuthors() throws IOException {
        String guide = Files.readString(Path.of("lessons", "README.md"));
        String section = guide.substring(guide.indexOf("\n## Checks"), guide.indexOf("\n## A small complete course"));
        List<String> missing = CheckWords.ALL.values().stream()
                .flatMap(Set::stream)
                .filter(word ->
                        !Pattern.compile("\\b" + word + "\\b").matcher(section).find())
                .toList();

        assertEquals(List.of(), missing);
    }
}
