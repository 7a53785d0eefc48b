package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that changes now and then in a run, such as what a process does: knows what it is at every place. */
final class Succession<T extends Object> {

    private final List<T> values = new ArrayList<>();
    private int[] places = new int[4];

    /**
     * From {@code place} on it is {@code value}. Places never go back; of several values for one place the last counts.
     *
     * @throws IllegalArgumentException if {@code place} lies before the last one
     */
    void add(int place, T value) {
        int count = values.size();
        if (count > 0 && place < places[count - 1]) {
            throw new IllegalArgumentException("place " + place + " lies before " + places[count - 1]);
        }
        if (count > 0 && values.get(count - 1).equals(value)) {
            return;
        }
        if (count > 0 && places[count - 1] == place) {
            values.set(count - 1, value);
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count] = place;
        values.add(value);
    }

    /** What it is at {@code place}; null before its first value. */
    @Nullable
    T at(int place) {
        int found = Arrays.binarySearch(places, 0, values.size(), place);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? null : values.get(index);
    }
}
