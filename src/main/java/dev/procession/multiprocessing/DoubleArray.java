package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of type {@code double} in memory that all processes share: what one writes, the others see at once. A
 * negative index counts from the end. Behaves as {@code multiprocessing.Array('d')} of Python 3, except that reading
 * and writing do not wait for {@link #lock()}.
 */
public final class DoubleArray extends SharedArray {

    /**
     * Makes an array of {@code length} zeros.
     *
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public DoubleArray(int length) {
        super(length, Double.BYTES);
    }

    /** Makes an array of these numbers. */
    public DoubleArray(double... values) {
        super(values.length, Double.BYTES);
        for (int i = 0; i < values.length; i++) {
            setAt(i, values[i]);
        }
    }

    DoubleArray(Blank blank) {
        super(blank);
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public double get(int index) {
        return read(checked(index));
    }

    /** @throws IndexOutOfBoundsException if there is no such element */
    public void set(int index, double value) {
        write(checked(index), value);
    }

    /** Sets all elements, one after the other. */
    public void fill(double value) {
        for (int i = 0; i < length(); i++) {
            write(i, value);
        }
    }

    /** A copy of all elements, read one after the other. */
    public double[] toArray() {
        return copyOfRange(0, length());
    }

    /**
     * A copy of some elements, as Python's {@code array[from:to]}. A negative bound counts from the end; a bound beyond
     * the array is replaced by its end.
     */
    public double[] copyOfRange(int from, int to) {
        int first = clamped(from);
        double[] copy = new double[Math.max(0, clamped(to) - first)];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = read(first + i);
        }
        return copy;
    }

    /** A copy of all elements as a list. */
    public List<Double> toList() {
        List<Double> list = new ArrayList<>(length());
        for (double value : toArray()) {
            list.add(value);
        }
        return list;
    }

    private double read(int place) {
        if (ThisProcess.STEERED) {
            passRead("[" + place + "]");
        }
        double value = Double.longBitsToDouble(memory().getLong(place * Double.BYTES));
        if (ThisProcess.STEERED) {
            recordRead("[" + place + "]", value);
        }
        return value;
    }

    private void write(int place, double value) {
        if (ThisProcess.STEERED) {
            passWrite("[" + place + "]", value);
        }
        setAt(place, value);
    }

    private void setAt(int place, double value) {
        memory().setLong(place * Double.BYTES, Double.doubleToRawLongBits(value));
    }

    /** {@code <DoubleArray[1.0, 2.5]>}. */
    @Override
    public String toString() {
        return "<DoubleArray" + Arrays.toString(toArray()) + ">";
    }
}
