package dev.procession.timeline;

import java.util.List;

/** In which row of a picture an event is seen. */
final class RowPlaces {

    private final int[] orders;

    /** @param rows in the order of their events */
    RowPlaces(List<LaneRow> rows) {
        orders = rows.stream().mapToInt(LaneRow::order).toArray();
    }

    /** The first row that tells event number {@code order} or a later one; the last row if there is none. */
    int of(int order) {
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
