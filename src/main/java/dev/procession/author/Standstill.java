package dev.procession.author;

import dev.procession.timeline.ProcessLife;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event.Waits;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices that a run goes no further: each of its processes waits for something without limit, none computes, and for a
 * while nothing has happened. A process that sleeps, or waits for something that no event tells of, may yet go on.
 */
final class Standstill {

    private static final long A_WHILE = TimeUnit.SECONDS.toNanos(5);

    /** An idle JVM looks after itself now and then. */
    private static final double IDLE = 0.05;

    private final LongFunction<Optional<Duration>> cpuTime;
    private boolean looked;
    private long quietSince;
    private long lastEvent;
    private long cpuNanos;

    /** @param cpuTime that a process has used until now; nothing if that is not known */
    Standstill(LongFunction<Optional<Duration>> cpuTime) {
        this.cpuTime = cpuTime;
    }

    /** Of processes of this machine. */
    static Standstill ofProcesses() {
        return new Standstill(
                pid -> ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()));
    }

    /**
     * Looks at a run, again and again.
     *
     * @param now in nanoseconds of {@link System#nanoTime()}, as is {@code last}, the instant of the newest event
     * @param living the pids of its processes
     * @param asItIs the run as it is now
     * @return whether it has come to a standstill
     */
    boolean seen(long now, long last, Collection<Long> living, Supplier<Timeline> asItIs) {
        Optional<Long> used = cpuNanos(living);
        if (used.isEmpty()) {
            looked = false;
            return false;
        }
        if (!looked || last != lastEvent || used.get() - cpuNanos > IDLE * A_WHILE) {
            looked = true;
            quietSince = now;
            lastEvent = last;
            cpuNanos = used.get();
        }
        return now - quietSince >= A_WHILE
                && !living.isEmpty()
                && waiting(asItIs.get()).containsAll(living);
    }

    private Optional<Long> cpuNanos(Collection<Long> living) {
        long sum = 0;
        for (long pid : living) {
            Optional<Duration> used = cpuTime.apply(pid);
            if (used.isEmpty()) {
                return Optional.empty();
            }
            sum += used.get().toNanos();
        }
        return Optional.of(sum);
    }

    private static Set<Long> waiting(Timeline timeline) {
        return timeline.processes().stream()
                .filter(process -> !process.hasEnded() && waitsWithoutLimit(process))
                .map(ProcessLife::pid)
                .collect(Collectors.toSet());
    }

    private static boolean waitsWithoutLimit(ProcessLife process) {
        Wait wait = process.openWait();
        return wait != null && wait.what() != Waits.SLEEP && wait.timeoutNanos() < 0;
    }
}
