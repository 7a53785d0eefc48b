package dev.procession.multiprocessing.internal.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    private static Stream<Object> plainData() {
        Map<String, Integer> hash = new HashMap<>(Map.of("a", 1, "b", 2));
        TreeMap<String, Integer> tree = new TreeMap<>(hash);
        EnumMap<Thread.State, Integer> byState = new EnumMap<>(Map.of(Thread.State.NEW, 1));
        return Stream.of(
                Map.entry("a", 1),
                new AbstractMap.SimpleEntry<>("a", null),
                new AbstractMap.SimpleImmutableEntry<>("a", 1),
                hash.entrySet().iterator().next(),
                tree.firstEntry(),
                tree.entrySet().iterator().next(),
                new ConcurrentHashMap<>(hash).entrySet().iterator().next(),
                byState.entrySet().iterator().next(),
                Map.of("a", 1).entrySet().iterator().next(),
                List.of(Map.entry("a", 1)),
                Arrays.asList(Map.entry("a", 1), null),
                hash.entrySet(),
                hash.keySet(),
                new LinkedHashMap<>(hash).keySet(),
                tree.keySet(),
                tree.descendingKeySet(),
                tree.descendingMap(),
                tree.headMap("b"),
                tree.entrySet(),
                byState,
                byState.keySet(),
                Map.of("a", 1).keySet(),
                Map.of("a", 1).entrySet(),
                Set.of(1, 2).stream().collect(Collectors.toUnmodifiableSet()),
                Stream.of(1, 2).collect(Collectors.partitioningBy(x -> x > 1)),
                Stream.of(1, 2).collect(Collectors.groupingBy(x -> x > 1)),
                Stream.of(1, 2).toList(),
                IntStream.range(0, 3).boxed().toList(),
                IntStream.range(0, 3).toArray().length,
                Collections.unmodifiableMap(hash),
                Collections.unmodifiableMap(hash).entrySet(),
                Collections.unmodifiableSet(hash.keySet()),
                Collections.synchronizedMap(hash),
                Collections.nCopies(3, "x"),
                Collections.emptyList(),
                Collections.singletonMap("a", Map.entry(1, 2)),
                Collections.newSetFromMap(new HashMap<>()),
                ConcurrentHashMap.newKeySet(),
                new Vector<>(List.of(1)),
                new Hashtable<>(hash).keySet().stream().sorted().toList(),
                Optional.of(List.of(1)),
                OptionalInt.of(3),
                OptionalInt.empty(),
                OptionalLong.of(3),
                OptionalDouble.of(0.5),
                BitSet.valueOf(new long[] {5}),
                EnumSet.of(Thread.State.NEW),
                EnumSet.noneOf(Thread.State.class),
                new BigDecimal("1.50"),
                BigInteger.TEN,
                UUID.nameUUIDFromBytes(new byte[1]),
                Locale.CHINA,
                Currency.getInstance("EUR"),
                URI.create("http://localhost/"),
                StandardCharsets.UTF_16BE,
                LocalDate.of(2026, 1, 2),
                LocalDateTime.of(2026, 1, 2, 3, 4),
                ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneId.of("Asia/Shanghai")),
                Instant.ofEpochSecond(7),
                Duration.ofMillis(1500),
                Period.ofDays(3),
                YearMonth.of(2026, 1),
                DayOfWeek.MONDAY,
                ChronoUnit.DAYS,
                ZoneOffset.UTC);
    }

    @ParameterizedTest
    @MethodSource("plainData")
    void plainDataOfTheJdkArrivesEqual(Object value) {
        Object copy = CopyRoundTrip.copy(value);
        assertEquals(value, copy);
        assertEquals(value.toString(), copy.toString());
        assertSame(value instanceof Map, copy instanceof Map);
        assertSame(value instanceof SortedSet, copy instanceof SortedSet);
    }

    @Test
    void valuesWithoutEqualsArriveAsTheyAre() {
        assertEquals(
                "[1, 2]",
                CopyRoundTrip.copy(new TreeMap<>(Map.of("a", 1, "b", 2)).values())
                        .toString());
        assertEquals("[x]", CopyRoundTrip.copy(new ArrayDeque<>(List.of("x"))).toString());
        assertEquals("5", CopyRoundTrip.copy(new AtomicInteger(5)).toString());
        assertEquals(
                "[1, 2]",
                CopyRoundTrip.copy(new AtomicIntegerArray(new int[] {1, 2})).toString());
        assertEquals("7", CopyRoundTrip.copy(new AtomicReference<>(7)).toString());
        assertEquals("text", CopyRoundTrip.copy(new StringBuilder("text")).toString());
        assertEquals("a+", CopyRoundTrip.copy(Pattern.compile("a+")).toString());
        assertEquals(
                IntStream.of(1, 5).summaryStatistics().toString(),
                CopyRoundTrip.copy(IntStream.of(1, 5).summaryStatistics()).toString());
        assertEquals(
                LongStream.empty().summaryStatistics().toString(),
                CopyRoundTrip.copy(LongStream.empty().summaryStatistics()).toString());
        assertEquals(
                DoubleStream.of(1, 5).summaryStatistics().toString(),
                CopyRoundTrip.copy(DoubleStream.of(1, 5).summaryStatistics()).toString());
    }

    @Test
    void anEntryAndAViewKnowTheSameObjectsAsTheRest() {
        List<Object> list = new ArrayList<>();
        Map<String, Object> map = new HashMap<>();
        map.put("list", list);
        list.add(Map.entry("me", list));
        list.add(map.values());
        List<Object> copy = CopyRoundTrip.copy(list);
        assertSame(copy, ((Map.Entry<?, ?>) copy.get(0)).getValue());
        assertSame(copy, ((Collection<?>) copy.get(1)).iterator().next());
    }

    @Test
    void whatIsNoDataIsRefusedWithTheReason() {
        assertEquals(
                "cannot copy: it is a stream, which can be read only once and here; its elements can travel:"
                        + " toList() or toArray()",
                assertThrows(CannotTravelException.class, () -> CopyRoundTrip.copy(Stream.of(1)))
                        .getMessage());
        assertEquals(
                "cannot copy: element 0 is a java.util.ArrayList$Itr, which remembers a place in a collection of this"
                        + " process; send the collection",
                assertThrows(
                                CannotTravelException.class,
                                () -> CopyRoundTrip.copy(List.of(new ArrayList<>(List.of(1)).iterator())))
                        .getMessage());
        assertTrue(assertThrows(CannotTravelException.class, () -> CopyRoundTrip.copy(DateTimeFormatter.ISO_DATE))
                .getMessage()
                .endsWith("make it again where it is used"));
        assertTrue(assertThrows(CannotTravelException.class, () -> CopyRoundTrip.copy(new WeakHashMap<>()))
                .getMessage()
                .endsWith("a java.util.WeakHashMap, which lives only in the process that made it"));
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
        List<Object> tested = new ArrayList<>();
        collections().forEach(tested::add);
        maps().forEach(tested::add);
        for (Object each : tested) {
            int number = JdkCollections.number(each);
            assertSame(
                    each.getClass(),
                    JdkCollections.isSorted(number)
                            ? JdkCollections.createSorted(number, null).getClass()
                            : JdkCollections.create(number).getClass());
        }
        assertEquals(
                tested.size(),
                tested.stream().map(JdkCollections::number).distinct().count());
        assertThrows(IllegalArgumentException.class, () -> JdkCollections.create(tested.size()));
    }
}
