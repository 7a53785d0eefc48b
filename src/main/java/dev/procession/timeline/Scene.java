package dev.procession.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the case at one instant of a run: just after a row.
 *
 * @param row by its place in {@link Storyboard#rows()}
 * @param processes all of the run, in the order of {@link Timeline#processes()}
 * @param printed the rows of the lines printed so far, in their order
 */
record Scene(int row, List<Situation> processes, List<LaneRow> printed) {

    /**
     * How one process is.
     *
     * @param words the state as a person reads it; empty before its beginning
     * @param ppid its parent at this instant; null if no event told it
     * @param holds what it holds, by name
     * @param holders those who hold the lock that it waits for
     */
    record Situation(
            ProcessLife process,
            LaneState state,
            String words,
            @Nullable Long ppid,
            List<String> holds,
            List<ProcessLife> holders) {

        /** Whether its first parent is gone, so that it has another. */
        boolean isOrphan() {
            return ppid != null && !ppid.equals(process.firstPpid());
        }
    }

    Situation of(ProcessLife process) {
        return processes.get(process.index());
    }

    long alive() {
        return processes.stream().filter(each -> each.state().isThere()).count();
    }

    long count(LaneState state) {
        return processes.stream().filter(each -> each.state() == state).count();
    }
}
