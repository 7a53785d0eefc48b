package dev.procession.lesson.read;

import dev.procession.lesson.LessonText;
import dev.procession.lesson.Prose;
import dev.procession.lesson.Step;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contents of a lesson's file in one language, before they are compared with the other languages.
 *
 * @param minutes 0 if the file does not say
 */
record LessonDraft(
        Path file,
        Language language,
        FrontMatter frontMatter,
        int minutes,
        List<String> requires,
        List<Prose> goal,
        List<DraftStep> steps,
        List<Prose> learnt) {

    /** A step and the position of its heading. */
    record DraftStep(Step step, Position at) {}

    LessonText text(String fallbackTitle) {
        String title =
                frontMatter.optional("title").map(FrontMatter.Entry::value).orElse(fallbackTitle);
        return new LessonText(title, goal, steps.stream().map(DraftStep::step).toList(), learnt);
    }

    List<String> ids() {
        return new ArrayList<>(steps.stream().map(step -> step.step().id()).toList());
    }

    Optional<DraftStep> step(String id) {
        return steps.stream().filter(step -> step.step().id().equals(id)).findFirst();
    }
}
