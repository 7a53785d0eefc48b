package dev.procession.timeline.lanes;

import java.util.Arrays;
import java.util.List;

/**
 * The lanes that are side by side on one page, with their positions.
 *
 * @param time the width of the margin to the left of the lanes, which has the number and the time of a row
 * @param lanes the indexes of the processes, from left to right
 * @param widths the width of each lane, which has a glyph, a space, text, and the gap to the next lane
 */
public record LanePage(int time, List<Integer> lanes, int[] widths) {

    /** A narrower lane cannot be read. */
    static final int MIN_LANE_CELLS = 17;

    private static final int MAX_LANE_CELLS = 60;
    private static final int GAP_CELLS = 2;

    /** Gives each lane the cells that it needs. If the sum exceeds {@code room}, the widest lanes get fewer. */
    static LanePage of(int time, List<Integer> lanes, int[] needed, int room) {
        int[] widths = lanes.stream()
                .mapToInt(lane -> Math.min(MAX_LANE_CELLS, Math.max(MIN_LANE_CELLS, needed[lane] + GAP_CELLS)))
                .toArray();
        int sum = Arrays.stream(widths).sum();
        for (; sum > room; sum--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest]--;
        }
        return new LanePage(time, lanes, widths);
    }

    boolean shows(int process) {
        return lanes.contains(process);
    }

    /** The cell of the vertical line in the lane of {@code process}. */
    int cell(int process) {
        int cell = time + GAP_CELLS;
        for (int i = 0; lanes.get(i) != process; i++) {
            cell += widths[i];
        }
        return cell;
    }

    /** The cells for text in the lane of {@code process}. */
    int textWidth(int process) {
        return widths[lanes.indexOf(process)] - 2 - GAP_CELLS;
    }
}
