package dev.procession.timeline.lanes;

import java.util.List;

/** Finds the row of a picture in which an event shows. */
public final class RowPlaces {

    private final int[] orders;

    /** @param rows sorted by their events */
    public RowPlaces(List<LaneRow> rows) {
        orders = rows.stream().mapToInt(LaneRow::order).toArray();
    }

    /** The first row of event number {@code order} or a later event; the last row if there is none. */
    public int of(int order) {
        int low = 0;
        int high = orders.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (orders[middle] < order) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, Math.min(low, orders.length - 1));
    }
}
