package dev.procession.multiprocessing.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the process that an event is about from a younger one: when a process has ended, the operating system may give
 * its pid to any other process. Two ages are compared, not two instants, since clocks are set and computers sleep.
 */
public final class ProcessAge {

    /** How much a process may seem younger than an event about it: ages are known to 10 ms, or on macOS to 1 s. */
    private static final long TOLERANCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The unit of times in {@code /proc}, which Linux keeps at this value for all programs. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** The index of the start among the fields of {@code /proc/PID/stat} that follow the name of the program. */
    private static final int START_FIELD = 19;

    private ProcessAge() {}

    /**
     * The process that had this pid at an instant; empty if it has ended, whether or not another process has its pid
     * now.
     *
     * @param instant a value of {@link System#nanoTime()} at which the process existed
     */
    public static Optional<ProcessHandle> find(long pid, long instant) {
        return ProcessHandle.of(pid).filter(process -> existedAt(process, instant));
    }

    private static boolean existedAt(ProcessHandle process, long instant) {
        Long age = nanos(process);
        return age == null || age > System.nanoTime() - instant - TOLERANCE_NANOS;
    }

    /** How long a process has existed; null if this system does not say. */
    private static @Nullable Long nanos(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            String uptime = Files.readString(Path.of("/proc/uptime"));
            long ticks = Long.parseLong(uptime.substring(0, uptime.indexOf(' ')).replace(".", "")); // "12.34 5.67"
            return (ticks - Long.parseLong(fields[START_FIELD])) * TICK_NANOS;
        } catch (IOException | RuntimeException e) {
            Optional<Instant> start = process.info().startInstant();
            return start.map(at -> Duration.between(at, Instant.now()).toNanos())
                    .orElse(null);
        }
    }
}
