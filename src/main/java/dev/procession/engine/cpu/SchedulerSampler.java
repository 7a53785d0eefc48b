package dev.procession.engine.cpu;

import dev.procession.engine.Run;
import dev.procession.trace.TraceWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Samples, at intervals, the scheduler figures of the processes of a run, and writes them into the trace. The intervals
 * grow with the age of the run, so that a long run does not fill the disk.
 */
public final class SchedulerSampler implements Runnable {

    private static final long MIN_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long MAX_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int INTERVALS_PER_AGE = 2000;

    private final Run run;
    private final TraceWriter trace;
    private final long main;
    private final long begin = System.nanoTime();
    private final Map<Long, Observed> observed = new HashMap<>();

    /** A sampled process, and the figures that it already had when the run began. */
    private record Observed(ProcessSchedulerStats clock, long lastLook, Baseline base) {
        Observed at(long look) {
            return new Observed(clock, look, base);
        }
    }

    private record Baseline(long onCpuNanos, long readyNanos, long voluntary, long involuntary) {
        static final Baseline NOTHING = new Baseline(0, 0, 0, 0);

        static Baseline of(ProcessSchedulerStats clock) {
            return new Baseline(clock.onCpuNanos(), clock.readyNanos(), clock.voluntary(), clock.involuntary());
        }
    }

    public SchedulerSampler(Run run, long main) {
        this.run = run;
        this.trace = run.trace();
        this.main = main;
        ProcessSchedulerStats clock = new ProcessSchedulerStats(main);
        clock.sample();
        observed.put(main, new Observed(clock, begin, Baseline.of(clock)));
    }

    public void start() {
        Thread thread = new Thread(this, "scheduling of " + run.title());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!run.isOver()) {
                sample();
                long age = System.nanoTime() - begin;
                TimeUnit.NANOSECONDS.sleep(
                        Math.max(MIN_INTERVAL_NANOS, Math.min(MAX_INTERVAL_NANOS, age / INTERVALS_PER_AGE)));
            }
        } catch (InterruptedException e) {
            // only the end of the shell interrupts this thread
        }
        observed.values().forEach(each -> each.clock().close());
    }

    private void sample() {
        Set<Long> living = new HashSet<>(run.livingPids());
        if (run.isMainAlive()) {
            living.add(main);
        }
        for (long pid : List.copyOf(observed.keySet())) {
            if (!living.contains(pid)) {
                observed.remove(pid).clock().close();
            }
        }
        for (long pid : living) {
            long now = System.nanoTime();
            Observed process = observed.computeIfAbsent(
                    pid, key -> new Observed(new ProcessSchedulerStats(key), now, Baseline.NOTHING));
            if (process.clock().sample()) {
                write(pid, process, now);
            }
            observed.put(pid, process.at(now));
        }
    }

    private void write(long pid, Observed process, long now) {
        ProcessSchedulerStats clock = process.clock();
        Baseline base = process.base();
        trace.scheduled(
                pid,
                now - process.lastLook(),
                clock.onCpuNanos() - base.onCpuNanos(),
                clock.readyNanos() - base.readyNanos(),
                clock.voluntary() - base.voluntary(),
                clock.involuntary() - base.involuntary(),
                clock.cpu());
    }
}
