package dev.procession.timeline.step;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.lanes.LaneRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a whole run just after one row.
 *
 * @param row its place in {@code TimelineViewModel.rows()}
 * @param processes all processes of the run, in the order of {@code Timeline.processes()}
 * @param printed the rows of the lines printed so far, in order
 */
record RunSnapshot(int row, List<Situation> processes, List<LaneRow> printed) {

    /**
     * The state of one process.
     *
     * @param words the state in words; empty before the process begins
     * @param ppid the parent at this instant; null if unknown
     * @param holds the names of the locks that the process holds
     * @param holders the holders of the lock that the process waits for
     * @param deadlocked whether the process is part of a deadlock
     */
    record Situation(
            ProcessRecord process,
            LaneState state,
            String words,
            @Nullable Long ppid,
            List<String> holds,
            List<ProcessRecord> holders,
            boolean deadlocked) {

        /** Whether the first parent has ended, so that the process has another one. */
        boolean isOrphan() {
            return ppid != null && !ppid.equals(process.firstPpid());
        }
    }

    Situation of(ProcessRecord process) {
        return processes.get(process.index());
    }

    long alive() {
        return processes.stream().filter(each -> each.state().isThere()).count();
    }

    long count(LaneState state) {
        return processes.stream().filter(each -> each.state() == state).count();
    }
}
