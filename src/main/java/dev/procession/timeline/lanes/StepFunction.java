package dev.procession.timeline.lanes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step function: a value, such as the state of a process, that changes at some places of a run and is constant
 * between them.
 */
public final class StepFunction<T extends Object> {

    private final List<T> values = new ArrayList<>();
    private int[] places = new int[4];

    /**
     * Sets the value from {@code place} on. Places must not decrease; of several values for one place the last counts.
     *
     * @throws IllegalArgumentException if {@code place} lies before the last one
     */
    public void add(int place, T value) {
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

    /** The value at {@code place}; null before the first value. */
    @Nullable
    public T at(int place) {
        int found = Arrays.binarySearch(places, 0, values.size(), place);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? null : values.get(index);
    }
}
