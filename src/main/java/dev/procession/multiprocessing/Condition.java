package dev.procession.multiprocessing;

import dev.procession.trace.Event.News;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/**
 * A lock together with a waiting room: who has the lock can give it back and sleep until somebody else, who has it then,
 * signals. {@code await}, {@code signal} and {@code signalAll} stand for Python's {@code wait}, {@code notify} and
 * {@code notify_all}, names that Java has taken. Behaves as {@code multiprocessing.Condition} of Python 3, except that a
 * waiter which is killed takes no signal with it: the next one gets it.
 *
 * <pre>{@code
 * try (var held = condition.hold()) {
 *     condition.waitFor(() -> ready.isSet());
 * }
 * }</pre>
 */
public final class Condition extends Copied {

    private SharedName name;
    private Exclusive lock;
    private SharedWords words;
    private ResourceLink waiters;
    private int told;

    /** With a new {@link RLock}. */
    public Condition() {
        this.name = new SharedName(Condition.class);
        this.lock = new RLock(this, name);
        this.words = SharedWords.allocate(ConditionWaiters.BYTES);
        this.waiters = ResourceLink.to(new ConditionWaiters(words));
    }

    /** With a lock that may have other uses. */
    public Condition(RLock lock) {
        this();
        this.lock = lock;
    }

    /** With a lock that may have other uses. */
    public Condition(Lock lock) {
        this();
        this.lock = lock;
    }

    /** A copy, to be filled by {@link #readFrom}. */
    @SuppressWarnings("NullAway") // by which a copy is complete
    Condition(Blank blank) {
        name = SharedName.known("");
    }

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
     * Gives the lock back, however often it was taken, waits for a signal and takes the lock again. It has the lock when
     * it returns, and also when it throws.
     *
     * @return true
     * @throws IllegalStateException if the calling thread does not have the lock
     * @throws InterruptedWaitException if the thread is interrupted while it waits for a signal
     * @throws SharedStateLostException if the process that made this object has ended
     */
    public boolean await() {
        return awaitWithin(-1);
    }

    /**
     * The same, waiting for a signal at most this long; for the lock it waits as long as it must.
     *
     * @param seconds negative is taken for 0
     * @return whether there was a signal
     */
    public boolean await(double seconds) {
        return awaitWithin(Seconds.toNanos(seconds));
    }

    /** Waits for signals until the predicate, which is asked with the lock held, says true; returns true. */
    public boolean waitFor(BooleanSupplier predicate) {
        while (!predicate.getAsBoolean()) {
            await();
        }
        return true;
    }

    /**
     * The same, waiting at most this long.
     *
     * @param seconds negative is taken for 0
     * @return what the predicate said last
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

    /** Wakes the one that has waited longest, if any. It goes on when it gets the lock. */
    public void signal() {
        signal(1);
    }

    /**
     * Wakes those that have waited longest, {@code n} of them or as many as there are.
     *
     * @throws IllegalStateException if the calling thread does not have the lock
     */
    public void signal(int n) {
        Process.require(lock.isHeldHere(), "lock is not owned");
        tell(n);
        if (n > 0 && words.get(ConditionWaiters.COUNT) > 0) {
            byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(n).array();
            waiters.ask(ConditionWaiters.SIGNAL, payload, -1);
        }
    }

    /** Also where nobody waits: a signal that nobody hears is worth seeing. */
    private void tell(int n) {
        TraceWriter trace = ThisProcess.trace();
        if (n > 0 && trace.isOpen() && trace.mayTell(++told, waiters.id(), name.of(this))) {
            trace.announced(n == Integer.MAX_VALUE ? News.SIGNAL_ALL : News.SIGNAL, waiters.id(), name.of(this));
        }
    }

    /** Wakes all that wait. */
    public void signalAll() {
        signal(Integer.MAX_VALUE);
    }

    private boolean awaitWithin(long nanos) {
        Process.require(lock.isHeldHere(), "must acquire() condition before using await()");
        try (Conversation conversation = waiters.open()) {
            conversation.ask(ConditionWaiters.ENLIST);
            int times = giveBackLock(conversation);
            boolean signalled;
            try {
                signalled = sleep(conversation, nanos);
            } finally {
                lock.acquireAgain(times);
            }
            conversation.acknowledge(); // not before it has the lock: until then the signal can pass on
            return signalled;
        }
    }

    private int giveBackLock(Conversation conversation) {
        try {
            return lock.releaseAll();
        } catch (RuntimeException e) {
            conversation.ask(ConditionWaiters.LEAVE);
            throw e;
        }
    }

    private boolean sleep(Conversation conversation, long nanos) {
        try (TracedWait wait = TracedWait.on(Waits.CONDITION, waiters.id(), name.of(this), nanos)) {
            Answer answer = conversation.ask(ConditionWaiters.AWAIT, Answer.NOTHING, nanos);
            return wait.ends(answer.code() == Answer.WOKEN);
        }
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        CopyBuffer.writeText(name.of(this), copy.out());
        words.write(copy.out());
        waiters.write(copy.out());
        copy.write(lock);
    }

    @Override
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException {
        name = SharedName.known(CopyBuffer.readText(copy.in()));
        words = SharedWords.read(copy.in());
        waiters = ResourceLink.read(copy.in());
        lock = (Exclusive) copy.read();
    }

    /** As Python's {@code repr}: the lock and the number of waiters, {@code <Condition(<RLock(None, 0)>, 1)>}. */
    @Override
    public String toString() {
        return "<Condition(" + lock + ", " + words.get(ConditionWaiters.COUNT) + ")>";
    }
}
