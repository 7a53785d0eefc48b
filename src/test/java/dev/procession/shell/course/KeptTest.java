package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.LessonVersion;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.shell.course.StudentAtWork.SetClock;
import dev.procession.shell.state.AttemptLog;
import dev.procession.study.Attempt;
import dev.procession.study.HandIn;
import dev.procession.study.HandInFile;
import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a student, and that the student sees and deletes it. */
class KeptTest {

    private static final String LESSON = "join";

    @TempDir
    private Path directory;

    private final SetClock clock = new SetClock();
    private StudentAtWork student;
    private String step = "";
    private String right = "";
    private String wrong = "";

    @BeforeEach
    void begin() {
        student = new StudentAtWork(directory, clock, true);
        // Lessons are rewritten, so the first question with one right answer is looked for.
        for (Step each : StudentAtWork.lesson(LESSON).text(Language.EN).steps()) {
            List<StepQuestion> questions = StepQuestion.of(each);
            if (step.isEmpty()
                    && questions.size() == 1
                    && questions.get(0).program() == null
                    && questions.get(0).rightLetters().size() == 1) {
                step = each.id();
                right = questions.get(0).rightLetters().get(0);
                wrong = right.equals("a") ? "b" : "a";
            }
        }
    }

    @AfterEach
    void close() {
        student.close();
    }

    private List<String> kept() {
        return student.session.attempts().log().attempts().stream()
                .map(each ->
                        each.kind() + " " + each.step() + " " + each.number() + " " + each.text() + " " + each.right())
                .toList();
    }

    @Test
    void eachAnswerIsKeptAndTheFirstStaysTheFirst() throws Exception {
        student.type("/open " + LESSON + "#" + step);
        clock.pass(Duration.ofSeconds(100));
        student.type(wrong);
        student.type("/answer " + right);
        student.type("/reset step");
        student.type(right);

        assertEquals(
                List.of(
                        "OPENED " + step + " 0  false",
                        "GRADED " + step + " 1 " + wrong + " false",
                        "GRADED " + step + " 1 " + right + " true",
                        "RESET " + step + " 0  false",
                        "GRADED " + step + " 1 " + right + " true"),
                kept());
        String steps = student.type("/progress " + LESSON);
        assertTrue(steps.contains("question right, 3 attempts, the first not right, 2 min"), steps);
        String all = student.type("/progress");
        assertTrue(all.contains("Right the first time: 0 of 1 questions. Right the second time: 1 of 1."), all);
        assertTrue(all.contains("Kept of you: 5 entries since 2026-11-28, in " + directory), all);
        String log = student.type("/progress log");
        assertTrue(
                log.contains("2026-11-28 09:01:40 +08:00  join#" + step + "  question 1: " + wrong
                        + ", not right (attempt 1)"),
                log);
        assertTrue(log.contains("question 1: " + right + ", right (attempt 3)"), log);
    }

    @Test
    void hintsSolutionsAndTheEndOfTheShellAreKept() throws Exception {
        Attempt.Kind[] wanted = {
            Attempt.Kind.OPENED, Attempt.Kind.HINT, Attempt.Kind.HINT, Attempt.Kind.SOLUTION, Attempt.Kind.LEFT
        };
        student.type("/open join#main-too-early");
        student.type("/hint");
        student.type("/hint");
        student.type("/hint");
        student.type("/hint");
        student.type("/solution");
        student.session.farewell();

        List<Attempt> log = student.session.attempts().log().attempts();
        assertTrue(
                log.stream().map(Attempt::kind).distinct().toList().containsAll(List.of(wanted)), () -> log.toString());
        assertEquals(
                List.of(1, 2),
                log.stream()
                        .filter(each -> each.kind() == Attempt.Kind.HINT)
                        .map(Attempt::number)
                        .limit(2)
                        .toList());
    }

