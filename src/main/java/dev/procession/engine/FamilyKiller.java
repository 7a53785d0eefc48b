package dev.procession.engine;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Kills processes with SIGKILL, which ends a process that SIGSTOP has stopped, too. Asks again who is left until nobody
 * is, since a process may start another one at the moment in which it is killed.
 */
final class FamilyKiller {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE_MILLIS = 5;

    private FamilyKiller() {}

    /** @param family the processes that are to end and live now; it is called several times */
    static void kill(Supplier<Collection<ProcessHandle>> family) {
        long deadline = System.nanoTime() + LONGEST_NANOS;
        Collection<ProcessHandle> left = family.get();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            left.forEach(ProcessHandle::destroyForcibly);
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left = family.get();
        }
    }
}
