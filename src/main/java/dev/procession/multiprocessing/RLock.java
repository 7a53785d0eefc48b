package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.LockOwner;
import dev.procession.multiprocessing.internal.shared.SharedName;

/**
 * A lock between processes that its holder may take again; it is free when it has been released as often. Only the
 * thread that holds it can release it, so a lock whose holder has ended stays taken for ever. Behaves as {@code
 * multiprocessing.RLock} of Python 3.
 */
public final class RLock extends Exclusive {

    private static final int COUNT = LockOwner.FREE_OFFSET;

    public RLock() {}

    /** Makes the lock that belongs to another shared object. It has that object's name. */
    RLock(Copied owner, SharedName name) {
        super(owner, name);
    }

    RLock(Blank blank) {
        super(blank);
    }

    @Override
    boolean acquireWithin(long nanos) {
        if (isHeldHere()) {
            semaphore().memory().getAndAdd(COUNT, 1);
            return true;
        }
        return super.acquireWithin(nanos);
    }

    /**
     * Gives the lock back once.
     *
     * @throws IllegalStateException if the calling thread does not hold it
     */
    @Override
    public void release() {
        Misuse.require(isHeldHere(), "attempt to release recursive lock not owned by thread");
        if (semaphore().memory().getAndAdd(COUNT, -1) == 1) {
            giveBack();
        }
    }

    @Override
    int releaseAll() {
        int count = semaphore().memory().get(COUNT);
        semaphore().memory().set(COUNT, 0);
        giveBack();
        return count;
    }

    @Override
    void acquireAgain(int times) {
        super.acquireAgain(times);
        semaphore().memory().set(COUNT, times);
    }

    @Override
    void noteHolder() {
        super.noteHolder();
        semaphore().memory().set(COUNT, 1);
    }

    /** As Python's {@code repr}: {@code <RLock(MainProcess, 2)>}. */
    @Override
    public String toString() {
        if (ThisProcess.STEERED) {
            passLook();
        }
        if (semaphore().value() > 0) {
            return "<RLock(None, 0)>";
        }
        LockOwner holder = new LockOwner(semaphore());
        Object count = holder.isThisThread() ? semaphore().memory().get(COUNT) : "nonzero";
        return "<RLock(" + holder.text() + ", " + count + ")>";
    }
}
