package dev.procession.multiprocessing;

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
 * The values of a copy by their numbers, from the moment when they are begun, and what can be done only when one of them
 * is complete.
 */
final class NumberedValues {

    private static final int NONE = Integer.MAX_VALUE;

    private final List<@Nullable Object> values = new ArrayList<>();
    /** Those that are not complete. */
    private final BitSet open = new BitSet();

    private final Map<Integer, List<Gap>> gaps = new HashMap<>();
    private final Map<Integer, List<Contents>> contents = new HashMap<>();

    /** The lowest number of an open value that was referred to since {@link #mark}: of the outermost one. */
    private int outermost = NONE;

    /** Begins a value and gives its number. */
    int begin() {
        open.set(values.size());
        values.add(null);
        return values.size() - 1;
    }

    /** Makes an open value known, so that its parts may refer to it. */
    void make(int number, Object value) {
        values.set(number, value);
    }

    /** The value with this number, or {@link Unfinished} if it is not made before its parts are. */
    Object again(int number) throws IOException {
        if (number < 0 || number >= values.size()) {
            throw new IOException("a damaged copy: there is no value " + number);
        }
        if (open.get(number)) {
            outermost = Math.min(outermost, number);
        }
        Object value = values.get(number);
        return value != null ? value : new Unfinished(number);
    }

    void finish(int number, Object value) throws ReflectiveOperationException {
        values.set(number, value);
        open.clear(number);
        List<Gap> waiting = gaps.remove(number);
        if (waiting != null) {
            for (Gap gap : waiting) {
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

    /** Begins to note references to open values; what is returned is for {@link #refersOutside}. */
    int mark() {
        int before = outermost;
        outermost = NONE;
        return before;
    }

    /** Whether there was a reference since {@link #mark} to an open value that was begun before the one given. */
    boolean refersOutside(int number, int before) {
        boolean outside = outermost < number;
        outermost = Math.min(outermost, before);
        return outside;
    }

    /** Sets a place later that holds {@code value} now. */
    void fillLater(Unfinished value, Object holder, int index, @Nullable FieldAccess access) {
        addTo(gaps, value.number(), new Gap(holder, index, access));
    }

    /**
     * Fills a collection that asks its elements for their hash or their order: as soon as they are complete, which is when
     * the outermost of the values is that they refer to.
     *
     * @param before what {@link #mark} returned before the parts were read
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
        return value instanceof Unfinished later ? values.get(later.number()) : value;
    }

    /** Stands for a value that contains the place where it is read. */
    record Unfinished(int number) {}

    /** What belongs into a collection, or, keys and values in turn, into a map. */
    record Contents(Object container, @Nullable Object[] parts) {}

    /** A field, or else an element of an array or a list. */
    private record Gap(Object holder, int index, @Nullable FieldAccess access) {
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
