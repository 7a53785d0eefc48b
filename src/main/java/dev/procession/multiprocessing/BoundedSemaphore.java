package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import java.io.IOException;

/** A {@link Semaphore} whose value cannot exceed its first value: giving back one permit too many is an error. */
public final class BoundedSemaphore extends Semaphore {

    private int most;

    /** Makes a semaphore with one permit. */
    public BoundedSemaphore() {
        this(1);
    }

    /** @throws IllegalArgumentException if {@code permits} is negative */
    public BoundedSemaphore(int permits) {
        super(permits);
        most = permits;
    }

    BoundedSemaphore(Blank blank) {
        super(blank);
    }

    @Override
    int limit() {
        return most;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        copy.out().writeInt(most);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        super.readFrom(copy);
        most = copy.in().readInt();
    }

    /** As Python's {@code repr}: {@code <BoundedSemaphore(value=1, maxvalue=2)>}. */
    @Override
    public String toString() {
        return "<BoundedSemaphore(value=" + value() + ", maxvalue=" + most + ")>";
    }
}
