package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of type {@code int} in memory that all processes share: what one writes, the others see at once. A negative
 * index counts from the end. Behaves as {@code multiprocessing.Array('i')} of Python 3, except that reading and writing
 * do not wait for {@link #lock()}.
 */
public final class IntArray extends SharedArray {

    /**
     * Makes an array of {@code length} zeros.
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public IntArray(int length) {
        super(length, Integer.BYTES);
    }

    /** Makes an array of these numbers. Java takes a single {@code int} for a length instead. */
    public IntArray(int... values) {
        super(values.length, Integer.BYTES);
        for (int i = 0; i < values.length; i++) {
            setAt(i, values[i]);
        }
    }

    IntArray(Blank blank) {
        super(blank);
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public int get(int index) {
        return read(checked(index));
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public void set(int index, int value) {
        write(checked(index), value);
    }

    /** Sets all elements, one after the other. */
    public void fill(int value) {
        for (int i = 0; i < length(); i++) {
            write(i, value);
        }
    }

    /** A copy of all elements, read one after the other. */
    public int[] toArray() {
        return copyOfRange(0, length());
    }

    /**
     * A copy of some elements, as Python's {@code array[from:to]}. A negative bound counts from the end; a bound beyond
     * the array is replaced by its end.
     */
    public int[] copyOfRange(int from, int to) {
        int first = clamped(from);
        int[] copy = new int[Math.max(0, clamped(to) - first)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = read(first + i);
        }
        return copy;
    }

    /** A copy of all elements as a list. */
    public List<Integer> toList() {
        List<Integer> list = new ArrayList<>(length());
        for (int value : toArray()) {
            list.add(value);
        }
        return list;
    }

    private int read(int place) {
        if (ThisProcess.STEERED) {
            passRead("[" + place + "]");
        }
        int value = memory().get(place * Integer.BYTES);
        if (ThisProcess.STEERED) {
            recordRead("[" + place + "]", value);
        }
        return value;
    }

    private void write(int place, int value) {
        if (ThisProcess.STEERED) {
            passWrite("[" + place + "]", value);
        }
        setAt(place, value);
    }

    private void setAt(int place, int value) {
        memory().set(place * Integer.BYTES, value);
    }

    /** {@code <IntArray[1, 2, 3]>}. */
    @Override
    public String toString() {
        return "<IntArray" + Arrays.toString(toArray()) + ">";
    }
}
