package dev.procession.multiprocessing.internal.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Warns about JDK locks in a copy. They exclude threads of one process only: the copy in the other process is a lock of
 * its own, and Java gives no hint of that.
 */
public final class CopiedLocks {

    private static final Set<String> alreadyWarned = new HashSet<>();

    private CopiedLocks() {}

    static boolean isLock(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.locks.") || name.equals("java.util.concurrent.Semaphore");
    }

    /**
     * Prints a warning for each lock, once per process.
     *
     * @param locks descriptions such as {@code field "lock" of Account is a java.util.concurrent.locks.ReentrantLock}
     * @param who the other process, as the subject of a sentence
     */
    public static void warn(List<String> locks, String who) {
        for (int i = 0; i < locks.size(); i++) {
            boolean first;
            synchronized (alreadyWarned) {
                first = alreadyWarned.add(locks.get(i));
            }
            if (first) {
                System.err.println("Warning: " + locks.get(i) + ". " + who
                        + " gets one of its own, which keeps nobody out here."
                        + " Between processes use dev.procession.multiprocessing.Lock or Semaphore.");
            }
        }
    }
}
