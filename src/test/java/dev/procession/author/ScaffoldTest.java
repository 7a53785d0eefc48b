package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.read.CourseLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the lesson that {@code procession new} writes. */
class ScaffoldTest {

    @TempDir
    Path course;

    @Test
    void aCourseIsBegunAndGoesOn() throws IOException {
        new Scaffold(course, "first").write();
        new Scaffold(course, "second").write();
        Course loaded = CourseLoader.load(course);

        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of("first", "second"),
                loaded.lessons().stream().map(Lesson::name).toList());
        assertEquals(2, loaded.lessons().get(0).texts().size());
    }

    @Test
    void whatStandsBehindTheListOfLessonsStays() throws IOException {
        new Scaffold(course, "first").write();
        Path file = course.resolve("course.md");
        Files.writeString(file, Files.readString(file) + "\nThat is all.\n");
        new Scaffold(course, "second").write();

        assertTrue(Files.readString(file).endsWith("(second/lesson.md)\n\nThat is all.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Two", "two locks", "../two", "-two", "two-", "二"})
    void aNameThatCannotBeTypedIsRefused(String name) {
        assertFalse(new Scaffold(course, name).hasProperName());
    }

    @Test
    void theReadmeShowsTheSameLesson() throws IOException {
        String readme = Files.readString(Path.of("lessons", "README.md"));
        for (String file : List.of("lesson.md", "lesson.zh.md", "Hello.java", "zh/Greeting.java", "Hello.py")) {
            assertTrue(readme.contains("\n" + Scaffold.template(file) + "````"), file);
        }
    }
}
