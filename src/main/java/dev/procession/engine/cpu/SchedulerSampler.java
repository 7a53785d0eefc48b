package dev.procession.engine.cpu;

import dev.procession.trace.TraceWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Samples, at intervals, the scheduler figures of the processes of a run, and writes them into the trace. The intervals
 * grow with the age of the run, so that a long run does not fill the disk.
 */
public final class SchedulerSampler implements Runnable {

    private static final long MIN_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long MAX_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int INTERVALS_PER_AGE = 2000;

    private final TraceWriter trace;
    private final String title;
    private final Supplier<Set<Long>> living;
    private final BooleanSupplier over;
    private final long begin = System.nanoTime();
    private final Map<Long, Observed> observed = new HashMap<>();

    /** A sampled process, and the figures that it already had when the run began. */
    private record Observed(ProcessSchedulerStats stats, long sampledAt, Baseline base) {
        Observed at(long now) {
            return new Observed(stats, now, base);
        }
    }

    private record Baseline(long onCpuNanos, long readyNanos, long voluntary, long involuntary) {
        static final Baseline NOTHING = new Baseline(0, 0, 0, 0);

        static Baseline of(ProcessSchedulerStats stats) {
            return new Baseline(stats.onCpuNanos(), stats.readyNanos(), stats.voluntary(), stats.involuntary());
        }
    }

    /**
     * Makes a sampler, and takes the first sample of main, whose earlier figures do not count.
     *
     * @param title the title of the run
     * @param living the pids of the living processes of the run
     * @param over whether the run is over, so that sampling ends
     */
    public SchedulerSampler(
            TraceWriter trace, String title, long main, Supplier<Set<Long>> living, BooleanSupplier over) {
        this.trace = trace;
        this.title = title;
        this.living = living;
        this.over = over;
        ProcessSchedulerStats stats = new ProcessSchedulerStats(main);
        stats.sample();
        observed.put(main, new Observed(stats, begin, Baseline.of(stats)));
    }

    public void start() {
        Thread thread = new Thread(this, "scheduling of " + title);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!over.getAsBoolean()) {
                sample();
                long age = System.nanoTime() - begin;
                TimeUnit.NANOSECONDS.sleep(
                        Math.max(MIN_INTERVAL_NANOS, Math.min(MAX_INTERVAL_NANOS, age / INTERVALS_PER_AGE)));
            }
        } catch (InterruptedException e) {
            // only the end of the shell interrupts this thread
        }
        observed.values().forEach(each -> each.stats().close());
    }

    private void sample() {
        Set<Long> now = living.get();
        for (long pid : List.copyOf(observed.keySet())) {
            if (!now.contains(pid)) {
                observed.remove(pid).stats().close();
            }
        }
        for (long pid : now) {
            long time = System.nanoTime();
            Observed process = observed.computeIfAbsent(
                    pid, key -> new Observed(new ProcessSchedulerStats(key), time, Baseline.NOTHING));
            if (process.stats().sample()) {
                write(pid, process, time);
            }
            observed.put(pid, process.at(time));
        }
    }

    private void write(long pid, Observed process, long now) {
        ProcessSchedulerStats stats = process.stats();
        Baseline base = process.base();
        trace.scheduled(
                pid,
                now - process.sampledAt(),
                stats.onCpuNanos() - base.onCpuNanos(),
                stats.readyNanos() - base.readyNanos(),
                stats.voluntary() - base.voluntary(),
                stats.involuntary() - base.involuntary(),
                stats.cpu());
    }
}
