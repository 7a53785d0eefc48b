package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.IOException;

/**
 * A number of permits that all processes share. A permit is lost if a process takes it and ends without giving it back.
 * More permits may be given back than were taken. Behaves as {@code multiprocessing.Semaphore} of Python 3.
 */
public class Semaphore extends Acquirable {

    private int permits;

    /** Makes a semaphore with one permit. */
    public Semaphore() {
        this(1);
    }

    /** @throws IllegalArgumentException if {@code permits} is negative */
    public Semaphore(int permits) {
        super(atLeastZero(permits));
        this.permits = permits;
    }

    Semaphore(Blank blank) {
        super(blank);
    }

    private static int atLeastZero(int permits) {
        if (permits < 0) {
            throw new IllegalArgumentException("semaphore initial value must be >= 0");
        }
        return permits;
    }

    @Override
    int limit() {
        return Integer.MAX_VALUE;
    }

    @Override
    int permits() {
        return permits;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        copy.out().writeInt(permits);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        super.readFrom(copy);
        permits = copy.in().readInt();
    }

    /** The number of permits left; another process may change it at any time. */
    public int value() {
        if (ThisProcess.STEERED) {
            passLook();
        }
        return semaphore().value();
    }

    /** As Python's {@code repr}: {@code <Semaphore(value=2)>}. */
    @Override
    public String toString() {
        return "<Semaphore(value=" + value() + ")>";
    }
}
