package dev.procession.timeline;

import dev.procession.timeline.Storyboard.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a row could not come sooner, in rows: what an event without a row of its own had to wait for, such as the silent end
 * of a join, counts for the next row of its process.
 */
final class RowCauses {

    /** A person looks at no more. */
    private static final int MOST = 24;

    private final Causality causality;
    private final List<LaneRow> rows;

    /** The row of each event, or else the last row before it on its track; negative if there is none. */
    private final int[] rowAt;

    RowCauses(Timeline timeline, List<LaneRow> rows) {
        causality = timeline.causality();
        this.rows = rows;
        rowAt = new int[timeline.moments().size()];
        Arrays.fill(rowAt, -1);
        for (int row = 0; row < rows.size(); row++) {
            rowAt[rows.get(row).order()] = row;
        }
        for (int event = 0; event < rowAt.length; event++) {
            int previous = causality.previous(event);
            if (rowAt[event] < 0 && previous >= 0) {
                rowAt[event] = rowAt[previous];
            }
        }
    }

    List<Tie> of(int row) {
        List<Tie> ties = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int event = rows.get(row).order();
        int before;
        do {
            before = causality.previous(event);
            for (Cause cause : causality.causes(event)) {
                int from = rowAt[cause.event()];
                boolean silent = cause.event() == before && !isRow(before);
                if (!silent && from >= 0 && from != row && ties.size() < MOST && seen.add(from)) {
                    ties.add(new Tie(from, cause.kind(), cause.chance()));
                }
            }
            event = before;
        } while (before >= 0 && !isRow(before));
        return ties;
    }

    private boolean isRow(int event) {
        int row = rowAt[event];
        return row >= 0 && rows.get(row).order() == event;
    }

    /** Whether nothing forced this row to come after the one above it. */
    boolean mightHaveComeSooner(int row) {
        return row > 0
                && causality.isChance(rows.get(row - 1).order(), rows.get(row).order());
    }
}
