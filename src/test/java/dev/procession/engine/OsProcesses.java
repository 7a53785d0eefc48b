package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks the operating system about processes, independently of the engine's own records. */
final class OsProcesses {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private OsProcesses() {}

    /** Whether a process exists and has not ended. A zombie has ended. */
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

    /** Waits until no process of these is alive. */
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
