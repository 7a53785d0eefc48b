package dev.procession.shell.course;

import dev.procession.lesson.Program;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.AttemptLog;
import dev.procession.shell.state.StateFault;
import dev.procession.study.Attempt;
import dev.procession.study.Attempt.Kind;
import dev.procession.study.StudyRecord;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;

/** Notes what a student does of a course in the log of attempts. A script and a presentation note nothing. */
final class Attempts {

    private final AttemptLog log;
    private final MovedSteps moved;
    private final BooleanSupplier notes;
    private final Clock clock;

    /** Whether anything was noted since the student wanted to be forgotten. */
    private boolean noted;

    /**
     * @param folder the directory of the progress
     * @param notes whether what happens now is to be noted
     */
    Attempts(Path folder, MovedSteps moved, BooleanSupplier notes, Clock clock, Messages messages) {
        this.log = new AttemptLog(folder, new Said(messages));
        this.moved = moved;
        this.notes = notes;
        this.clock = clock;
    }

    /** Says what was wrong with the log. */
    private record Said(Messages messages) implements AttemptLog.Listener {

        @Override
        public void onUnfinished(Path file, Path aside) {
            messages.warn("log.unfinished", shown(file), shown(aside.getFileName()));
        }

        @Override
        public void onDamaged(int lines, Path file, Path aside) {
            messages.warn("log.damaged", lines, shown(file), shown(aside.getFileName()));
        }

        @Override
        public void onFault(StateFault fault) {
            messages.warn(fault);
        }

        private static String shown(Path path) {
            return TerminalSafe.line(path.toString());
        }
    }

    void opened(StepRef place) {
        note(Kind.OPENED, place, 0, "", false);
    }

    /** @param question from 0, as in the step */
    void answered(StepRef place, int question, String typed) {
        note(Kind.ANSWERED, place, question + 1, typed, false);
    }

    /** @param question from 0, as in the step */
    void graded(StepRef place, int question, String typed, boolean right) {
        note(Kind.GRADED, place, question + 1, typed, right);
    }

    /** @param question from 0, as in the step */
    void reviewed(StepRef place, int question, String typed, boolean right) {
        note(Kind.REVIEWED, place, question + 1, typed, right);
    }

    void hint(StepRef place, int number) {
        note(Kind.HINT, place, number, "", false);
    }

    void solution(StepRef place) {
        note(Kind.SOLUTION, place, 0, "", false);
    }

    void ran(StepRef place, Program program) {
        note(Kind.RAN, place, 0, program.path(), false);
    }

    void checked(StepRef place, long holding, int checks) {
        note(Kind.CHECKED, place, 0, holding + "/" + checks, holding == checks);
    }

    void left(StepRef place) {
        if (noted) {
            note(Kind.LEFT, place, 0, "", false);
        }
    }

    /**
     * @param lesson empty for the whole course
     * @param step empty for the whole lesson
     */
    void reset(String lesson, String step) {
        note(new Attempt(Kind.RESET, now(), lesson, step, 0, "", false));
    }

    private void note(Kind kind, StepRef place, int number, String text, boolean right) {
        note(new Attempt(kind, now(), place.lesson().name(), place.step(), number, text, right));
    }

    private void note(Attempt attempt) {
        if (notes.getAsBoolean()) {
            log.append(attempt);
            noted = true;
        }
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    AttemptLog log() {
        return log;
    }

    /** What all attempts add up to, with moved steps under their new names. */
    StudyRecord record() {
        return StudyRecord.of(log.attempts().stream().map(moved::now).toList());
    }

    void forget() throws IOException {
        log.delete();
        noted = false;
    }
}
