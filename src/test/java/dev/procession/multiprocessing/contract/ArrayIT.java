package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.DoubleArray;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.LongArray;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@EachStartMethod
class ArrayIT {

    @Test
    @Tag("O9")
    void whatAChildWritesItsParentSees() {
        IntArray ints = new IntArray(3);
        LongArray longs = new LongArray(1L << 40, 2);
        DoubleArray doubles = new DoubleArray(0.5, 1.5);
        InChild.check(() -> {
            assertEquals(3, ints.length());
            ints.set(0, 1);
            ints.set(-1, 3);
            longs.set(1, longs.get(0) + 1);
            doubles.fill(2.5);
        });
        assertEquals(List.of(1, 0, 3), ints.toList());
        assertEquals("<IntArray[1, 0, 3]>", ints.toString());
        assertEquals(List.of(1L << 40, (1L << 40) + 1), longs.toList());
        assertArrayEquals(new double[] {2.5, 2.5}, doubles.toArray());
    }

    @Test
    @Tag("O9")
    void aNegativeIndexCountsFromTheEndAndRangesAreThoseOfPython() {
        IntArray array = new IntArray(1, 2, 3, 4);
        assertEquals(4, array.get(-1));
        assertEquals(1, array.get(-4));
        assertArrayEquals(new int[] {2, 3}, array.copyOfRange(1, 3));
        assertArrayEquals(new int[] {3, 4}, array.copyOfRange(-2, 100));
        assertArrayEquals(new int[] {1, 2, 3}, array.copyOfRange(-100, -1));
        assertArrayEquals(new int[] {}, array.copyOfRange(3, 1));
        array.toArray()[0] = 9;
        assertEquals(1, array.get(0), "an array made of it is a copy");
    }

    @Test
    @Tag("O10")
    void anIndexBeyondItsEndsIsInvalid() {
        IntArray array = new IntArray(2);
        for (int index : new int[] {2, -3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertInvalid(() -> array.get(index));
            assertInvalid(() -> array.set(index, 1));
        }
        assertInvalid(() -> new LongArray(0).get(0));
        assertInvalid(() -> new DoubleArray().set(-1, 1));
    }

    private static void assertInvalid(Executable access) {
        assertEquals(
                "invalid index",
                assertThrows(IndexOutOfBoundsException.class, access).getMessage());
    }

    @Test
    @Tag("O14")
    void aNegativeLengthIsRefused() {
        assertEquals(
                "Array length must be >= 0, not -1",
                assertThrows(IllegalArgumentException.class, () -> new IntArray(-1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LongArray(Integer.MAX_VALUE));
    }

    @Test
    void aLargeOneHasRoomForAll() {
        LongArray large = new LongArray(100_000);
        InChild.check(() -> {
            for (int i = 0; i < large.length(); i++) {
                large.set(i, i);
            }
        });
        assertEquals(99_999, large.get(-1));
        assertEquals(5000, large.get(5000));
    }
}
