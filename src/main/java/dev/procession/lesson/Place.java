package dev.procession.lesson;

import dev.procession.text.Language;

/**
 * A step of a lesson, in whatever language.
 *
 * @param step its id
 */
public record Place(Lesson lesson, String step) {

    /** The step in {@code language}; the first one if a faulty translation lacks it. */
    public Step in(Language language) {
        LessonText text = lesson.text(language);
        return text.step(step).orElseGet(() -> text.steps().get(0));
    }
}
