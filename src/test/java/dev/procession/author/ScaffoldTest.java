package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void theLessonIsNamedAfterItsName() throws IOException {
        new Scaffold(course, "exit-codes").write();
        Course loaded = CourseLoader.load(course);

        for (Language language : Language.values()) {
            assertEquals("Exit codes", loaded.lessons().get(0).text(language).title());
            assertTrue(Files.readString(course.resolve(Course.fileName(language)))
                    .contains("1. [Exit codes](exit-codes/"));
        }
        assertTrue(Files.readString(course.resolve("exit-codes/lesson.md")).contains("\n# Exit codes\n"));
        String chinese = Files.readString(course.resolve("exit-codes/lesson.zh.md"));
        assertTrue(chinese.contains("\n# Exit codes\n"));
        assertTrue(chinese.contains("printed(\"子进程说你好\")"), "the child still says it");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCourseInOneLanguageGetsALessonInThatLanguage(Language only) throws IOException {
        new Scaffold(course, "first").write();
        for (Language other : Language.values()) {
            if (other != only) {
                Files.delete(course.resolve(Course.fileName(other)));
                Files.delete(course.resolve("first").resolve(Lesson.fileName(other)));
            }
        }
        new Scaffold(course, "second").write();
        Course loaded = CourseLoader.load(course);

        assertEquals(List.of(), loaded.problems());
        assertEquals(Set.of(only), loaded.lessons().get(1).texts().keySet());
        assertEquals(2, loaded.lessons().size());
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
