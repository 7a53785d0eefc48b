package dev.procession.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalCells;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the lessons that come with the product. */
class OurCourseTest {

    private static final Course COURSE = CourseLoader.load(Path.of("lessons"));

    @Test
    void itLoadsWithoutProblemsInBothLanguages() {
        assertEquals(List.of(), COURSE.problems());
        assertEquals(List.of(), COURSE.warnings());
        assertEquals(
                List.of(
                        "what-is-a-process",
                        "memory",
                        "two-styles",
                        "guarded-main",
                        "join",
                        "serial-parallel",
                        "run-is-not-start",
                        "pids",
                        "terminate",
                        "daemons",
                        "queue",
                        "pipe",
                        "lock",
                        "deadlock",
                        "shared-data",
                        "pool",
                        "plain-java"),
                COURSE.lessons().stream().map(Lesson::name).toList());
        for (Lesson lesson : COURSE.lessons()) {
            assertEquals(2, lesson.texts().size());
            assertTrue(lesson.minutes() >= 6 && lesson.minutes() <= 15, lesson.name());
        }
    }

    @Test
    void everyProgramHasANameOfItsOwnInTheWholeCourse() {
        List<String> names = COURSE.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .map(Program::name)
                .toList();

        assertEquals(names.stream().distinct().toList(), names);
    }

    @Test
    void aStepFitsOnAScreenNotCountingItsListing() {
        List<String> tooLong = new ArrayList<>();
        for (Language language : Language.values()) {
            LessonPage page = new LessonPage(80, TerminalCells.TERMINAL, Glyphs.BOX, language);
            for (Lesson lesson : COURSE.lessons()) {
                for (Step step : lesson.text(language).steps()) {
                    int listing = programs(step).stream()
                            .mapToInt(program ->
                                    page.listing(program.source(language)).size())
                            .sum();
                    int prose = page.step(lesson, step).size() - listing;
                    if (prose > 22) {
                        tooLong.add(language + " " + lesson.name() + "#" + step.id() + ": " + prose);
                    }
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noListingIsCutOnAScreenOf80() {
        for (Language language : Language.values()) {
            LessonPage page = new LessonPage(80, TerminalCells.TERMINAL, Glyphs.BOX, language);
            for (Lesson lesson : COURSE.lessons()) {
                for (Program program : lesson.programs()) {
                    for (StyledLine line : page.listing(program.source(language))) {
                        assertFalse(line.text().endsWith("…"), program.path() + " " + line.text());
                    }
                }
            }
        }
    }

    @Test
    void whatExplainsADemoStandsInTheNextStepSinceAStepIsSeenBeforeTheRun() {
        for (Language language : Language.values()) {
            for (Lesson lesson : COURSE.lessons()) {
                for (Step step : lesson.text(language).steps()) {
                    List<Block> seen = step.blocks().stream()
                            .filter(block -> block instanceof Block.Text
                                    || block instanceof Block.Demo
                                    || block instanceof Block.Question
                                    || block instanceof Block.Exercise
                                    || block instanceof Block.Challenge)
                            .toList();
                    int demos = step.all(Block.Demo.class).size();
                    boolean last = seen.get(seen.size() - 1) instanceof Block.Demo;
                    assertTrue(demos == 0 || demos == 1 && last, lesson.name() + "#" + step.id());
                }
            }
        }
    }

    @Test
    void atLeastTenChallengesAreSpreadOverTheLessonsAboutWhatComesInAnyOrder() {
        List<String> lessons = List.of(
                "join", "daemons", "terminate", "queue", "pipe", "lock", "deadlock", "shared-data", "run-is-not-start");
        int all = 0;
        for (Lesson lesson : COURSE.lessons()) {
            for (Language language : Language.values()) {
                long here = lesson.text(language).steps().stream()
                        .filter(step -> !step.all(Block.Challenge.class).isEmpty())
                        .count();
                assertEquals(lessons.contains(lesson.name()), here > 0, lesson.name());
                all += language == Language.EN ? (int) here : 0;
            }
        }
        assertTrue(all >= 10, all + " challenges");
    }

    @Test
    void everyLessonLetsPredictLookChangeAndWrite() {
        List<String> missing = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Lesson lesson : COURSE.lessons()) {
                List<Step> steps = lesson.text(language).steps();
                List<Step> exercises = steps.stream()
                        .filter(step -> !step.all(Block.Exercise.class).isEmpty())
                        .toList();
                boolean predicts = steps.stream().anyMatch(OurCourseTest::predicts);
                boolean asks = IntStream.range(1, steps.size())
                        .anyMatch(i -> !steps.get(i - 1).all(Block.Demo.class).isEmpty() && asks(steps.get(i)));
                boolean hints = exercises.stream()
                        .allMatch(step -> step.all(Block.Hint.class).size() == 3);
                if (!predicts || !asks || exercises.size() != 2 || !hints) {
                    missing.add(language + " " + lesson.name());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean predicts(Step step) {
        return StepQuestion.of(step).stream().anyMatch(question -> question.program() != null);
    }

    private static boolean asks(Step step) {
        return StepQuestion.of(step).stream().anyMatch(question -> question.program() == null);
    }

    @Test
    void aPredictionHasAProgramAndAQuestionAboutARunStandsBehindIt() {
        for (Language language : Language.values()) {
            for (Lesson lesson : COURSE.lessons()) {
                for (Step step : lesson.text(language).steps()) {
                    boolean program = !step.all(Block.Demo.class).isEmpty();
                    assertTrue(!predicts(step) || program, lesson.name() + "#" + step.id());
                    assertFalse(program && asks(step), lesson.name() + "#" + step.id());
                }
            }
        }
    }

    @Test
    void aDemoHasATwinUnlessPythonCannotDoTheSame() {
        List<String> alone = new ArrayList<>();
        for (Lesson lesson : COURSE.lessons()) {
            for (Step step : lesson.text(Language.EN).steps()) {
                if (step.all(Block.Demo.class).size()
                        > step.all(Block.Twin.class).size()) {
                    alone.add(lesson.name() + "#" + step.id());
                }
            }
        }
        assertEquals(
                List.of("queue#cannot-put", "shared-data#by-hand", "pool#worker-dies", "plain-java#call-me-back"),
                alone);
    }

    private static List<Program> programs(Step step) {
        return Stream.concat(
                        step.all(Block.Demo.class).stream().map(Block.Demo::program),
                        Stream.concat(
                                step.all(Block.Exercise.class).stream().map(Block.Exercise::start),
                                step.all(Block.Challenge.class).stream().map(Block.Challenge::program)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "join#with-join, EN, 80, BOX",
        "join#with-join, ZH, 80, BOX",
        "pids#numbers, EN, 100, BOX",
        "pids#numbers, ZH, 100, BOX",
        "two-styles#look-one, EN, 60, PLAIN",
        "two-styles#look-one, ZH, 60, PLAIN",
        "daemons#daemon, ZH, 60, BOX"
    })
    void stepsAreDrawnAsInTheGoldenFiles(String typed, Language language, int width, Glyphs glyphs) {
        StepRef place = ((Lookup.Found<StepRef>) COURSE.findStep(typed, null)).value();
        LessonPage page = new LessonPage(width, TerminalCells.TERMINAL, glyphs, language);
        String name = "%s-%s-%s-%d-%s"
                .formatted(place.lesson().name(), place.step(), language.code(), width, glyphs)
                .toLowerCase(Locale.ROOT);

        Golden.check(name, page.step(place.lesson(), place.in(language)));
    }
}
