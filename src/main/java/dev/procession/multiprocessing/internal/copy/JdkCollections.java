package dev.procession.multiprocessing.internal.copy;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
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
     * The number of the class as which a value is copied; negative if it is no collection of the JDK that is copied
     * element by element. A view, such as the result of {@code subList}, {@code entrySet} or {@code reversed}, is copied
     * as a collection of its own with what can be seen in it, like a slice in Python.
     */
    static int number(Object value) {
        Class<?> type = value.getClass();
        for (int i = 0; i < NUMBERED.length; i++) {
            if (NUMBERED[i] == type) {
                return i;
            }
        }
        return isView(value, type) ? numberOfView(value) : -1;
    }

    private static boolean isView(Object value, Class<?> type) {
        boolean container = value instanceof Collection || value instanceof Map;
        if (!container || Modifier.isPublic(type.getModifiers()) || !CopyKind.isPartOfJdk(type)) {
            return false;
        }
        String name = type.getName();
        return !(value instanceof Serializable) || name.endsWith("SubList") || name.contains("Reverse");
    }

    private static int numberOfView(Object value) {
        if (value instanceof Map) {
            return value instanceof SortedMap ? 10 : 9;
        }
        if (value instanceof Set) {
            return value instanceof SortedSet ? 5 : 4;
        }
        return value instanceof Deque ? 1 : 0;
    }

    static boolean isNumber(int number) {
        return number >= 0 && number < NUMBERED.length;
    }

    private static boolean isSorted(Class<?> type) {
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
