package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.shared.LockOwner;
import dev.procession.multiprocessing.internal.shared.SharedName;

/** The base class of the two kinds of lock. One thread at a time holds a lock, and the lock remembers which. */
public abstract class Exclusive extends Acquirable {

    Exclusive(Copied owner, SharedName name) {
        super(1, owner, name);
    }

    Exclusive() {
        super(1);
    }

    Exclusive(Blank blank) {
        super(blank);
    }

    @Override
    int limit() {
        return 1;
    }

    /** Whether the calling thread holds this lock. */
    boolean isHeldHere() {
        return semaphore().value() == 0 && new LockOwner(semaphore()).isThisThread();
    }

    /**
     * Gives the lock back completely, however often it was taken.
     *
     * @return how often it was taken, for {@link #acquireAgain}
     */
    int releaseAll() {
        giveBack();
        return 1;
    }

    /**
     * Takes the lock as often as {@link #releaseAll} gave it back. An interruption does not end the wait; the thread is
     * marked as interrupted afterwards.
     */
    void acquireAgain(int times) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    acquireWithin(-1);
                    return;
                } catch (InterruptedWaitException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    long holderPid() {
        return new LockOwner(semaphore()).pid();
    }

    @Override
    void noteHolder() {
        new LockOwner(semaphore()).setToThisThread();
    }

    @Override
    void forgetHolder() {
        if (semaphore().value() == 0) {
            new LockOwner(semaphore()).clear();
        }
    }
}
