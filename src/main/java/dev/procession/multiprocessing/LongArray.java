package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of type {@code long} in memory that all processes share: what one writes, the others see at once. A negative
 * index counts from the end. Behaves as {@code multiprocessing.Array('q')} of Python 3, except that reading and writing
 * do not wait for {@link #lock()}.
 */
public final class LongArray extends SharedArray {

    /**
     * Makes an array of {@code length} zeros.
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public LongArray(int length) {
        super(length, Long.BYTES);
    }

    /** Makes an array of these numbers. */
    public LongArray(long... values) {
        super(values.length, Long.BYTES);
        for (int i = 0; i < values.length; i++) {
            setAt(i, values[i]);
        }
    }

    LongArray(Blank blank) {
        super(blank);
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public long get(int index) {
        return read(checked(index));
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public void set(int index, long value) {
        write(checked(index), value);
    }

    /** Sets all elements, one after the other. */
    public void fill(long value) {
        for (int i = 0; i < length(); i++) {
            write(i, value);
        }
    }

    /** A copy of all elements, read one after the other. */
    public long[] toArray() {
        return copyOfRange(0, length());
    }

    /**
     * A copy of some elements, as Python's {@code array[from:to]}. A negative bound counts from the end; a bound beyond
     * the array is replaced by its end.
     */
    public long[] copyOfRange(int from, int to) {
        int first = clamped(from);
        long[] copy = new long[Math.max(0, clamped(to) - first)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = read(first + i);
        }
        return copy;
    }

    /** A copy of all elements as a list. */
    public List<Long> toList() {
        List<Long> list = new ArrayList<>(length());
        for (long value : toArray()) {
            list.add(value);
        }
        return list;
    }

    private long read(int place) {
        if (ThisProcess.STEERED) {
            passRead("[" + place + "]");
        }
        long value = memory().getLong(place * Long.BYTES);
        if (ThisProcess.STEERED) {
            recordRead("[" + place + "]", value);
        }
        return value;
    }

    private void write(int place, long value) {
        if (ThisProcess.STEERED) {
            passWrite("[" + place + "]", value);
        }
        setAt(place, value);
    }

    private void setAt(int place, long value) {
        memory().setLong(place * Long.BYTES, value);
    }

    /** {@code <LongArray[1, 2, 3]>}. */
    @Override
    public String toString() {
        return "<LongArray" + Arrays.toString(toArray()) + ">";
    }
}
