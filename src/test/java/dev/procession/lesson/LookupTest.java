package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final Lesson join = lesson("join", List.of("why", "with-join", "without-join"), "WithJoin", "Shared");
    private final Lesson jokes = lesson("jokes", List.of("one"), "Knock", "Shared");
    private final Lesson pids = lesson("pids", List.of("both-sides"), "BothSides");
    private final Course course = new Course(
            Map.of(Language.EN, new CourseText("Test", "English", List.of())),
            List.of(join, jokes, pids),
            Glossary.NONE,
            List.of(),
            List.of());

    private static Lesson lesson(String name, List<String> steps, String... classNames) {
        List<Step> all =
                steps.stream().map(id -> new Step(id, List.of(), List.of())).toList();
        List<Program> programs = List.of(classNames).stream()
                .map(it -> new Program(
                        name, TypedNames.kebab(it), it, Map.of(Language.EN, new Source(Path.of(it + ".java"), ""))))
                .toList();
        return new Lesson(
                name,
                5,
                List.of(),
                Optional.empty(),
                Map.of(Language.EN, new LessonText(name, List.of(), all, List.of())),
                programs);
    }

    private static Lookup<StepRef> found(Lesson lesson, String step) {
        return new Lookup.Found<>(new StepRef(lesson, step));
    }

    @Test
    void aLessonIsFoundByNameNumberAndUniqueBeginning() {
        assertEquals(found(pids, "both-sides"), course.findStep("pids", null));
        assertEquals(found(pids, "both-sides"), course.findStep("3", null));
        assertEquals(found(pids, "both-sides"), course.findStep(" P ", null));
        assertEquals(found(join, "why"), course.findStep("join", null));
    }

    @Test
    void aStepIsFoundByIdNumberAndUniqueBeginning() {
        assertEquals(found(join, "with-join"), course.findStep("join#with-join", null));
        assertEquals(found(join, "with-join"), course.findStep("1#2", null));
        assertEquals(found(join, "without-join"), course.findStep("join#witho", null));
        assertEquals(found(join, "without-join"), course.findStep("#3", join));
    }

    @Test
    void whatFitsSeveralIsAnsweredWithTheNamesThatTellThemApart() {
        assertEquals(new Lookup.Ambiguous<>(List.of("join", "jokes")), course.findStep("jo", null));
        assertEquals(
                new Lookup.Ambiguous<>(List.of("join#with-join", "join#without-join")), course.findStep("#with", join));
        assertEquals(
                new Lookup.Ambiguous<>(List.of("join/shared", "jokes/shared")), course.findProgram("shared", pids));
    }

    @Test
    void whatFitsNothingIsAnsweredWithNamesThatLookAlike() {
        assertEquals(new Lookup.Unknown<>(List.of("join")), course.findStep("jion", null));
        assertEquals(new Lookup.Unknown<>(List.of("join")), course.findStep("jion#2", null));
        assertEquals(new Lookup.Unknown<>(List.of("join#why")), course.findStep("#whx", join));
        assertEquals(new Lookup.Unknown<>(List.of()), course.findStep("99", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.findStep("", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.findStep("#2", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.findStep("x".repeat(100_000), null));
        assertEquals(new Lookup.Unknown<>(List.of("pids/both-sides")), course.findProgram("sides", join));
        assertEquals(new Lookup.Unknown<>(List.of("join/with-join")), course.findProgram("join/wth-join", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.findProgram("", join));
    }

    @Test
    void aProgramIsFoundByItsNameAsTypedOrAsInJava() {
        Lookup<Program> withJoin = new Lookup.Found<>(join.programs().get(0));

        assertEquals(withJoin, course.findProgram("with-join", null));
        assertEquals(withJoin, course.findProgram("WithJoin", pids));
        assertEquals(withJoin, course.findProgram("join/with-join", pids));
        assertEquals(withJoin, course.findProgram("1/WithJoin", pids));
        assertEquals(withJoin, course.findProgram("with", pids));
    }

    @Test
    void aProgramOfTheCurrentLessonIsPreferred() {
        assertEquals(new Lookup.Found<>(jokes.programs().get(1)), course.findProgram("shared", jokes));
        assertEquals(new Lookup.Found<>(join.programs().get(1)), course.findProgram("join/shared", jokes));
    }

    @Test
    void aPlaceThatATranslationLacksIsItsFirstStep() {
        assertEquals("why", new StepRef(join, "gone").in(Language.ZH).id());
        assertEquals("with-join", new StepRef(join, "with-join").in(Language.EN).id());
    }
}
