package dev.procession.timeline;

import java.util.Arrays;
import java.util.List;

/**
 * The lanes that stand side by side on one page, and where.
 *
 * @param time cells of what stands to the left of the lanes: the number of a row and its time
 * @param lanes the processes, by index, from left to right
 * @param widths the cells of each lane: a glyph, a space, text, and the gap to the next lane
 */
record LanePage(int time, List<Integer> lanes, int[] widths) {

    /** A lane of fewer cells cannot be read. */
    static final int NARROWEST = 17;

    private static final int WIDEST = 60;
    private static final int GAP = 2;

    /** Gives each lane what it needs, and takes from the widest ones if that is too much. */
    static LanePage of(int time, List<Integer> lanes, int[] needed, int room) {
        int[] widths = lanes.stream()
                .mapToInt(lane -> Math.min(WIDEST, Math.max(NARROWEST, needed[lane] + GAP)))
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

    /** The cell in which the line down the lane of {@code process} stands. */
    int cell(int process) {
        int cell = time + GAP;
        for (int i = 0; lanes.get(i) != process; i++) {
            cell += widths[i];
        }
        return cell;
    }

    /** The cells for text in the lane of {@code process}. */
    int textWidth(int process) {
        return widths[lanes.indexOf(process)] - 2 - GAP;
    }
}
