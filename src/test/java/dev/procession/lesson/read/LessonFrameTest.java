package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.Block;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.PlainText;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the reasons under answers, the goal of a lesson, and what it ends with. */
class LessonFrameTest {

    private static final String HEAD = "---\nformat: 1\ntitle: Ends\nminutes: 5\n---\n\n# Ends\n\n";
    private static final String STEP = "## Who ends? {#who}\n\n### Question\n\nWho?\n\n";
    private static final String ANSWERS =
            "- [ ] main\n  > because `main` only\n  > waits\n- [x] the child\n\n  > 因为它做完了\n";
    private static final String END = "\n## What you have learnt\n\n- one\n- two\n- `three`\n";

    @TempDir
    Path folder;

    private CourseFolder course;

    @BeforeEach
    void inOneLanguage() {
        course = CourseFolder.example(folder).delete("course.zh.md").delete("hello/lesson.zh.md");
    }

    private LessonText read(String text) {
        course.write("hello/lesson.md", text);
        return course.load().lessons().get(0).text(Language.EN);
    }

    @Test
    void aQuoteUnderAnAnswerIsItsReason() {
        LessonText lesson = read(HEAD + "You see who ends.\n\n" + STEP + ANSWERS + END);
        List<Block.Answer> answers =
                lesson.steps().get(0).all(Block.Choice.class).get(0).answers();

        assertEquals("main\n", PlainText.of(answers.get(0).content()));
        assertEquals("because main only waits\n", PlainText.of(answers.get(0).reason()));
        assertEquals("the child\n", PlainText.of(answers.get(1).content()));
        assertEquals("因为它做完了\n", PlainText.of(answers.get(1).reason()));
        assertEquals(List.of(), course.warnings());
        assertEquals(List.of(), course.problems());
    }

    @Test
    void theGoalStandsUnderTheTitleAndWhatWasLearntAtTheEnd() {
        LessonText lesson = read(HEAD + "You see who ends.\n\n" + STEP + ANSWERS + END);

        assertEquals("You see who ends.\n", PlainText.of(lesson.goal()));
        assertEquals("one\ntwo\nthree\n", PlainText.of(lesson.learnt()));
        assertEquals(1, lesson.steps().size());
    }

    @Test
    void aMissingReasonIsAMistakeAndAMissingAimIsWarnedOf() {
        read(HEAD + STEP + "- [ ] main\n- [x] the child\n  > because\n");

        assertEquals(List.of("hello/lesson.md:15:1 " + ProblemKind.REASON_MISSING), course.problems());
        assertEquals(
                List.of(
                        "hello/lesson.md:7:1 " + ProblemKind.GOAL_MISSING,
                        "hello/lesson.md:9:1 " + ProblemKind.LEARNT_MISSING),
                course.warnings());
        String report = course.load().warnings().get(0).report(Language.EN);
        assertEquals(
                folder.resolve("hello/lesson.md")
                        + ":7:1: warning: the lesson does not say what it is for; write one sentence between the title"
                        + " and the first step",
                report);
    }
}
