package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.Process;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of JDK types are copied, as arguments and as values captured by a lambda. */
@EachStartMethod
class ValuesTravelIT {

    private static final class Box {
        private final int value;

        Box(int value) {
            this.value = value;
        }
    }

    enum Day {
        MONDAY,
        TUESDAY
    }

    @Test
    @Tag("J4")
    void argumentsOfEveryKindArrive() {
        Process child = Process.target(a -> {
                    assertEquals(10, a.size());
                    assertEquals(true, a.<Boolean>get(0));
                    assertEquals((byte) -1, a.<Byte>get(1));
                    assertEquals('字', a.<Character>get(2));
                    assertEquals(Short.MIN_VALUE, a.<Short>get(3));
                    assertEquals(Long.MAX_VALUE, a.<Long>get(4));
                    assertEquals(Float.MIN_VALUE, a.<Float>get(5));
                    assertEquals(Double.NEGATIVE_INFINITY, a.<Double>get(6));
                    assertNull(a.get(7));
                    assertArrayEquals(new long[] {1, 2}, a.<long[]>get(8));
                    assertArrayEquals(new String[][] {{"a", null}, {}}, a.<String[][]>get(9));
                    assertEquals(18, a.<Integer>get("age"));
                })
                .args(
                        true,
                        (byte) -1,
                        '字',
                        Short.MIN_VALUE,
                        Long.MAX_VALUE,
                        Float.MIN_VALUE,
                        Double.NEGATIVE_INFINITY,
                        null,
                        new long[] {1, 2},
                        new String[][] {{"a", null}, {}})
                .kwargs(Map.of("age", 18))
                .build();
        InChild.check(child);
    }

    @Test
    @Tag("J4")
    void collectionsKeepTheirOrderTheirNullsAndTheirComparator() {
        Map<String, Integer> ages = new LinkedHashMap<>();
        ages.put("z", 1);
        ages.put("a", null);
        ages.put(null, 3);
        TreeSet<String> down = new TreeSet<>(Comparator.reverseOrder());
        down.addAll(List.of("a", "b"));
        TreeMap<String, Integer> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.put("Egon", 1);
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(3, 1, 2));
        ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(1, 2));
        EnumMap<Day, Integer> plan = new EnumMap<>(Map.of(Day.TUESDAY, 5));
        InChild.check(() -> {
            assertEquals(Arrays.asList("z", "a", null), new java.util.ArrayList<>(ages.keySet()));
            assertEquals(3, ages.get(null));
            down.add("c");
            assertEquals("c", down.first());
            assertEquals(1, anyCase.get("EGON"));
            assertEquals(List.of(1, 2, 3), List.of(queue.remove(), queue.remove(), queue.remove()));
            assertEquals(2, deque.removeLast());
            assertEquals(5, plan.get(Day.TUESDAY));
        });
    }

    @Test
    @Tag("J4")
    void whatCannotBeChangedHereCannotBeChangedThere() {
        List<Integer> list = List.of(1, 2, 3, 4);
        Map<String, Box> boxes = Map.of("box", new Box(3));
        Set<Integer> set = Collections.unmodifiableSet(new TreeSet<>(List.of(2, 1)));
        InChild.check(() -> {
            assertEquals(List.of(1, 2, 3, 4), list);
            assertEquals(3, boxes.get("box").value);
            for (Runnable change : List.<Runnable>of(() -> list.add(5), () -> boxes.clear(), () -> set.add(1))) {
                assertThrows(UnsupportedOperationException.class, change::run);
            }
        });
    }

    @Test
    @Tag("J4")
    void everydayValuesOfTheJdkArrive(@TempDir Path directory) {
        Object[] values = {
            new BigDecimal("0.10"),
            LocalDate.of(2024, 2, 29),
            Duration.ofMillis(5),
            new UUID(1, 2),
            Optional.of("here"),
            Optional.empty(),
            directory,
            directory.toFile(),
            BitSet.valueOf(new long[] {5}),
            Day.class,
            int[].class,
            new IllegalStateException("said").getMessage()
        };
        File file = directory.toFile();
        InChild.check(() -> assertArrayEquals(
                new Object[] {
                    new BigDecimal("0.10"),
                    LocalDate.of(2024, 2, 29),
                    Duration.ofMillis(5),
                    new UUID(1, 2),
                    Optional.of("here"),
                    Optional.empty(),
                    file.toPath(),
                    file,
                    BitSet.valueOf(new long[] {5}),
                    Day.class,
                    int[].class,
                    "said"
                },
                values));
    }

    @Test
    @Tag("J4")
    void theObjectsInsideAValueOfTheJdkAreTheSameAsOutside() {
        Box box = new Box(1);
        AtomicReference<Box> reference = new AtomicReference<>(box);
        AtomicInteger counter = new AtomicInteger(4);
        Map<String, AtomicInteger> counters = new HashMap<>(Map.of("c", counter));
        InChild.check(() -> {
            assertSame(box, reference.get());
            assertSame(counter, counters.get("c"));
            assertEquals(5, counter.incrementAndGet());
        });
    }

    @Test
    @Tag("J20")
    void aRandomGoesOnFromWhereItWas() {
        Random random = new Random(7);
        random.nextInt();
        int next = next(7);
        InChild.check(() -> assertEquals(next, random.nextInt()));
        assertEquals(next, random.nextInt(), "the child drew from a copy");
    }

    private static int next(long seed) {
        Random random = new Random(seed);
        random.nextInt();
        return random.nextInt();
    }

    @Test
    @Tag("J4")
    void theStandardStreamsOfTheChildAreItsOwn() {
        var out = System.out;
        InChild.check(() -> assertSame(System.out, out));
    }
}
