package dev.procession.lesson;

import dev.procession.text.Language;

/**
 * A step of a lesson, independent of the language.
 *
 * @param step the id of the step
 */
public record StepRef(Lesson lesson, String step) {

    /** The step in {@code language}; the first step if a faulty translation does not have it. */
    public Step in(Language language) {
        LessonText text = lesson.text(language);
        return text.step(step).orElseGet(() -> text.steps().get(0));
    }
}
