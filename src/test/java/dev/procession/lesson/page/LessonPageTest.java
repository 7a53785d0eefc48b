package dev.procession.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.CourseFolder;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalCells;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag(OnceOnly.TAG)
class LessonPageTest {

    @TempDir
    Path folder;

    private static LessonPage page(int width, Glyphs glyphs, Language language) {
        return new LessonPage(width, TerminalCells.TERMINAL, glyphs, language);
    }

    private static String text(List<StyledLine> lines) {
        return String.join("\n", lines.stream().map(StyledLine::text).toList());
    }

    @ParameterizedTest
    @CsvSource({"60, BOX", "80, BOX", "100, BOX", "60, PLAIN", "30, BOX"})
    void allOfMarkdownIsDrawnAsInTheGoldenFile(int width, Glyphs glyphs) {
        Lesson lesson = SampleLesson.lesson(folder);
        for (Language language : Language.values()) {
            List<StyledLine> lines = page(width, glyphs, language).step(lesson, SampleLesson.step(lesson, language));
            Golden.check(
                    "all-%s-%d-%s"
                            .formatted(language.code(), width, glyphs.name().toLowerCase(Locale.ROOT)),
                    lines);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 80, BOX", "ZH, 60, BOX", "ZH, 80, PLAIN", "EN, 60, PLAIN"})
    void questionsExercisesAndDemosAreDrawnAsInTheGoldenFile(Language language, int width, Glyphs glyphs) {
        Lesson lesson = CourseFolder.example(folder).load().lessons().get(0);
        List<StyledLine> lines = new ArrayList<>();
        for (Step step : lesson.text(language).steps()) {
            lines.addAll(page(width, glyphs, language).step(lesson, step));
            lines.add(StyledLine.EMPTY);
        }
        Golden.check(
                "example-%s-%d-%s"
                        .formatted(language.code(), width, glyphs.name().toLowerCase(Locale.ROOT)),
                lines);
    }

    @Test
    void stylesSayWhatATextIsFor() {
        Lesson lesson = SampleLesson.lesson(folder);
        Golden.checkStyles(
                "inks-en-60-box",
                page(60, Glyphs.BOX, Language.EN).step(lesson, SampleLesson.step(lesson, Language.EN)));
        Golden.checkStyles(
                "inks-zh-60-plain",
                page(60, Glyphs.PLAIN, Language.ZH).step(lesson, SampleLesson.step(lesson, Language.ZH)));
    }

    @Test
    void plainGlyphsAreAsciiOnly() {
        Lesson sample = SampleLesson.lesson(folder);
        String all = text(page(40, Glyphs.PLAIN, Language.EN).step(sample, SampleLesson.step(sample, Language.EN)));

        assertTrue(all.chars().allMatch(c -> c < 0x7f), all);
    }

    @Test
    void theAnswerOfAQuestionAndWhatIsHiddenAreNotShown() {
        Lesson lesson = CourseFolder.example(folder).load().lessons().get(0);
        LessonPage page = page(80, Glyphs.BOX, Language.EN);
        LessonText text = lesson.text(Language.EN);

        String first = text(page.step(lesson, text.steps().get(0)));
        assertFalse(first.contains("[x]"), first);
        assertFalse(first.contains("raise a hand"), first);
        String second = text(page.step(lesson, text.steps().get(1)));
        assertTrue(second.contains("a) hello from main\nb) hello from the child"), second);
        assertFalse(second.contains("p.join"), second);
        assertFalse(second.contains("method that waits"), second);
        assertFalse(second.contains("before("), second);
    }

    @Test
    void hintsAndNotesAreShownWhenAskedFor() {
        Lesson lesson = CourseFolder.example(folder).load().lessons().get(0);
        List<Step> steps = lesson.text(Language.EN).steps();
        LessonPage page = page(80, Glyphs.BOX, Language.EN);

        assertEquals("Hint 1 of 1\n\nThere is a method that waits for a process.", text(page.hint(steps.get(1), 1)));
        assertEquals(
                "For the instructor\nLet everybody raise a hand before the first run.", text(page.notes(steps.get(0))));
        assertEquals(List.of(), page.notes(steps.get(1)));
    }

    @Test
    void aTableThatCannotFitIsShownRowByRow() {
        CourseFolder course = CourseFolder.example(folder);
        course.replace(
                "hello/lesson.md",
                "Parent and child both print a line.",
                "| name | first | second | third | fourth |\n|---|---|---|---|---|\n"
                        + "| **row** | aaaaaaaa | bbbbbbbb | cccccccc | dddddddd |");
        Lesson lesson = course.load().lessons().get(0);
        String shown = text(page(24, Glyphs.BOX, Language.EN)
                .step(lesson, lesson.text(Language.EN).steps().get(0)));

        assertTrue(shown.contains("name: row\nfirst: aaaaaaaa\nsecond: bbbbbbbb\n"), shown);
    }

    @Test
    void whatWouldSteerTheTerminalIsMadeVisible() {
        CourseFolder course = CourseFolder.example(folder);
        course.replace("hello/lesson.md", "Parent and", "\u001b[2JParent\u202e and `\u0007`")
                .replace("hello/Hello.java", "// perhaps first", "// perhaps\u001b[31m first");
        Lesson lesson = course.load().lessons().get(0);
        String shown = text(page(80, Glyphs.BOX, Language.EN)
                .step(lesson, lesson.text(Language.EN).steps().get(0)));

        assertTrue(shown.contains("␛[2JParent\ufffd and `␇`"), shown);
        assertTrue(shown.contains("// perhaps␛[31m first"), shown);
    }

    @Test
    void markupThatIsMadeToExhaustAParserIsReadAndDrawnInTime() {
        List<String> attacks = List.of(
                ">".repeat(60_000),
                "> ".repeat(30_000),
                "[".repeat(60_000),
                "*a ".repeat(10_000) + "b* ".repeat(10_000),
                "*".repeat(30_000) + "a" + "*".repeat(30_000),
                "a|".repeat(5_000) + "\n" + "-|".repeat(5_000) + "\n" + "x\n".repeat(20_000),
                "a|".repeat(30) + "\n" + "-|".repeat(30) + "\n" + "x\n".repeat(25_000),
                "1. ".repeat(20_000),
                "程".repeat(20_000),
                "<a ".repeat(20_000));
        for (String attack : attacks) {
            CourseFolder course = CourseFolder.example(folder)
                    .replace("hello/lesson.md", "Parent and child both print a line.", attack);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                for (Lesson lesson : course.load().lessons()) {
                    for (Step step : lesson.text(Language.EN).steps()) {
                        page(60, Glyphs.BOX, Language.EN).step(lesson, step);
                    }
                }
            });
        }
    }
}
