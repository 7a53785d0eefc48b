package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lesson.
 *
 * @param name the name of its folder, which students type
 * @param minutes how long the lesson takes; 0 if the author did not say
 * @param requires the names of lessons that must come before it
 * @param movedFrom the name of the lesson in which some of its steps were before; empty if none were elsewhere
 * @param texts the lesson in each language in which it exists; never empty
 * @param programs the programs that can be run by name: demos and the starts of exercises, in order of appearance
 */
public record Lesson(
        String name,
        int minutes,
        List<String> requires,
        Optional<String> movedFrom,
        Map<Language, LessonText> texts,
        List<Program> programs) {

    public Lesson {
        requires = List.copyOf(requires);
        texts = Map.copyOf(texts);
        programs = List.copyOf(programs);
    }

    /** The name of the file that holds the text of a lesson in {@code language}. */
    public static String fileName(Language language) {
        return language == Language.EN ? "lesson.md" : "lesson." + language.code() + ".md";
    }

    /** The files that the lesson links to in any language: demos, Python twins, and exercises with their solutions. */
    public Set<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        for (LessonText text : texts.values()) {
            for (Step step : text.steps()) {
                step.all(Block.Demo.class)
                        .forEach(demo -> sources.addAll(demo.program().sources().values()));
                step.all(Block.Challenge.class)
                        .forEach(each -> sources.addAll(each.program().sources().values()));
                step.all(Block.Twin.class).forEach(twin -> sources.add(twin.python()));
                for (Block.Exercise exercise : step.all(Block.Exercise.class)) {
                    sources.addAll(exercise.start().sources().values());
                    sources.addAll(exercise.solution().sources().values());
                }
            }
        }
        return sources;
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
