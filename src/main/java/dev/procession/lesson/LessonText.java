package dev.procession.lesson;

import java.util.List;
import java.util.Optional;

/** A lesson in one language. It has at least one step. */
public record LessonText(String title, List<Step> steps) {

    public LessonText {
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
