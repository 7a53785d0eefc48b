package dev.procession.multiprocessing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Locks of the JDK, which are made for threads: another process has one of its own, which keeps nobody out here, and Java
 * does not say so.
 */
final class CopiedLocks {

    private static final Set<String> told = new HashSet<>();

    private CopiedLocks() {}

    static boolean isLock(Class<?> type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.locks.") || name.equals("java.util.concurrent.Semaphore");
    }

    /**
     * Says once of each what it is worth.
     *
     * @param locks which they are, in words
     * @param who the other process
     */
    static void warn(List<String> locks, String who) {
        for (int i = 0; i < locks.size(); i++) {
            boolean first;
            synchronized (told) {
                first = told.add(locks.get(i));
            }
            if (first) {
                System.err.println("Warning: " + locks.get(i) + ". " + who
                        + " gets one of its own, which keeps nobody out here."
                        + " Between processes use dev.procession.multiprocessing.Lock or Semaphore.");
            }
        }
    }
}
