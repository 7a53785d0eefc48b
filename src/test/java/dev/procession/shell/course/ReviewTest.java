package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.shell.course.StudentAtWork.SetClock;
import dev.procession.study.Attempt;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student who comes back to a lesson after days. */
class ReviewTest {

    private static final Lesson LESSON = StudentAtWork.lesson("join");

    @TempDir
    private Path directory;

    private final SetClock clock = new SetClock();
    private final List<StepQuestion> questions = new ArrayList<>();
    private StudentAtWork student;

    /** Does the whole lesson, with each multiple-choice question answered right. */
    @BeforeEach
    void doLesson() {
        student = new StudentAtWork(directory, clock, true);
        for (Step step : LESSON.text(Language.EN).steps()) {
            StepRef place = new StepRef(LESSON, step.id());
            student.session.progress().recordPlace(place, "");
            student.session.progress().mark(place, Progress.Mark.RAN);
            student.session.progress().mark(place, Progress.Mark.PASSED);
            for (StepQuestion question : StepQuestion.of(step)) {
                if (question.block() instanceof Block.Choice) {
                    questions.add(question);
                    student.session.attempts().graded(place, question.number(), "a", true);
                }
            }
        }
    }

    @AfterEach
    void close() {
        student.close();
    }

    private static String right(StepQuestion question) {
        return String.join(" ", question.rightLetters());
    }

    private static String wrong(StepQuestion question) {
        return question.rightLetters().equals(List.of("a")) ? "b" : "a";
    }

    private List<Boolean> reviewed() {
        return student.session.attempts().log().attempts().stream()
                .filter(each -> each.kind() == Attempt.Kind.REVIEWED)
                .map(Attempt::right)
                .toList();
    }

    @Test
    void questionsComeTheNextDayAndAWrongOneTheDayAfter() throws Exception {
        String before = student.type("/review");
        assertTrue(before.contains("join  2026-11-29 (in 1 d)"), before);
        assertEquals(List.of(), reviewed());

        clock.pass(Duration.ofDays(1));
        questions.forEach(question -> student.console.answers.add(right(question)));
        student.console.answers.set(0, wrong(questions.get(0)));
        student.console.answers.add(0, "q 9");
        String said = student.type("/review");

        assertTrue(said.contains("Questions that are due: " + questions.size() + "."), said);
        assertTrue(said.contains("Type letters: "), said);
        assertTrue(said.contains("It comes again on 2026-11-30, in days: 1."), said);
        assertTrue(said.contains("It comes again on 2026-12-02, in days: 3."), said);
        assertTrue(
                said.contains("Right: " + (questions.size() - 1) + " of " + questions.size()
                        + ". Nothing more is due today."),
                said);
        assertEquals(questions.size(), reviewed().size());
        assertEquals(false, reviewed().get(0));

        clock.pass(Duration.ofDays(1));
        assertTrue(
                student.type("/review plan").contains("join  due now: 1, 2026-12-02 (in 2 d)"), student.console::text);
        String progress = student.type("/progress");
        assertTrue(
                progress.contains("Right the second time: " + (questions.size() - 1) + " of " + questions.size() + "."),
                progress);
    }

    @Test
    void theReasonsOfTheLessonExplainAnAnswer() throws Exception {
        clock.pass(Duration.ofDays(1));
        student.console.answers.add(wrong(questions.get(0)));
        String said = student.type("/review");
        String letter = right(questions.get(0)).substring(0, 1);
        assertTrue(said.contains("  " + letter + ") "), said);
        assertTrue(said.contains("Right: 0 of 1. Still due: " + (questions.size() - 1) + ". /review goes on."), said);
    }

    @Test
    void anEmptyLineEndsItAndNothingIsLost() throws Exception {
        clock.pass(Duration.ofDays(1));
        student.console.answers.add("");
        String said = student.type("/review");
        assertTrue(said.contains("Right: 0 of 0. Still due: " + questions.size()), said);
        assertEquals(List.of(), reviewed());
    }

    @Test
    void onlyLessonsThatAreDoneComeAgain() throws Exception {
        try (StudentAtWork beginner = new StudentAtWork(directory.resolve("new"), clock, true)) {
            assertTrue(beginner.type("/review").contains("none is done yet"), beginner.console::text);
            assertTrue(beginner.type("/review tomorrow").contains("not \"tomorrow\""), beginner.console::text);
        }
    }
}
