package dev.procession.shell.command;

import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.shell.explore.Goal;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the run commands ask a course: it finds programs by name, decides whether they may run, and is told about their
 * runs.
 */
public interface RunHooks {

    /** The names of all programs, for completion. */
    List<String> programNames();

    /** The program with this name; null, with a message, if there is not exactly one. */
    @Nullable
    Program program(String typed);

    /** The Python twin of a program. */
    Optional<Source> twin(Program program);

    /** Whether programs of the course may run at all; asks the user if that is not known yet. */
    boolean isTrusted();

    /** Whether the program may run now; if not, the student has been told what to do first. */
    boolean admits(Program program);

    /** The source to run: of an exercise, the student's own copy. */
    Source source(Program program) throws IOException;

    /** What the student is to find an order for, if the program is that of a challenge; empty if it only runs. */
    default Optional<Goal> goal(Program program) {
        return Optional.empty();
    }

    /** Called when the run of a program is over and its end has been printed. */
    void recordRun(Program program, Timeline timeline);

    /** Called when the student has stopped the run of a program, and its end has been printed. */
    default void recordStop(Program program) {}
}
