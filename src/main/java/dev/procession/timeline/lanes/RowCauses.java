package dev.procession.timeline.lanes;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.Causality;
import dev.procession.timeline.cause.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The causes of a row, as rows. An event without a row of its own, such as the end of a join, passes its causes on to
 * the next row of its process.
 */
public final class RowCauses {

    /**
     * A row that had to come before another.
     *
     * @param chance whether the order of the two rows is chance
     */
    public record Tie(int cause, Cause.Kind kind, boolean chance) {}

    /** Further causes of a row are left out, because nobody would read them. */
    private static final int MAX_TIES = 24;

    private final Causality causality;
    private final List<LaneRow> rows;

    /** The row of each event, or the last row before it on its track if it has none; negative if there is neither. */
    private final int[] rowAt;

    RowCauses(Timeline timeline, List<LaneRow> rows) {
        causality = Causality.of(timeline);
        this.rows = rows;
        rowAt = new int[timeline.resolvedEvents().size()];
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
                if (!silent && from >= 0 && from != row && ties.size() < MAX_TIES && seen.add(from)) {
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

    /** Whether this row could have come before the one above it. */
    boolean isOrderedByChance(int row) {
        return row > 0
                && causality.isChance(rows.get(row - 1).order(), rows.get(row).order());
    }
}
