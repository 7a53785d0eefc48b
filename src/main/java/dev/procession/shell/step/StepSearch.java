package dev.procession.shell.step;

import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.Locale;

/** Finds rows by their text, ignoring case; after the last row the search continues with the first. */
final class StepSearch {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final TimelineViewModel board;

    StepSearch(TimelineViewModel board) {
        this.board = board;
    }

    /**
     * The next row whose text contains {@code text}, or the previous one if {@code step} is -1; negative if there is
     * none.
     *
     * @param from the row behind which the search begins; it is the last one to be searched
     */
    int find(String text, int from, int step) {
        String wanted = plain(text);
        int count = board.rows().size();
        for (int i = 1; i <= count; i++) {
            int row = Math.floorMod(from + i * step, count);
            if (words(row).contains(wanted)) {
                return row;
            }
        }
        return -1;
    }

    /** The text of a row as the screen shows it: the process and what it does. */
    private String words(int row) {
        LaneRow each = board.rows().get(row);
        String who = board.name(board.timeline().processes().get(each.lane()));
        return plain(who + ": " + board.words(each));
    }

    private static String plain(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').toLowerCase(Locale.ROOT);
    }
}
