package dev.procession.shell.course;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.text.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The student's place in the course: a lesson and a step of it. */
public final class Bookmark {

    private @Nullable StepRef place;

    @Nullable
    Lesson lesson() {
        return place == null ? null : place.lesson();
    }

    @Nullable
    StepRef place() {
        return place;
    }

    void open(StepRef opened) {
        place = opened;
    }

    /** The step being read; null before the first lesson is opened. */
    @Nullable
    Step step(Language language) {
        return place == null ? null : place.in(language);
    }

    /** Moves by {@code by} steps; false if the lesson has no such step. */
    boolean move(int by, Language language) {
        if (place == null) {
            return false;
        }
        List<Step> steps = place.lesson().text(language).steps();
        int to = steps.indexOf(place.in(language)) + by;
        if (to < 0 || to >= steps.size()) {
            return false;
        }
        place = new StepRef(place.lesson(), steps.get(to).id());
        return true;
    }

    /** {@code join 2/5}, for the prompt; empty before the first lesson is opened. */
    public String words(Language language) {
        if (place == null) {
            return "";
        }
        List<Step> steps = place.lesson().text(language).steps();
        return place.lesson().name() + " " + (steps.indexOf(place.in(language)) + 1) + "/" + steps.size();
    }

    /** The programs of {@link #stepOfPrograms}: demos and the start files of exercises. */
    List<Program> programs(Language language) {
        return stepOfPrograms(language).map(CourseSession::programs).orElse(List.of());
    }

    /**
     * This step if it shows a program, else the last step before it that does, because this step is then about that
     * one.
     */
    Optional<Step> stepOfPrograms(Language language) {
        if (place == null) {
            return Optional.empty();
        }
        List<Step> steps = place.lesson().text(language).steps();
        return steps.subList(0, steps.indexOf(place.in(language)) + 1).stream()
                .filter(step -> !CourseSession.programs(step).isEmpty())
                .reduce((earlier, later) -> later);
    }
}
