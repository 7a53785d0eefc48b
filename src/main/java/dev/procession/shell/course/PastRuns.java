package dev.procession.shell.course;

import dev.procession.lesson.Program;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.StoredRun;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TraceFile;
import dev.procession.timeline.UnreadableTraceException;
import dev.procession.trace.TraceHeader;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds earlier runs of a course's programs, so that a student who returns to a step need not run its program again.
 */
final class PastRuns {

    private final RunStore store;
    private final Foreground foreground;
    private final Messages messages;

    PastRuns(RunStore store, Foreground foreground, Messages messages) {
        this.store = store;
        this.foreground = foreground;
        this.messages = messages;
    }

    /** Prints under a step whose program was run before how to see that run again. */
    void remind(Program program) {
        if (isShown(program)) {
            messages.note("step.ran.shown");
        } else {
            last(program)
                    .ifPresentOrElse(number -> messages.note("step.ran.kept", number), () -> messages.note("step.ran"));
        }
    }

    /** Prints under a step about another step's program which run to look at, unless that is the run shown last. */
    void reference(Program program) {
        if (!isShown(program)) {
            last(program)
                    .ifPresentOrElse(
                            number -> messages.note("look.kept", program.name(), number),
                            () -> messages.note("look.first", program.name()));
        }
    }

    private boolean isShown(Program program) {
        Timeline shown = foreground.shown();
        return shown != null
                && shown.header().map(TraceHeader::title).orElse("").equals(program.path());
    }

    /** What was run in the runs that are kept. */
    Set<String> titles() {
        return store.contents().runs().stream().map(StoredRun::title).collect(Collectors.toSet());
    }

    /** The newest run of a program that is kept and can be read. */
    Optional<Timeline> timeline(Program program) {
        Optional<Integer> number = last(program);
        try {
            return number.isEmpty()
                    ? Optional.empty()
                    : store.find(number.get()).map(TraceFile::timeline);
        } catch (UnreadableTraceException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> last(Program program) {
        return store.contents().runs().stream()
                .filter(run -> run.title().equals(program.path()))
                .map(StoredRun::number)
                .reduce((earlier, later) -> later);
    }
}
