package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.procession.lesson.CheckerKinds;
import dev.procession.lesson.Course;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    /** Tested by {@link LessonFrameTest}. */
    private static final Set<ProblemKind> WARNINGS =
            Set.of(ProblemKind.GOAL_MISSING, ProblemKind.LEARNT_MISSING, ProblemKind.REASON_MISSING);

    @TempDir
    Path folder;

    static Stream<ProblemCase> mistakes() {
        return Stream.of(
                        FileMistakes.all(),
                        FrontMatterMistakes.all(),
                        CourseMistakes.all(),
                        StepMistakes.all(),
                        HtmlMistakes.all(),
                        LinkMistakes.all(),
                        ProgramMistakes.all(),
                        QuestionMistakes.all(),
                        TranslationMistakes.all(),
                        GlossaryMistakes.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsReportedWhereItStandsAndCausesNoOtherReports(ProblemCase it) {
        CourseFolder course = CourseFolder.example(folder);
        it.mistake().accept(course);

        assertEquals(it.expected(), course.problems());
        for (Problem problem : course.load().problems()) {
            for (Language language : Language.values()) {
                String line = problem.report(language);
                assertFalse(line.matches(".*\\{\\d}.*"), line);
            }
        }
    }

    @Test
    void everyKindOfProblemHasATest() {
        Set<String> tested = mistakes()
                .flatMap(it -> it.expected().stream())
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        List<ProblemKind> untested = Arrays.stream(ProblemKind.values())
                .filter(kind -> !tested.contains(kind.name()))
                .filter(kind -> kind != ProblemKind.READER_FAILED) // no known file causes it
                .filter(kind -> !WARNINGS.contains(kind))
                .filter(kind -> !CheckerKinds.ALL.contains(kind)) // tested by CourseCheckIT
                .filter(kind -> !CheckerKinds.OF_CHALLENGES.contains(kind)) // tested by ChallengeCheckIT
                .filter(kind -> kind != ProblemKind.FOLDER_MISSING && kind != ProblemKind.FILE_UNREADABLE) // below
                .toList();

        assertEquals(List.of(), untested);
    }

    @Test
    void aFolderThatDoesNotExistGivesAnEmptyCourse() {
        Course course = CourseLoader.load(folder.resolve("nowhere"));

        assertEquals(List.of(), course.lessons());
        assertEquals(
                folder.resolve("nowhere") + ":1:1: there is no such folder; name the folder that holds course.md",
                course.problems().get(0).report(Language.EN));
        assertEquals(1, course.problems().size());
        assertEquals("procession", course.text(Language.ZH).title());
    }

    @Test
    void aProblemIsPrintedAsAPlaceAndASentenceInBothLanguages() {
        CourseFolder course = CourseFolder.example(folder).replaceInBoth(" {#first}", " {#First}");
        Problem problem = course.load().problems().get(0);

        assertEquals(
                course.path("hello/lesson.md")
                        + ":9:1: the id \"First\" is not valid; use small letters, digits and hyphens, beginning with a"
                        + " letter, such as {#a-short-name}",
                problem.report(Language.EN));
        assertEquals(
                course.path("hello/lesson.md") + ":9:1: id“First”不合规则；请用小写字母、数字和连字符，并以字母开头，例如 {#a-short-name}",
                problem.report(Language.ZH));
    }

    @Test
    void aFileWithControlCharactersCannotChangeTheScreenThroughAProblem() {
        CourseFolder course = CourseFolder.example(folder).replace("hello/lesson.md", "minutes: 5", "min\u001b[31m: 5");
        for (Problem problem : course.load().problems()) {
            assertFalse(problem.report(Language.EN).contains("\u001b"), problem.report(Language.EN));
        }
    }
}
