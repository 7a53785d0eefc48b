package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson.
 *
 * @param name the name of its folder, which a student types
 * @param minutes how long it takes; 0 if the author did not say
 * @param requires names of lessons that come before it
 * @param texts the languages in which it exists; never empty
 * @param programs what can be run by name: demos and the starting points of exercises, in order of appearance
 */
public record Lesson(
        String name, int minutes, List<String> requires, Map<Language, LessonText> texts, List<Program> programs) {

    public Lesson {
        requires = List.copyOf(requires);
        texts = Map.copyOf(texts);
        programs = List.copyOf(programs);
    }

    /** The Python twin of one of its programs. */
    public Optional<Source> twin(Program program, Language language) {
        return text(language).steps().stream()
                .flatMap(step -> step.all(Block.Twin.class).stream())
                .filter(twin -> twin.program().equals(program))
                .map(Block.Twin::python)
                .findFirst();
    }

    /** The lesson in {@code language}, or else in one that exists. */
    public LessonText text(Language language) {
        return Fallback.of(texts, language);
    }
}
