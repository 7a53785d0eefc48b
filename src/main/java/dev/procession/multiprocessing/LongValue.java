package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;

/**
 * A number of type {@code long} in memory that all processes share: what one writes, the others see at once. Reading
 * and writing are separate steps, so updates by several processes at the same time can be lost: hold {@link #lock()}
 * for those. Behaves as {@code multiprocessing.Value('q')} of Python 3, except that {@link #get} and {@link #set} do
 * not wait for the lock.
 */
public final class LongValue extends SharedValue {

    /** Makes a number that is 0 at first. */
    public LongValue() {
        this(0);
    }

    public LongValue(long value) {
        super(Long.BYTES, null);
        write(value);
    }

    /** @param lock becomes {@link #lock()}, so that one lock can guard several values */
    public LongValue(long value, RLock lock) {
        super(Long.BYTES, lock);
        write(value);
    }

    LongValue(Blank blank) {
        super(blank);
    }

    public long get() {
        if (ThisProcess.STEERED) {
            passRead("");
        }
        long value = memory().getLong(0);
        if (ThisProcess.STEERED) {
            recordRead("", value);
        }
        return value;
    }

    public void set(long value) {
        if (ThisProcess.STEERED) {
            passWrite("", value);
        }
        write(value);
    }

    private void write(long value) {
        memory().setLong(0, value);
    }

    /** Reads the number, adds 1 and writes the sum. An update of another process in between is lost. */
    public void increment() {
        set(get() + 1);
    }

    /** Reads the number, adds {@code number} and writes the sum. An update of another process in between is lost. */
    public void add(long number) {
        set(get() + number);
    }

    /** {@code <LongValue(5)>}. */
    @Override
    public String toString() {
        return "<LongValue(" + get() + ")>";
    }
}