    @Test
    void aClassAndAScriptLeaveNoAttempts() throws Exception {
        student.type("/present");
        student.type("/open " + LESSON + "#" + step);
        student.type(right);
        assertEquals(List.of(), kept());
        student.type("/present");

        try (StudentAtWork script = new StudentAtWork(directory, clock, false)) {
            script.type("/open " + LESSON + "#" + step);
            script.type(right);
            assertTrue(script.type("/forget yes").contains("A script forgets nothing"));
            assertTrue(script.type("/set name Ada").contains("A script keeps no name"));
        }
        assertFalse(Files.exists(directory.resolve("study").resolve(AttemptLog.FILE)));
    }

    @Test
    void aNameIsKeptOnlyIfOneIsGiven() throws Exception {
        assertTrue(student.type("/progress").contains("You have given no name"));
        assertTrue(student.type("/set name Ada  Lovelace").contains("Kept: Ada  Lovelace."));
        assertTrue(student.type("/set name").contains("kept as Ada  Lovelace"));
        assertTrue(student.type("/set 姓名 小明").contains("Kept: 小明."));
        assertTrue(student.type("/progress").contains("Your name: 小明."));
        assertTrue(student.type("/set feedback").contains("Only your name can be set"));
        assertTrue(student.type("/set name " + "x".repeat(61)).contains("at most 60"));
        student.type("/forget name");
        assertEquals("", student.settings.name());
    }

    @Test
    void nothingIsLeftOfAStudentWhoWantsToBeForgotten() throws Exception {
        student.type("/set name Ada");
        student.type("/open " + LESSON + "#" + step);
        student.type(wrong);
        Files.writeString(directory.resolve("study/progress.damaged"), "old");
        assertTrue(student.type("/forget").contains("2 entries of what you answered"));
        assertEquals(2, kept().size());
        String said = student.type("/forget yes");

        assertTrue(said.startsWith("Your progress, your answers and your name are deleted."), said);
        assertTrue(said.contains("What is left, in " + directory), said);
        student.session.farewell();
        try (Stream<Path> files = Files.list(directory.resolve("study"))) {
            assertEquals(List.of(), files.toList());
        }
        assertEquals("", student.settings.name());
        assertTrue(student.type("/progress").contains("No attempts are kept of you yet."));
    }

    @Test
    void anotherShellDoesNotBringBackWhatIsForgotten() throws Exception {
        student.type("/open " + LESSON + "#" + step);
        student.type(wrong);
        try (StudentAtWork other = new StudentAtWork(directory, clock, true)) {
            student.type("/forget yes");
            other.type("/open pids");
            String file = Files.readString(directory.resolve("study/progress.properties"));
            assertTrue(file.contains("pids") && !file.contains(step), file);
        }
    }

    @Test
    void whatIsHandedInIsWhatWasDone() throws Exception {
        student.type("/set name Ada");
        student.type("/open " + LESSON + "#" + step);
        clock.pass(Duration.ofMinutes(3));
        student.type(wrong);
        student.type("/answer " + right);
        Path file = directory.resolve("progress.json");
        assertTrue(
                new HandInExport(student.session, student.settings, "0.1.0", student.messages).write(file.toString()));

        HandIn handIn = HandInFile.parse(Files.readAllBytes(file));
        assertEquals("Ada", handIn.name());
        assertEquals(3, handIn.entries());
        HandIn.StepResult done = handIn.steps().stream()
                .filter(each -> each.place().equals(LESSON + "#" + step))
                .findFirst()
                .orElseThrow();
        assertEquals(LessonVersion.of(StudentAtWork.lesson(LESSON)), done.lessonVersion());
        assertEquals(new HandIn.StepResult(LESSON, done.lessonVersion(), step, false, 2, 3, 0, false, true), done);
        assertEquals(1, handIn.done());
        Files.writeString(file, "mine");
        assertFalse(
                new HandInExport(student.session, student.settings, "0.1.0", student.messages).write(file.toString()));
        assertEquals("mine", Files.readString(file));
    }
}
