package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.course.Progress.Mark;
import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress that was kept when {@code lock} and {@code deadlock} were still one lesson. */
class MovedStepsTest {

    private static final Course COURSE = CourseLoader.load(Path.of("lessons"));

    @TempDir
    private Path directory;

    private Progress kept(String... lines) throws Exception {
        Path file = directory.resolve("progress.properties");
        Files.writeString(file, "format=1\n" + String.join("\n", lines) + "\n");
        return Progress.in(file, new MovedSteps(() -> COURSE), new Messages(new RecordedConsole(80), Language.EN));
    }

    private static StepRef step(String typed) {
        return ((Lookup.Found<StepRef>) COURSE.findStep(typed, null)).value();
    }

    @Test
    void whatWasDoneOfAMovedStepCountsInItsNewLesson() throws Exception {
        Progress progress = kept(
                "lock/opposite-order.ran=yes",
                "lock/look-opposite-order.answer.0=b",
                "lock/look-opposite-order.grade.0=right",
                "lock/with-lock.ran=yes");

        assertTrue(progress.has(step("deadlock#opposite-order"), Mark.RAN));
        assertEquals(Optional.of("b"), progress.answer(step("deadlock#look-opposite-order"), 0));
        assertEquals(Optional.of(true), progress.grade(step("deadlock#look-opposite-order"), 0));
        assertTrue(progress.has(step("lock#with-lock"), Mark.RAN));
        String saved = Files.readString(directory.resolve("progress.properties"));
        assertTrue(saved.contains("deadlock/opposite-order.ran=yes"), saved);
        assertFalse(saved.contains("\nlock/opposite-order"), saved);
    }

    @Test
    void aStudentWhoLeftAtAMovedStepGoesOnThere() throws Exception {
        Progress progress = kept("place=lock\\#opposite-order", "placeWords=lock 11/16");

        assertEquals(Optional.of("deadlock#opposite-order"), progress.place());
        assertEquals(Optional.of("deadlock 5/9"), progress.placeWords());
    }

    @Test
    void whatWasDoneSinceThenTakesPrecedence() throws Exception {
        Progress progress = kept("lock/look-opposite-order.answer.0=a", "deadlock/look-opposite-order.answer.0=b");

        assertEquals(Optional.of("b"), progress.answer(step("deadlock#look-opposite-order"), 0));
    }

    @Test
    void aForgottenLessonStaysForgotten() throws Exception {
        Progress progress = kept("lock/opposite-order.ran=yes");
        progress.forgetLesson("deadlock");

        assertFalse(progress.has(step("deadlock#opposite-order"), Mark.RAN));
    }
}
