package dev.procession.multiprocessing.internal.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy of each kind of value equals the original. */
class CopyKindsTest {

    static Stream<Object> equalValues() {
        return Stream.of(
                Boolean.TRUE,
                Byte.MIN_VALUE,
                Short.MIN_VALUE,
                Character.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Float.NaN,
                -0.0,
                "",
                "Latin \u00ff",
                "all \u0000 \ud83d\ude00 字 and half a pair \ud83d",
                DayOfWeek.FRIDAY,
                String.class,
                int.class,
                void.class,
                long[][].class,
                Path.of("a", "b"),
                Optional.empty(),
                Optional.of(List.of("x")),
                BigInteger.TEN.pow(50),
                List.of(),
                List.of(1),
                List.of(1, 2, 3),
                Stream.of(1, null).toList(),
                Set.of(1, 2),
                Map.of("a", 1),
                Arrays.asList(1, null),
                Collections.unmodifiableMap(new TreeMap<>(Map.of("k", 'v'))),
                new Hashtable<>(Map.of("k", List.of(1))));
    }

    @ParameterizedTest
    @MethodSource
    void equalValues(Object value) {
        assertEquals(value, CopyRoundTrip.copy(value));
    }

    static Stream<Collection<Object>> collections() {
        return Stream.of(
                new ArrayList<>(),
                new LinkedList<>(),
                new ArrayDeque<>(),
                new HashSet<>(),
                new LinkedHashSet<>(),
                new TreeSet<>(Collections.reverseOrder()),
                new PriorityQueue<>(Collections.reverseOrder()),
                new CopyOnWriteArrayList<>());
    }

    @ParameterizedTest
    @MethodSource
    void collections(Collection<Object> collection) {
        assertEquals(0, CopyRoundTrip.copy(collection).size());
        collection.addAll(List.of("b", "c", "a"));
        Collection<Object> copy = CopyRoundTrip.copy(collection);
        assertSame(collection.getClass(), copy.getClass());
        assertEquals(new ArrayList<>(collection), new ArrayList<>(copy));
        copy.add("later");
        assertEquals(3, collection.size());
    }

    static Stream<Map<Object, Object>> maps() {
        return Stream.of(
                new HashMap<>(),
                new LinkedHashMap<>(),
                new TreeMap<>(Collections.reverseOrder()),
                new ConcurrentHashMap<>());
    }

    @ParameterizedTest
    @MethodSource
    void maps(Map<Object, Object> map) {
        map.putAll(Map.of("b", 1, "a", List.of(2)));
        Map<Object, Object> copy = CopyRoundTrip.copy(map);
        assertSame(map.getClass(), copy.getClass());
        assertEquals(new ArrayList<>(map.entrySet()), new ArrayList<>(copy.entrySet()));
    }

    @Test
    void arraysOfEveryKind() {
        Object[] arrays = {
            new boolean[] {true, false},
            new byte[] {-1, 1},
            new short[] {Short.MIN_VALUE},
            new char[] {'\ud83d', 'a'},
            new int[] {Integer.MAX_VALUE, 2},
            new long[] {Long.MIN_VALUE},
            new float[] {Float.MIN_VALUE},
            new double[] {Math.PI, Double.NaN},
            new int[0],
            new int[][] {{1}, null, {}},
            new String[] {"a", null},
            new DayOfWeek[0][2],
            new Class<?>[] {int.class}
        };
        Object[] copies = CopyRoundTrip.copy(arrays);
        assertArrayEquals(arrays, copies);
        for (int i = 0; i < arrays.length; i++) {
            assertSame(arrays[i].getClass(), copies[i].getClass());
            assertNotSame(arrays[i], copies[i]);
        }
    }

    static Stream<List<Integer>> listsOfFour() {
        List<Integer> four = List.of(1, 2, 3, 4);
        return Stream.of(
                four,
                new ArrayList<>(four),
                new LinkedList<>(four),
                new CopyOnWriteArrayList<>(four),
                new Vector<>(four),
                Arrays.asList(1, 2, 3, 4));
    }

    @ParameterizedTest
    @MethodSource("listsOfFour")
    void aPartOfAListArrivesWithoutTheRest(List<Integer> list) {
        List<Integer> half = list.subList(1, 3);
        assertEquals(List.of(2, 3), CopyRoundTrip.copy(half));
        assertEquals(List.of(3), CopyRoundTrip.copy(half.subList(1, 2)));
    }

    @Test
    void nothingAndAnythingAndTheStreams() {
        assertNull(CopyRoundTrip.copy(null));
        assertSame(Object.class, CopyRoundTrip.copy(new Object()).getClass());
        assertSame(System.out, CopyRoundTrip.copy(System.out));
        assertSame(System.err, CopyRoundTrip.copy(System.err));
        assertSame(System.in, CopyRoundTrip.copy(System.in));
    }

    @Test
    void everyCollectionWithANumberIsTested() {
        List<Class<?>> tested = new ArrayList<>();
        collections().forEach(each -> tested.add(each.getClass()));
        maps().forEach(each -> tested.add(each.getClass()));
        for (Class<?> type : tested) {
            assertSame(
                    type,
                    JdkCollections.isSorted(type)
                            ? JdkCollections.createSorted(JdkCollections.number(type), null)
                                    .getClass()
                            : JdkCollections.create(JdkCollections.number(type)).getClass());
        }
        assertEquals(
                tested.size(),
                tested.stream().map(JdkCollections::number).distinct().count());
        assertThrows(IllegalArgumentException.class, () -> JdkCollections.create(tested.size()));
    }
}
