package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;

/**
 * A number of type {@code int} in memory that all processes share: what one writes, the others see at once. Reading and
 * writing are separate steps, so updates by several processes at the same time can be lost: hold {@link #lock()} for
 * those. Behaves as {@code multiprocessing.Value('i')} of Python 3, except that {@link #get} and {@link #set} do not
 * wait for the lock.
 */
public final class IntValue extends SharedValue {

    /** Makes a number that is 0 at first. */
    public IntValue() {
        this(0);
    }

    public IntValue(int value) {
        super(Integer.BYTES, null);
        write(value);
    }

    /** @param lock becomes {@link #lock()}, so that one lock can guard several values */
    public IntValue(int value, RLock lock) {
        super(Integer.BYTES, lock);
        write(value);
    }

    IntValue(Blank blank) {
        super(blank);
    }

    public int get() {
        if (ThisProcess.STEERED) {
            passRead("");
        }
        int value = memory().get(0);
        if (ThisProcess.STEERED) {
            recordRead("", value);
        }
        return value;
    }

    public void set(int value) {
        if (ThisProcess.STEERED) {
            passWrite("", value);
        }
        write(value);
    }

    private void write(int value) {
        memory().set(0, value);
    }

    /** Reads the number, adds 1 and writes the sum. An update of another process in between is lost. */
    public void increment() {
        set(get() + 1);
    }

    /** Reads the number, adds {@code number} and writes the sum. An update of another process in between is lost. */
    public void add(int number) {
        set(get() + number);
    }

    /** {@code <IntValue(5)>}. */
    @Override
    public String toString() {
        return "<IntValue(" + get() + ")>";
    }
}
