package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/**
 * One row of the lanes: something happens in one lane, and perhaps an arrow leads to or from another.
 *
 * @param order the number of its event among all
 * @param lane the process in whose lane {@code mark} and {@code text} stand
 * @param partner the other process that this is about, negative if there is none
 */
public record LaneRow(
        int order,
        long t,
        int lane,
        Mark mark,
        String text,
        int partner,
        @Nullable Arrow arrow) {

    /** The same in another lane, or in other words. */
    LaneRow as(int otherLane, String otherText) {
        return new LaneRow(order, t, otherLane, mark, otherText, partner, arrow);
    }

    LaneRow with(Arrow added) {
        return new LaneRow(order, t, lane, mark, text, partner, added);
    }
}
