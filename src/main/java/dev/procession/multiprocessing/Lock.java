package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.shared.LockOwner;

/**
 * A lock between processes: only one can have it at a time. A thread that has it and takes it again waits for itself. It
 * remembers its holder for {@link #toString} only; any process may release it, and nobody does so for a holder that has
 * ended. Behaves as {@code multiprocessing.Lock} of Python 3.
 */
public final class Lock extends Exclusive {

    public Lock() {}

    Lock(Blank blank) {
        super(blank);
    }

    /** As Python's {@code repr}: {@code <Lock(owner=MainProcess)>}; to other processes {@code SomeOtherProcess}. */
    @Override
    public String toString() {
        return "<Lock(owner=" + (semaphore().value() > 0 ? "None" : new LockOwner(semaphore()).text()) + ")>";
    }
}
