package dev.procession.multiprocessing.internal.copy;

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

/** The mutable collections of the JDK that are copied element by element. The number of each is part of the format. */
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
     * The number of a collection class; negative for any other class. The result of {@code subList} is copied as a list
     * of its own, like a slice in Python.
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

    /** Whether {@code List.of} or a similar factory made the value. */
    static boolean isList(Object value) {
        return value instanceof List && value.getClass().getName().startsWith("java.util.ImmutableCollections$List");
    }

    /** Makes an empty collection of the class with this number, which is not a sorted one. */
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
