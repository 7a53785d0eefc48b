package dev.procession.author;

import dev.procession.timeline.ProcessRecord;
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
 * Detects that a run no longer makes progress, such as in a deadlock: every process waits without a time-out, none uses
 * the CPU, and no event has come for some seconds. A process that sleeps, or whose wait is not in the trace, may still
 * make progress, so it counts as running.
 */
final class Standstill {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** The share of a CPU that an idle JVM may use for its own housekeeping. */
    private static final double IDLE_CPU_SHARE = 0.05;

    private final LongFunction<Optional<Duration>> cpuTime;
    private boolean looked;
    private long quietSince;
    private long lastEvent;
    private long cpuNanos;

    /** @param cpuTime returns the CPU time that a process has used so far; empty if it is not known */
    Standstill(LongFunction<Optional<Duration>> cpuTime) {
        this.cpuTime = cpuTime;
    }

    /** A detector for processes of this machine. */
    static Standstill ofProcesses() {
        return new Standstill(
                pid -> ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration()));
    }

    /**
     * Looks at the run once. The caller repeats this until the run ends or makes no progress any more.
     *
     * @param now the time, as {@link System#nanoTime()}
     * @param last the time of the newest event, as {@link System#nanoTime()}
     * @param living the pids of the run's living processes
     * @param asItIs builds the timeline until now
     * @return whether the run makes no progress any more
     */
    boolean observe(long now, long last, Collection<Long> living, Supplier<Timeline> asItIs) {
        Optional<Long> used = cpuNanos(living);
        if (used.isEmpty()) {
            looked = false;
            return false;
        }
        if (!looked || last != lastEvent || used.get() - cpuNanos > IDLE_CPU_SHARE * QUIET_NANOS) {
            looked = true;
            quietSince = now;
            lastEvent = last;
            cpuNanos = used.get();
        }
        return now - quietSince >= QUIET_NANOS
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
                .map(ProcessRecord::pid)
                .collect(Collectors.toSet());
    }

    private static boolean waitsWithoutLimit(ProcessRecord process) {
        Wait wait = process.openWait();
        return wait != null && wait.what() != Waits.SLEEP && wait.timeoutNanos() < 0;
    }
}
