package dev.procession.timeline;

import dev.procession.timeline.Scene.Situation;
import dev.procession.timeline.Storyboard.Change;
import dev.procession.timeline.Storyboard.Holding;
import dev.procession.trace.Event.Reparented;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the state of the run after any row. All changes are computed once, so that each row is answered equally fast,
 * in whatever order the rows are asked for.
 */
final class Scenes {

    private final Storyboard board;
    private final Timeline timeline;
    private final List<Succession<Change>> states;
    private final List<Succession<List<Integer>>> holders;
    private final List<Succession<Long>> parents;
    private final List<LaneRow> printed = new ArrayList<>();

    /** The number of lines printed up to and with each row. */
    private final int[] printedAfter;

    Scenes(Storyboard board) {
        this.board = board;
        timeline = board.timeline();
        int n = timeline.processes().size();
        states = several(n, Succession<Change>::new);
        board.changes().forEach(change -> states.get(change.process()).add(change.row(), change));
        holders = several(board.locks().size(), Succession<List<Integer>>::new);
        for (Holding holding : board.holdings()) {
            holders.get(holding.lock()).add(holding.row(), holding.holders());
        }
        parents = several(n, Succession<Long>::new);
        noteParents(new RowPlaces(board.rows()));
        printedAfter = new int[board.rows().size()];
        for (int row = 0; row < printedAfter.length; row++) {
            if (board.rows().get(row).mark().isPrinted()) {
                printed.add(board.rows().get(row));
            }
            printedAfter[row] = printed.size();
        }
    }

    private static <T> List<T> several(int n, Supplier<T> maker) {
        return Stream.generate(maker).limit(n).toList();
    }

    private void noteParents(RowPlaces places) {
        int order = 0;
        for (Moment moment : timeline.moments()) {
            int process = timeline.index(moment.process());
            if (process >= 0 && moment.event() instanceof Reparented e) {
                parents.get(process).add(places.of(order), e.to());
            }
            order++;
        }
    }

    /** @param row its place in {@link Storyboard#rows()} */
    Scene after(int row) {
        List<Set<String>> holds = several(timeline.processes().size(), TreeSet<String>::new);
        for (int lock = 0; lock < holders.size(); lock++) {
            for (int holder : holders(lock, row)) {
                holds.get(holder).add(board.locks().get(lock));
            }
        }
        List<Situation> situations = timeline.processes().stream()
                .map(process -> situation(process, row, List.copyOf(holds.get(process.index()))))
                .toList();
        return new Scene(row, situations, printed.subList(0, printedAfter[row]));
    }

    private Situation situation(ProcessLife process, int row, List<String> holds) {
        Change change = states.get(process.index()).at(row);
        Long parent = parents.get(process.index()).at(row);
        Long ppid = parent == null ? process.firstPpid() : parent;
        if (change == null) {
            return new Situation(process, LaneState.ABSENT, "", ppid, holds, List.of());
        }
        List<ProcessLife> lockHolders = change.lock() < 0
                ? List.of()
                : holders(change.lock(), row).stream()
                        .distinct()
                        .map(timeline::process)
                        .toList();
        return new Situation(process, change.state(), change.words(), ppid, holds, lockHolders);
    }

    private List<Integer> holders(int lock, int row) {
        @Nullable List<Integer> now = holders.get(lock).at(row);
        return now == null ? List.of() : now;
    }
}
