package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;

/**
 * A number of type {@code double} in memory that all processes share: what one writes, the others see at once. Reading
 * and writing are separate steps, so updates by several processes at the same time can be lost: hold {@link #lock()}
 * for those. Behaves as {@code multiprocessing.Value('d')} of Python 3, except that {@link #get} and {@link #set} do
 * not wait for the lock.
 */
public final class DoubleValue extends SharedValue {

    /** Makes a number that is 0 at first. */
    public DoubleValue() {
        this(0);
    }

    public DoubleValue(double value) {
        super(Double.BYTES, null);
        write(value);
    }

    /** @param lock becomes {@link #lock()}, so that one lock can guard several values */
    public DoubleValue(double value, RLock lock) {
        super(Double.BYTES, lock);
        write(value);
    }

    DoubleValue(Blank blank) {
        super(blank);
    }

    public double get() {
        if (ThisProcess.STEERED) {
            passRead("");
        }
        double value = Double.longBitsToDouble(memory().getLong(0));
        if (ThisProcess.STEERED) {
            recordRead("", value);
        }
        return value;
    }

    public void set(double value) {
        if (ThisProcess.STEERED) {
            passWrite("", value);
        }
        write(value);
    }

    private void write(double value) {
        memory().setLong(0, Double.doubleToRawLongBits(value));
    }

    /** Reads the number, adds 1 and writes the sum. An update of another process in between is lost. */
    public void increment() {
        set(get() + 1);
    }

    /** Reads the number, adds {@code number} and writes the sum. An update of another process in between is lost. */
    public void add(double number) {
        set(get() + number);
    }

    /** {@code <DoubleValue(5.0)>}. */
    @Override
    public String toString() {
        return "<DoubleValue(" + get() + ")>";
    }
}
