package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.SharedSemaphore;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.trace.Event.Waits;
import java.io.IOException;

/**
 * The base class of locks and semaphores. They behave as those of Python's {@code multiprocessing}: no process owns
 * them. If a holder is terminated, its lock stays taken and the waiters wait for ever.
 */
public abstract class Acquirable extends Copied implements Releasable {

    private SharedSemaphore semaphore;
    private TracedObject traced;

    /** Whether this is the lock inside another shared object, in a steered run. */
    private boolean inner;

    Acquirable(int value) {
        semaphore = SharedSemaphore.create(value);
        traced = new TracedObject(semaphore.id(), new SharedName(getClass()), this);
    }

    /** Makes the lock that belongs to another shared object. It has that object's name. */
    Acquirable(int value, Copied owner, SharedName name) {
        semaphore = SharedSemaphore.create(value);
        traced = new TracedObject(semaphore.id(), name, owner);
        inner = true;
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // readFrom sets the fields
    Acquirable(Blank blank) {}

    /**
     * Takes the lock or one permit, and waits as long as necessary.
     *
     * @return true
     * @throws InterruptedWaitException if the thread is interrupted while it waits
     * @throws SharedStateLostException if it had to wait and the process that made this object has ended
     */
    public boolean acquire() {
        return acquireWithin(-1);
    }

    /**
     * Takes the lock or one permit if that needs no wait, and returns whether it did. If {@code block} is true, the
     * same as {@link #acquire()}.
     */
    public boolean acquire(boolean block) {
        return acquireWithin(block ? -1 : 0);
    }

    /**
     * Takes the lock or one permit, and waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @return whether it was taken
     */
    public boolean acquire(double seconds) {
        return acquireWithin(Seconds.toNanos(seconds));
    }

    /**
     * Gives the lock or one permit back. Any process may do so, even one that does not hold it.
     *
     * @throws IllegalStateException if it is not taken
     */
    @Override
    public void release() {
        giveBack();
    }

    /** Takes the lock or one permit until the end of a block: {@code try (var held = lock.hold()) { ... }}. */
    public Held hold() {
        acquire();
        return new Held(this);
    }

    /** @param limit in nanoseconds; negative for none */
    boolean acquireWithin(long limit) {
        long nanos = ThisProcess.STEERED ? passAcquire(limit) : limit;
        if (semaphore.tryTakeLast() || take(nanos)) {
            noteHolder();
            traced.recordAcquired(permits());
            return true;
        }
        return false;
    }

    private boolean take(long nanos) {
        return nanos == 0 ? semaphore.tryTake() : semaphore.tryTakeSpinning() || sleepFor(nanos);
    }

    private boolean sleepFor(long nanos) {
        try (TracedWait wait = traced.startWait(Waits.LOCK, nanos)) {
            return wait.end(semaphore.take(nanos));
        }
    }

    /** Tells a copy, in a steered run, that it belongs to the object with this name if its name is the same. */
    final void belongTo(String owner) {
        inner = traced.name().equals(owner);
    }

    private String shownName() {
        return inner ? traced.name() + ".lock" : traced.name();
    }

    /** Stands before taking it, until it can be taken. Returns 0 if the time limit is over, otherwise the limit. */
    private long passAcquire(long nanos) {
        boolean inTime = Gate.pass(
                Visible.ACQUIRE, semaphore.memory().place(), shownName(), true, "", nanos, new AcquireProbe(this));
        return inTime ? nanos : 0;
    }

    private record AcquireProbe(Acquirable lock) implements Probe {
        @Override
        public boolean isPossible() {
            return lock.semaphore.value() > 0;
        }

        @Override
        public long holder() {
            return lock.holderPid();
        }
    }

    /** The pid of the process that has taken it; 0 if it may be another one each time. */
    long holderPid() {
        return 0;
    }

    void giveBack() {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.RELEASE, semaphore.memory().place(), shownName(), true, "");
        }
        if (TracedObject.isTraced() && semaphore.value() < limit()) {
            traced.recordReleased();
        }
        forgetHolder();
        if (!semaphore.give(limit())) {
            throw new IllegalStateException("semaphore or lock released too many times");
        }
    }

    /** Stands before a look at it, in a steered run. */
    final void passLook() {
        Gate.pass(Visible.LOOK, semaphore.memory().place(), shownName(), false, "");
    }

    /** The largest value that the semaphore can have. */
    abstract int limit();

    /** The number of permits at first, for the timeline; negative for a lock. */
    int permits() {
        return -1;
    }

    /** Called right after this thread has taken the lock or a permit. */
    void noteHolder() {}

    /** Called right before this thread gives the lock or a permit back. */
    void forgetHolder() {}

    SharedSemaphore semaphore() {
        return semaphore;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(traced.name(), copy.out());
        semaphore.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        String name = LengthPrefixed.readText(copy.in());
        semaphore = SharedSemaphore.read(copy.in());
        traced = new TracedObject(semaphore.id(), name);
    }
}
