package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;

/** The process and the thread that hold a lock, in a word of shared memory behind the lock's own. */
public final class LockOwner {

    private static final int OWNER_OFFSET = SharedSemaphore.FREE_OFFSET;
    /** From here on, the memory is free for users of this class. */
    public static final int FREE_OFFSET = OWNER_OFFSET + Long.BYTES;

    private static final int THREAD_BITS = 32;

    private final SharedMemory memory;

    public LockOwner(SharedSemaphore semaphore) {
        memory = semaphore.memory();
    }

    /**
     * Process and thread are in one word, so that nobody can see the process of one holder with the thread of another.
     */
    @SuppressWarnings("deprecation") // threadId() came with Java 19
    private static long thisThread() {
        return ThisProcess.pid() << THREAD_BITS | Thread.currentThread().getId() & 0xffff_ffffL;
    }

    public void setToThisThread() {
        memory.noteLong(OWNER_OFFSET, thisThread());
    }

    public void clear() {
        memory.noteLong(OWNER_OFFSET, 0);
    }

    /** The pid of the process that holds the lock; 0 if none does. */
    public long pid() {
        return memory.getLong(OWNER_OFFSET) >>> THREAD_BITS;
    }

    public boolean isThisThread() {
        return memory.getLong(OWNER_OFFSET) == thisThread();
    }

    /** Describes the holder as Python's {@code repr} of a lock does, by name only if it is the calling thread. */
    public String text() {
        long holder = memory.getLong(OWNER_OFFSET);
        if (holder == 0) {
            return "None";
        }
        if (holder >>> THREAD_BITS != ThisProcess.pid()) {
            return "SomeOtherProcess";
        }
        if (holder != thisThread()) {
            return "SomeOtherThread";
        }
        String name = ThisProcess.name();
        String thread = Thread.currentThread().getName();
        return thread.equals("main") ? name : name + "|" + thread;
    }
}
