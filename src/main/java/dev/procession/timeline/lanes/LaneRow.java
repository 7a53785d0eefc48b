package dev.procession.timeline.lanes;

import dev.procession.timeline.draw.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One row of the lanes: an event in one lane, perhaps with an arrow to or from another lane.
 *
 * @param order the place of its event in {@code Timeline.events()}
 * @param lane the process in whose lane {@code mark} and {@code text} are
 * @param partner the other process that the row is about; negative if there is none
 */
public record LaneRow(
        int order,
        long t,
        int lane,
        Mark mark,
        String text,
        int partner,
        @Nullable Arrow arrow) {

    /** The same row in another lane, or in other words. */
    LaneRow as(int otherLane, String otherText) {
        return new LaneRow(order, t, otherLane, mark, otherText, partner, arrow);
    }

    LaneRow with(Arrow added) {
        return new LaneRow(order, t, lane, mark, text, partner, added);
    }
}
