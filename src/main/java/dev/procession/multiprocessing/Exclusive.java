package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.shared.LockOwner;
import dev.procession.multiprocessing.internal.shared.SharedName;

/** What the two kinds of lock have in common: one holder at a time, which is remembered. */
abstract class Exclusive extends Acquirable {

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

    /** Whether the calling thread holds it. */
    boolean isHeldHere() {
        return semaphore().value() == 0 && new LockOwner(semaphore()).isThisThread();
    }

    /**
     * Gives it back completely.
     *
     * @return how often it was taken, for {@link #acquireAgain}
     */
    int releaseAll() {
        giveBack();
        return 1;
    }

    /** Takes it as often as {@link #releaseAll} gave it back. An interruption takes effect afterwards. */
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
