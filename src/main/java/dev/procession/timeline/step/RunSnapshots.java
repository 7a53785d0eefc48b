package dev.procession.timeline.step;

import dev.procession.timeline.Deadlock;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.LockChanges.Holding;
import dev.procession.timeline.lanes.RowPlaces;
import dev.procession.timeline.lanes.StateChanges.Change;
import dev.procession.timeline.lanes.StepFunction;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.step.RunSnapshot.Situation;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Reparented;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the state of the run after any row. All changes are computed once, so the state after any row is found equally
 * fast, in whatever order the rows are asked for.
 */
final class RunSnapshots {

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final List<StepFunction<Change>> states;
    private final List<StepFunction<List<Integer>>> holders;
    private final List<StepFunction<Long>> parents;
    private final List<Stuck> deadlocks = new ArrayList<>();
    private final List<LaneRow> printed = new ArrayList<>();

    /** The number of lines printed up to and with each row. */
    private final int[] printedAfter;

    /** A deadlock that lasts from one row on until before another. */
    private record Stuck(Deadlock deadlock, int from, int until) {}

    RunSnapshots(TimelineViewModel model) {
        this.model = model;
        timeline = model.timeline();
        int n = timeline.processes().size();
        states = several(n, StepFunction<Change>::new);
        model.changes().forEach(change -> states.get(change.process()).add(change.row(), change));
        holders = several(model.locks().size(), StepFunction<List<Integer>>::new);
        for (Holding holding : model.holdings()) {
            holders.get(holding.lock()).add(holding.row(), holding.holders());
        }
        parents = several(n, StepFunction<Long>::new);
        RowPlaces places = new RowPlaces(model.rows());
        recordParents(places);
        for (Deadlock deadlock : timeline.deadlocks()) {
            int until = deadlock.end() == null ? Integer.MAX_VALUE : place(deadlock.end(), places);
            deadlocks.add(new Stuck(deadlock, place(deadlock.closing(), places), until));
        }
        printedAfter = new int[model.rows().size()];
        for (int row = 0; row < printedAfter.length; row++) {
            if (model.rows().get(row).mark().isPrinted()) {
                printed.add(model.rows().get(row));
            }
            printedAfter[row] = printed.size();
        }
    }

    private static <T> List<T> several(int n, Supplier<T> maker) {
        return Stream.generate(maker).limit(n).toList();
    }

    private int place(Event event, RowPlaces places) {
        return places.of(Math.max(0, timeline.orderOf(event)));
    }

    private void recordParents(RowPlaces places) {
        int order = 0;
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            int process = resolved.subjectIndex();
            if (process >= 0 && resolved.event() instanceof Reparented e) {
                parents.get(process).add(places.of(order), e.to());
            }
            order++;
        }
    }

    /**
     * The state of the run just after a row.
     *
     * @param row its place in {@link TimelineViewModel#rows()}
     */
    RunSnapshot after(int row) {
        List<Set<String>> holds = several(timeline.processes().size(), TreeSet<String>::new);
        for (int lock = 0; lock < holders.size(); lock++) {
            for (int holder : holders(lock, row)) {
                holds.get(holder).add(model.locks().get(lock));
            }
        }
        List<Situation> situations = timeline.processes().stream()
                .map(process -> situation(process, row, List.copyOf(holds.get(process.index()))))
                .toList();
        return new RunSnapshot(row, situations, printed.subList(0, printedAfter[row]));
    }

    private Situation situation(ProcessRecord process, int row, List<String> holds) {
        Change change = states.get(process.index()).at(row);
        Long parent = parents.get(process.index()).at(row);
        Long ppid = parent == null ? process.firstPpid() : parent;
        if (change == null) {
            return new Situation(process, LaneState.ABSENT, "", ppid, holds, List.of(), false);
        }
        List<ProcessRecord> lockHolders = change.lock() < 0
                ? List.of()
                : holders(change.lock(), row).stream()
                        .distinct()
                        .map(timeline::process)
                        .toList();
        boolean deadlocked = deadlocks.stream()
                .anyMatch(one -> one.from <= row && row < one.until && one.deadlock.contains(process));
        return new Situation(process, change.state(), change.words(), ppid, holds, lockHolders, deadlocked);
    }

    private List<Integer> holders(int lock, int row) {
        @Nullable List<Integer> now = holders.get(lock).at(row);
        return now == null ? List.of() : now;
    }
}
