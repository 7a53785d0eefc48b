package dev.procession.multiprocessing;

/**
 * A lock between processes that its holder may take again; it is free when it has been released as often. Only the thread
 * that has it can release it, so that one whose holder has ended is never free again. Behaves as
 * {@code multiprocessing.RLock} of Python 3.
 */
public final class RLock extends Exclusive {

    private static final int COUNT = Holder.FREE;

    public RLock() {}

    /** The lock of something, called as that is. */
    RLock(Copied owner, SharedName name) {
        super(owner, name);
    }

    RLock(Blank blank) {
        super(blank);
    }

    @Override
    boolean acquireWithin(long nanos) {
        if (isHeldHere()) {
            words().words().getAndAdd(COUNT, 1);
            return true;
        }
        return super.acquireWithin(nanos);
    }

    /**
     * Gives it back once.
     *
     * @throws IllegalStateException if another thread has it, or nobody
     */
    @Override
    public void release() {
        Process.require(isHeldHere(), "attempt to release recursive lock not owned by thread");
        if (words().words().getAndAdd(COUNT, -1) == 1) {
            giveBack();
        }
    }

    @Override
    int releaseAll() {
        int count = words().words().get(COUNT);
        words().words().set(COUNT, 0);
        giveBack();
        return count;
    }

    @Override
    void acquireAgain(int times) {
        super.acquireAgain(times);
        words().words().set(COUNT, times);
    }

    @Override
    void noteHolder() {
        super.noteHolder();
        words().words().set(COUNT, 1);
    }

    /** As Python's {@code repr}: {@code <RLock(MainProcess, 2)>}. */
    @Override
    public String toString() {
        if (words().value() > 0) {
            return "<RLock(None, 0)>";
        }
        Holder holder = new Holder(words());
        Object count = holder.isThisThread() ? words().words().get(COUNT) : "nonzero";
        return "<RLock(" + holder.text() + ", " + count + ")>";
    }
}
