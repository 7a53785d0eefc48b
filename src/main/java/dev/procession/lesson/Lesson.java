package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lesson.
 *
 * @param name the name of its folder, which students type
 * @param minutes how long the lesson takes; 0 if the author did not say
 * @param requires the names of lessons that must come before it
 * @param texts the lesson in each language in which it exists; never empty
 * @param programs the programs that can be run by name: demos and the starts of exercises, in order of appearance
 */
public record Lesson(
        String name, int minutes, List<String> requires, Map<Language, LessonText> texts, List<Program> programs) {

    public Lesson {
        requires = List.copyOf(requires);
        texts = Map.copyOf(texts);
        programs = List.copyOf(programs);
    }

    /** The Python twin of a program of this lesson. */
    public Optional<Source> twin(Program program, Language language) {
        return text(language).steps().stream()
                .flatMap(step -> step.all(Block.Twin.class).stream())
                .filter(twin -> twin.program().equals(program))
                .map(Block.Twin::python)
                .findFirst();
    }

    /** The text in {@code language}, or in another language if there is none. */
    public LessonText text(Language language) {
        return LanguageFallback.of(texts, language);
    }
}
