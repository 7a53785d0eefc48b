package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the operating system says about processes, without anybody's records. */
final class OsProcesses {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private OsProcesses() {}

    /** Whether a process exists and has not ended; one that nobody has collected yet has. */
    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).isPresent() && !isZombie(pid);
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until none of the processes is alive. */
    static void awaitGone(Collection<Long> pids) {
        await(() -> pids.stream().noneMatch(OsProcesses::isAlive), "still alive of " + pids);
    }

    static void await(BooleanSupplier condition, String otherwise) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail(otherwise);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }
}
