package dev.procession.multiprocessing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The mutable collections of the JDK that travel element by element, each with a number that both sides know. */
final class JdkCollections {

    private JdkCollections() {}

    private static final Class<?>[] NUMBERED = {
        ArrayList.class,
        LinkedList.class,
        ArrayDeque.class,
        HashSet.class,
        LinkedHashSet.class,
        TreeSet.class,
        PriorityQueue.class,
        CopyOnWriteArrayList.class,
        HashMap.class,
        LinkedHashMap.class,
        TreeMap.class,
        ConcurrentHashMap.class
    };

    /**
     * The number of a collection class, negative for any other. What {@code subList} returns is a list of its own once it
     * is copied, as a slice is in Python.
     */
    static int number(Class<?> type) {
        for (int i = 0; i < NUMBERED.length; i++) {
            if (NUMBERED[i] == type) {
                return i;
            }
        }
        return type.getName().endsWith("SubList") && CopyKind.isPartOfJdk(type) ? 0 : -1;
    }

    static boolean isNumber(int number) {
        return number >= 0 && number < NUMBERED.length;
    }

    static boolean isSorted(Class<?> type) {
        return type == TreeSet.class || type == PriorityQueue.class || type == TreeMap.class;
    }

    static @Nullable Comparator<?> comparator(Object sorted) {
        if (sorted instanceof SortedSet<?> set) {
            return set.comparator();
        }
        return sorted instanceof SortedMap<?, ?> map ? map.comparator() : ((PriorityQueue<?>) sorted).comparator();
    }

    /** What {@code List.of} and its relatives return. */
    static boolean isList(Object value) {
        return value instanceof List && value.getClass().getName().startsWith("java.util.ImmutableCollections$List");
    }

    /** An empty collection with this number, other than a sorted one. */
    static Object create(int number) {
        return switch (number) {
            case 0 -> new ArrayList<>();
            case 1 -> new LinkedList<>();
            case 2 -> new ArrayDeque<>();
            case 3 -> new HashSet<>();
            case 4 -> new LinkedHashSet<>();
            case 7 -> new CopyOnWriteArrayList<>();
            case 8 -> new HashMap<>();
            case 9 -> new LinkedHashMap<>();
            case 11 -> new ConcurrentHashMap<>();
            default -> throw new IllegalArgumentException("collection " + number);
        };
    }

    static boolean isSorted(int number) {
        return isSorted(NUMBERED[number]);
    }

    static Object createSorted(int number, @Nullable Comparator<Object> order) {
        return number == 5 ? new TreeSet<>(order) : number == 6 ? new PriorityQueue<>(order) : new TreeMap<>(order);
    }

    @SuppressWarnings("unchecked")
    static Collection<@Nullable Object> elements(Object collection) {
        return (Collection<@Nullable Object>) collection;
    }

    @SuppressWarnings("unchecked")
    static List<@Nullable Object> list(Object list) {
        return (List<@Nullable Object>) list;
    }

    @SuppressWarnings("unchecked")
    static Map<@Nullable Object, @Nullable Object> entries(Object map) {
        return (Map<@Nullable Object, @Nullable Object>) map;
    }
}
