package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.SharedStateLostException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A counting semaphore in shared memory, from which locks, semaphores, events and bounded queues are made. Taking and
 * giving cost a few nanoseconds as long as no process has to wait.
 */
public final class SharedSemaphore {

    /** From here to the end of the cache line, the memory is free for users of this class. */
    static final int FREE_OFFSET = 8;

    private static final int BYTES = 64;

    /**
     * How often a waiter tries before it sleeps. A lock is often released within a microsecond, and a sleep costs
     * fifty. With one processor a waiter sleeps at once, because the holder cannot release the lock while the waiter
     * runs.
     */
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 200 : 0;

    private final SharedMemory memory;
    private final ResourceLink waitQueue;

    private SharedSemaphore(SharedMemory memory, ResourceLink waitQueue) {
        this.memory = memory;
        this.waitQueue = waitQueue;
    }

    public static SharedSemaphore create(int value) {
        SharedMemory memory = SharedMemory.allocate(BYTES);
        memory.set(WaitQueue.VALUE_OFFSET, value);
        return new SharedSemaphore(memory, ResourceLink.register(new WaitQueue(memory)));
    }

    public SharedMemory memory() {
        return memory;
    }

    public long id() {
        return waitQueue.id();
    }

    public int value() {
        return memory.get(WaitQueue.VALUE_OFFSET);
    }

    /**
     * Takes one if the value is more than zero. Tests before compare-and-set, so that spinning waiters do not steal the
     * cache line from the releasing holder.
     */
    public boolean tryTake() {
        for (int value; (value = memory.get(WaitQueue.VALUE_OFFSET)) > 0; ) {
            if (memory.compareAndSet(WaitQueue.VALUE_OFFSET, value, value - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Takes one if the value is exactly 1, as that of a free lock is. */
    public boolean tryTakeLast() {
        return memory.compareAndSet(WaitQueue.VALUE_OFFSET, 1, 0);
    }

    public boolean tryTakeSpinning() {
        for (int i = 0; i < SPINS; i++) {
            if (tryTake()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return tryTake();
    }

    /**
     * Takes one, sleeping until that is possible.
     *
     * @param nanos negative for no limit
     * @return false if the time is over
     */
    public boolean take(long nanos) {
        long start = nanos < 0 ? 0 : System.nanoTime();
        try (ResourceSession session = waitQueue.open()) {
            while (true) {
                long left = nanos < 0 ? -1 : Math.max(0, nanos - (System.nanoTime() - start));
                Response answer = session.ask(WaitQueue.WAIT, Response.NOTHING, left);
                boolean taken = tryTake();
                if (taken || answer.code() != Response.WOKEN) {
                    session.acknowledge();
                    return taken;
                }
            }
        }
    }

    /** Sleeps until the value is more than zero, and takes nothing. */
    public boolean await(long nanos) {
        Response answer = waitQueue.ask(WaitQueue.WAIT_AND_LEAVE, Response.NOTHING, nanos);
        return answer.code() == Response.WOKEN || value() > 0;
    }

    /**
     * Gives one back.
     *
     * @param limit the highest value allowed
     * @return false if the value would exceed the limit; nothing is changed then
     */
    public boolean give(int limit) {
        int value = 0; // the value of a taken lock, which is the most frequent case
        while (value < limit) {
            if (memory.compareAndSet(WaitQueue.VALUE_OFFSET, value, value + 1)) {
                wake(WaitQueue.WAKE_ONE);
                return true;
            }
            value = memory.get(WaitQueue.VALUE_OFFSET);
        }
        return false;
    }

    /** Sets the value, and wakes all waiters if it is more than zero. */
    public void set(int value) {
        memory.set(WaitQueue.VALUE_OFFSET, value);
        if (value > 0) {
            wake(WaitQueue.WAKE_ALL);
        }
    }

    private void wake(byte whom) {
        if (memory.get(WaitQueue.WAITERS_OFFSET) > 0) {
            try {
                waitQueue.tell(whom);
            } catch (SharedStateLostException e) {
                // the waiters get the same exception, so no one is left to wake
            }
        }
    }

    public void write(DataOutputStream out) throws IOException {
        memory.write(out);
        waitQueue.write(out);
    }

    public static SharedSemaphore read(DataInputStream in) throws IOException {
        return new SharedSemaphore(SharedMemory.read(in), ResourceLink.read(in));
    }
}
