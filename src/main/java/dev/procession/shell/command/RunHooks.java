package dev.procession.shell.command;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.StepRef;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.Optional;

/** What a course is told about steps and runs, and what it decides about the run of one of its programs. */
public interface RunHooks {

    /** For programs that run outside of a course. */
    RunHooks NONE = new RunHooks() {};

    /** Called when a step begins to be shown. */
    default void opened(StepRef place) {}

    /** Called when all of a step has been shown. */
    default void shown(StepRef place) {}

    /** Called when the student wants to go on after the last step of a lesson. */
    default void ended(Lesson lesson) {}

    /** The place at which the student last left the shell, in the form that {@code /open} takes. */
    default Optional<String> lastPlace() {
        return Optional.empty();
    }

    /** Whether the program may run now; if not, the student has been told what to do first. */
    default boolean admits(Program program) {
        return true;
    }

    /** The source to run: of an exercise, the student's own copy. */
    default Source source(Program program, Language language) throws IOException {
        return program.source(language);
    }

    /** Called when the run is over and its end has been printed. */
    default void recordRun(Program program, Timeline timeline) {}
}
