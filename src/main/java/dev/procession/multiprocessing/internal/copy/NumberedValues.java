package dev.procession.multiprocessing.internal.copy;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values read from a copy so far, by number. A number exists from the beginning of its value, so that the parts of
 * the value can refer to it. Work that needs a complete value, such as filling a hash set, waits here until it is
 * complete.
 */
final class NumberedValues {

    private static final int NONE = Integer.MAX_VALUE;

    private final List<@Nullable Object> values = new ArrayList<>();
    /** The numbers of the values that are not complete. */
    private final BitSet open = new BitSet();

    private final Map<Integer, List<PendingSlot>> gaps = new HashMap<>();
    private final Map<Integer, List<Contents>> contents = new HashMap<>();

    /** The lowest number among the open values referred to since {@link #mark}, which is that of the outermost one. */
    private int outermost = NONE;

    /** Begins a value and returns its number. */
    int begin() {
        open.set(values.size());
        values.add(null);
        return values.size() - 1;
    }

    /** Sets an open value, so that its parts may refer to it. */
    void make(int number, Object value) {
        values.set(number, value);
    }

    /** Returns the value with this number, or a {@link PendingValue} if it is not made yet. */
    Object seenBefore(int number) throws IOException {
        if (number < 0 || number >= values.size()) {
            throw new IOException("a damaged copy: there is no value " + number);
        }
        if (open.get(number)) {
            outermost = Math.min(outermost, number);
        }
        Object value = values.get(number);
        return value != null ? value : new PendingValue(number);
    }

    void finish(int number, Object value) throws ReflectiveOperationException {
        values.set(number, value);
        open.clear(number);
        List<PendingSlot> waiting = gaps.remove(number);
        if (waiting != null) {
            for (PendingSlot gap : waiting) {
                gap.fill(value);
            }
        }
        List<Contents> held = contents.remove(number);
        if (held != null) {
            for (Contents each : held) {
                fill(each);
            }
        }
    }

    /** Begins to note references to open values. The result is passed to {@link #refersOutside}. */
    int mark() {
        int before = outermost;
        outermost = NONE;
        return before;
    }

    /** Whether, since {@link #mark}, there was a reference to an open value that began before {@code number}. */
    boolean refersOutside(int number, int before) {
        boolean outside = outermost < number;
        outermost = Math.min(outermost, before);
        return outside;
    }

    /** Fills a field or an element as soon as its value is made. */
    void fillLater(PendingValue value, Object holder, int index, @Nullable FieldAccess access) {
        addTo(gaps, value.number(), new PendingSlot(holder, index, access));
    }

    /**
     * Fills a collection that calls {@code hashCode} or {@code compareTo} of its elements as soon as they are complete:
     * when the outermost value that they refer to is complete.
     *
     * @param before the result of {@link #mark} before the parts were read
     */
    void fillWhenComplete(Contents filling, int number, int before) {
        int last = outermost;
        if (refersOutside(number, before)) {
            addTo(contents, last, filling);
        } else {
            fill(filling);
        }
    }

    private static <T> void addTo(Map<Integer, List<T>> lists, int number, T value) {
        List<T> list = lists.get(number);
        if (list == null) {
            list = new ArrayList<>();
            lists.put(number, list);
        }
        list.add(value);
    }

    private void fill(Contents filling) {
        if (filling.container() instanceof Map) {
            Map<@Nullable Object, @Nullable Object> map = JdkCollections.entries(filling.container());
            for (int i = 0; i < filling.parts().length; i += 2) {
                map.put(filling.parts()[i], complete(filling.parts()[i + 1]));
            }
        } else {
            Collection<@Nullable Object> collection = JdkCollections.elements(filling.container());
            for (Object element : filling.parts()) {
                collection.add(element);
            }
        }
    }

    private @Nullable Object complete(@Nullable Object value) {
        return value instanceof PendingValue later ? values.get(later.number()) : value;
    }

    /** Takes the place of a value that is read as a part of itself and not made yet. */
    record PendingValue(int number) {}

    /** The elements of a collection, or the keys and values of a map in turn. */
    record Contents(Object container, @Nullable Object[] parts) {}

    /** A field, or an element of an array or a list if {@code access} is null, whose value is not made yet. */
    private record PendingSlot(
            Object holder, int index, @Nullable FieldAccess access) {
        void fill(Object value) throws ReflectiveOperationException {
            if (access != null) {
                access.set(holder, index, value);
            } else if (holder instanceof List) {
                JdkCollections.list(holder).set(index, value);
            } else {
                Array.set(holder, index, value);
            }
        }
    }
}
