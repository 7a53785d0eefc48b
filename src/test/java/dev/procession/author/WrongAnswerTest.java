package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.author.Part.Role;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every exercise has wrong answers that fit its program; {@link WrongAnswersIT} runs them. */
class WrongAnswerTest {

    private static final int FEWEST = 6;

    @Test
    void everyExerciseHasSomeAndNoneIsTheProgramItself() throws IOException {
        Course course = CourseLoader.load(Path.of("lessons"));
        for (Lesson lesson : course.lessons()) {
            Map<Path, List<WrongAnswer>> answers = WrongAnswer.of(lesson).stream()
                    .collect(Collectors.groupingBy(
                            answer -> answer.exercise().source().file()));
            for (Part part : LessonParts.of(lesson).programs()) {
                if (part.role() == Role.START && part.language() == Language.EN) {
                    List<WrongAnswer> all = answers.getOrDefault(part.source().file(), List.of());
                    assertTrue(all.size() >= FEWEST, part.source().file() + " has " + all.size());
                    assertEquals(
                            all.size(),
                            all.stream().map(WrongAnswer::text).distinct().count(),
                            () -> all.get(0).toString());
                    all.forEach(answer ->
                            assertNotEquals(plain(part.source().text()), plain(answer.text()), answer::toString));
                }
            }
        }
    }

    private static String plain(String program) {
        return program.replaceAll("\\s+", "");
    }
}
