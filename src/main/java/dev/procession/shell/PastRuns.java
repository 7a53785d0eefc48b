package dev.procession.shell;

import dev.procession.lesson.Program;
import dev.procession.timeline.Timeline;
import dev.procession.trace.TraceHeader;
import java.util.Optional;

/**
 * Finds earlier runs of a course's programs, so that a student who returns to a step need not run its program again.
 */
final class PastRuns {

    private final RunShelf shelf;
    private final Stage stage;
    private final Speaker speaker;

    PastRuns(RunShelf shelf, Stage stage, Speaker speaker) {
        this.shelf = shelf;
        this.stage = stage;
        this.speaker = speaker;
    }

    /** Prints under a step whose program was run before how to see that run again. */
    void remind(Program program) {
        if (isShown(program)) {
            speaker.whisper("step.ran.shown");
        } else {
            last(program)
                    .ifPresentOrElse(
                            number -> speaker.whisper("step.ran.kept", number), () -> speaker.whisper("step.ran"));
        }
    }

    /** Prints under a step about another step's program which run to look at, unless that is the run shown last. */
    void reference(Program program) {
        if (!isShown(program)) {
            last(program)
                    .ifPresentOrElse(
                            number -> speaker.whisper("look.kept", program.name(), number),
                            () -> speaker.whisper("look.first", program.name()));
        }
    }

    private boolean isShown(Program program) {
        Timeline shown = stage.shown();
        return shown != null
                && shown.header().map(TraceHeader::title).orElse("").equals(program.path());
    }

    private Optional<Integer> last(Program program) {
        return shelf.contents().runs().stream()
                .filter(run -> run.title().equals(program.path()))
                .map(Recording::number)
                .reduce((earlier, later) -> later);
    }
}
