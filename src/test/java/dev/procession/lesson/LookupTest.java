package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final Lesson join = lesson("join", List.of("why", "with-join", "without-join"), "WithJoin", "Shared");
    private final Lesson jokes = lesson("jokes", List.of("one"), "Knock", "Shared");
    private final Lesson pids = lesson("pids", List.of("both-sides"), "BothSides");
    private final Course course = new Course(
            Map.of(Language.EN, new CourseText("Test", "English", List.of())), List.of(join, jokes, pids), List.of());

    private static Lesson lesson(String name, List<String> steps, String... classNames) {
        List<Step> all =
                steps.stream().map(id -> new Step(id, List.of(), List.of())).toList();
        List<Program> programs = List.of(classNames).stream()
                .map(it -> new Program(
                        name, Names.kebab(it), it, Map.of(Language.EN, new Source(Path.of(it + ".java"), ""))))
                .toList();
        return new Lesson(name, 5, List.of(), Map.of(Language.EN, new LessonText(name, all)), programs);
    }

    private static Lookup<Place> found(Lesson lesson, String step) {
        return new Lookup.Found<>(new Place(lesson, step));
    }

    @Test
    void aLessonIsFoundByNameNumberAndUniqueBeginning() {
        assertEquals(found(pids, "both-sides"), course.place("pids", null));
        assertEquals(found(pids, "both-sides"), course.place("3", null));
        assertEquals(found(pids, "both-sides"), course.place(" P ", null));
        assertEquals(found(join, "why"), course.place("join", null));
    }

    @Test
    void aStepIsFoundByIdNumberAndUniqueBeginning() {
        assertEquals(found(join, "with-join"), course.place("join#with-join", null));
        assertEquals(found(join, "with-join"), course.place("1#2", null));
        assertEquals(found(join, "without-join"), course.place("join#witho", null));
        assertEquals(found(join, "without-join"), course.place("#3", join));
    }

    @Test
    void whatFitsSeveralIsAnsweredWithTheNamesThatTellThemApart() {
        assertEquals(new Lookup.Unclear<>(List.of("join", "jokes")), course.place("jo", null));
        assertEquals(new Lookup.Unclear<>(List.of("join#with-join", "join#without-join")), course.place("#with", join));
        assertEquals(new Lookup.Unclear<>(List.of("join/shared", "jokes/shared")), course.program("shared", pids));
    }

    @Test
    void whatFitsNothingIsAnsweredWithNamesThatLookAlike() {
        assertEquals(new Lookup.Unknown<>(List.of("join")), course.place("jion", null));
        assertEquals(new Lookup.Unknown<>(List.of("join")), course.place("jion#2", null));
        assertEquals(new Lookup.Unknown<>(List.of("join#why")), course.place("#whx", join));
        assertEquals(new Lookup.Unknown<>(List.of()), course.place("99", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.place("", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.place("#2", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.place("x".repeat(100_000), null));
        assertEquals(new Lookup.Unknown<>(List.of("pids/both-sides")), course.program("sides", join));
        assertEquals(new Lookup.Unknown<>(List.of("join/with-join")), course.program("join/wth-join", null));
        assertEquals(new Lookup.Unknown<>(List.of()), course.program("", join));
    }

    @Test
    void aProgramIsFoundByItsNameAsTypedOrAsInJava() {
        Lookup<Program> withJoin = new Lookup.Found<>(join.programs().get(0));

        assertEquals(withJoin, course.program("with-join", null));
        assertEquals(withJoin, course.program("WithJoin", pids));
        assertEquals(withJoin, course.program("join/with-join", pids));
        assertEquals(withJoin, course.program("1/WithJoin", pids));
        assertEquals(withJoin, course.program("with", pids));
    }

    @Test
    void aProgramOfTheCurrentLessonIsPreferred() {
        assertEquals(new Lookup.Found<>(jokes.programs().get(1)), course.program("shared", jokes));
        assertEquals(new Lookup.Found<>(join.programs().get(1)), course.program("join/shared", jokes));
    }

    @Test
    void aPlaceThatATranslationLacksIsItsFirstStep() {
        assertEquals("why", new Place(join, "gone").in(Language.ZH).id());
        assertEquals("with-join", new Place(join, "with-join").in(Language.EN).id());
    }
}
