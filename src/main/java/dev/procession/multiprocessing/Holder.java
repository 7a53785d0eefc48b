package dev.procession.multiprocessing;

/** Who holds a lock: its process and thread, in a word behind the lock's own. */
final class Holder {

    private static final int HOLDER = SemaphoreWords.FREE;
    /** Where the words of others begin. */
    static final int FREE = HOLDER + Long.BYTES;

    private static final int THREAD_BITS = 32;

    private final SharedWords words;

    Holder(SemaphoreWords semaphore) {
        words = semaphore.words();
    }

    /** In one word, so that nobody ever sees the process of one holder and the thread of another. */
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

    /** As in Python's {@code repr}; only the holder itself is told its name. */
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
