package dev.procession.multiprocessing;

/** The process and the thread that hold a lock, in a word of shared memory behind the lock's own. */
final class Holder {

    private static final int HOLDER = SemaphoreWords.FREE;
    /** From here on, the memory is free for users of this class. */
    static final int FREE = HOLDER + Long.BYTES;

    private static final int THREAD_BITS = 32;

    private final SharedWords words;

    Holder(SemaphoreWords semaphore) {
        words = semaphore.words();
    }

    /** Both are in one word, so that no process can see the process of one holder and the thread of another. */
    @SuppressWarnings("deprecation") // threadId() came with Java 19
    private static long thisThread() {
        return ThisProcess.pid() << THREAD_BITS | Thread.currentThread().getId() & 0xffff_ffffL;
    }

    void isHere() {
        words.noteLong(HOLDER, thisThread());
    }

    void isNobody() {
        words.noteLong(HOLDER, 0);
    }

    boolean isThisThread() {
        return words.getLong(HOLDER) == thisThread();
    }

    /** Describes the holder as Python's {@code repr} of a lock does, by name only if it is the calling thread. */
    String text() {
        long holder = words.getLong(HOLDER);
        if (holder == 0) {
            return "None";
        }
        if (holder >>> THREAD_BITS != ThisProcess.pid()) {
            return "SomeOtherProcess";
        }
        if (holder != thisThread()) {
            return "SomeOtherThread";
        }
        String name = ThisProcess.current().name();
        String thread = Thread.currentThread().getName();
        return thread.equals("main") ? name : name + "|" + thread;
    }
}
