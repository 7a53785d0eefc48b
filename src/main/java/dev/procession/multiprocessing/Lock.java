package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.LockOwner;

/**
 * A lock between processes: only one can hold it at a time. A thread that holds it and takes it again waits for itself.
 * It remembers its holder for {@link #toString} only; any process may release it, and it stays taken when its holder
 * has ended. Behaves as {@code multiprocessing.Lock} of Python 3.
 */
public final class Lock extends Exclusive {

    public Lock() {}

    Lock(Blank blank) {
        super(blank);
    }

    /**
     * As Python's {@code repr}: {@code <Lock(owner=MainProcess)>}, or {@code SomeOtherProcess} for a holder in another
     * process.
     */
    @Override
    public String toString() {
        if (ThisProcess.STEERED) {
            passLook();
        }
        return "<Lock(owner=" + (semaphore().value() > 0 ? "None" : new LockOwner(semaphore()).text()) + ")>";
    }
}
