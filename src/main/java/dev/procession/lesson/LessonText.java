package dev.procession.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A lesson in one language. It has at least one step.
 *
 * @param goal what the lesson is for, shown before its first step; empty if the author does not say
 * @param learnt what was learnt, shown after the last step: a list, or empty if the author does not say
 */
public record LessonText(String title, List<Prose> goal, List<Step> steps, List<Prose> learnt) {

    public LessonText {
        goal = List.copyOf(goal);
        learnt = List.copyOf(learnt);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
