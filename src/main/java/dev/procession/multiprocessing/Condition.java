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
import dev.procession.multiprocessing.internal.shared.ConditionWaiters;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.ResourceSession;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/**
 * A lock with a queue of waiters: a process that holds the lock can give it back and sleep until another holder
 * signals. {@code await}, {@code signal} and {@code signalAll} stand for Python's {@code wait}, {@code notify} and
 * {@code notify_all}, whose names {@code Object} has in Java. Behaves as {@code multiprocessing.Condition} of Python 3,
 * except that the signal of a killed waiter goes to the next one.
 *
 * <pre>{@code
 * try (var held = condition.hold()) {
 *     condition.waitFor(() -> ready.isSet());
 * }
 * }</pre>
 */
public final class Condition extends Copied {

    private Exclusive lock;
    private SharedMemory memory;
    private ResourceLink waiters;
    private TracedObject traced;

    /** Makes a condition with a new {@link RLock}. */
    public Condition() {
        SharedName name = new SharedName(Condition.class);
        this.lock = new RLock(this, name);
        this.memory = SharedMemory.allocate(ConditionWaiters.BYTES);
        this.waiters = ResourceLink.register(new ConditionWaiters(memory));
        this.traced = new TracedObject(waiters.id(), name, this);
    }

    /** Makes a condition with this lock, which may have other uses. */
    public Condition(RLock lock) {
        this();
        this.lock = lock;
    }

    /** Makes a condition with this lock, which may have other uses. */
    public Condition(Lock lock) {
        this();
        this.lock = lock;
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // readFrom sets the fields
    Condition(Blank blank) {}

    /** Takes the lock, as {@link Lock#acquire()} does. */
    public boolean acquire() {
        return lock.acquire();
    }

    /** Takes the lock, as {@link Lock#acquire(boolean)} does. */
    public boolean acquire(boolean block) {
        return lock.acquire(block);
    }

    /** Takes the lock, as {@link Lock#acquire(double)} does. */
    public boolean acquire(double seconds) {
        return lock.acquire(seconds);
    }

    /** Gives the lock back. */
    public void release() {
        lock.release();
    }

    /** Takes the lock until the end of a block: {@code try (var held = condition.hold()) { … }}. */
    public Held hold() {
        return lock.hold();
    }

    /**
     * Gives the lock back, however often it was taken, waits for a signal and takes the lock again. The caller holds
     * the lock when this returns, and also when it throws.
     *
     * @return true
     * @throws IllegalStateException if the calling thread does not hold the lock
     * @throws InterruptedWaitException if the thread is interrupted while it waits for a signal
     * @throws SharedStateLostException if the process that made this object has ended
     */
    public boolean await() {
        return awaitWithin(-1);
    }

    /**
     * As {@link #await()}, but waits for a signal at most this long. The wait for the lock has no limit.
     *
     * @param seconds a negative number counts as 0
     * @return whether there was a signal
     */
    public boolean await(double seconds) {
        return awaitWithin(Seconds.toNanos(seconds));
    }

    /** Waits for signals until the predicate is true, and returns true. The predicate is called with the lock held. */
    public boolean waitFor(BooleanSupplier predicate) {
        while (!predicate.getAsBoolean()) {
            await();
        }
        return true;
    }

    /**
     * As {@link #waitFor(BooleanSupplier)}, but waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @return the last value of the predicate
     */
    public boolean waitFor(BooleanSupplier predicate, double seconds) {
        long nanos = Seconds.toNanos(seconds);
        long start = System.nanoTime();
        boolean result = predicate.getAsBoolean();
        while (!result) {
            long left = nanos - (System.nanoTime() - start);
            if (left <= 0) {
                break;
            }
            awaitWithin(left);
            result = predicate.getAsBoolean();
        }
        return result;
    }

    /** Wakes the process that has waited longest, if any. It goes on when it gets the lock. */
    public void signal() {
        signal(1);
    }

    /**
     * Wakes the processes that have waited longest: {@code n}, or as many as wait.
     *
     * @throws IllegalStateException if the calling thread does not hold the lock
     */
    public void signal(int n) {
        Misuse.require(lock.isHeldHere(), "lock is not owned");
        if (ThisProcess.STEERED && n > 0) {
            Gate.pass(Visible.NOTIFY, memory.place(), traced.name(), true, "");
        }
        if (n > 0) { // recorded even if no process waits, so that the timeline shows a lost signal
            traced.recordAnnounced(n == Integer.MAX_VALUE ? Announcement.SIGNAL_ALL : Announcement.SIGNAL);
        }
        if (n > 0 && memory.get(ConditionWaiters.COUNT) > 0) {
            byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(n).array();
            waiters.ask(ConditionWaiters.SIGNAL, payload, -1);
        }
    }

    /** Wakes all that wait. */
    public void signalAll() {
        signal(Integer.MAX_VALUE);
    }

    private boolean awaitWithin(long nanos) {
        Misuse.require(lock.isHeldHere(), "must acquire() condition before using await()");
        try (ResourceSession session = waiters.open()) {
            session.ask(ConditionWaiters.ENLIST);
            int times = giveBackLock(session);
            boolean signalled;
            try {
                signalled = sleep(session, nanos);
            } finally {
                lock.acquireAgain(times);
            }
            session.acknowledge(); // not before this process has the lock: if it dies, another waiter gets the signal
            return signalled;
        }
    }

    private int giveBackLock(ResourceSession session) {
        try {
            return lock.releaseAll();
        } catch (RuntimeException e) {
            session.ask(ConditionWaiters.LEAVE);
            throw e;
        }
    }

    private boolean sleep(ResourceSession session, long limit) {
        long nanos = ThisProcess.STEERED && !passWait(session, limit) ? 0 : limit;
        try (TracedWait wait = traced.startWait(Waits.CONDITION, nanos)) {
            Response answer = session.ask(ConditionWaiters.AWAIT, Response.NOTHING, nanos);
            return wait.end(answer.code() == Response.WOKEN);
        }
    }

    private boolean passWait(ResourceSession session, long limit) {
        long other = limit == 0 ? 1 : limit; // a signal may come even before a wait that ends at once
        return Gate.pass(Visible.WAIT, memory.place(), traced.name(), false, "", other, new SignalProbe(session));
    }

    private record SignalProbe(ResourceSession session) implements Probe {
        @Override
        public boolean isPossible() {
            try {
                return session.ask(ConditionWaiters.IS_SIGNALLED).code() != Response.NO;
            } catch (SharedStateLostException e) {
                return true; // the wait fails at once
            }
        }
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(traced.name(), copy.out());
        memory.write(copy.out());
        waiters.write(copy.out());
        copy.write(lock);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        String name = LengthPrefixed.readText(copy.in());
        memory = SharedMemory.read(copy.in());
        waiters = ResourceLink.read(copy.in());
        traced = new TracedObject(waiters.id(), name);
        lock = (Exclusive) copy.read();
        if (ThisProcess.STEERED) {
            lock.belongTo(name);
        }
    }

    /** As Python's {@code repr}: the lock and the number of waiters, {@code <Condition(<RLock(None, 0)>, 1)>}. */
    @Override
    public String toString() {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.LOOK, memory.place(), traced.name(), false, "");
        }
        return "<Condition(" + lock + ", " + memory.get(ConditionWaiters.COUNT) + ")>";
    }
}
