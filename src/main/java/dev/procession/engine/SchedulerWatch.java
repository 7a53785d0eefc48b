package dev.procession.engine;

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
final class SchedulerWatch implements Runnable {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LOOKS_PER_AGE = 2000;

    private final Run run;
    private final TraceWriter trace;
    private final long main;
    private final long begin = System.nanoTime();
    private final Map<Long, Observed> observed = new HashMap<>();

    /** A sampled process, and the figures that it already had when the run began. */
    private record Observed(ProcessClock clock, long lastLook, Base base) {
        Observed at(long look) {
            return new Observed(clock, look, base);
        }
    }

    private record Base(long onCpuNanos, long readyNanos, long voluntary, long involuntary) {
        static final Base NOTHING = new Base(0, 0, 0, 0);

        static Base of(ProcessClock clock) {
            return new Base(clock.onCpuNanos(), clock.readyNanos(), clock.voluntary(), clock.involuntary());
        }
    }

    SchedulerWatch(Run run, long main) {
        this.run = run;
        this.trace = run.trace();
        this.main = main;
        ProcessClock clock = new ProcessClock(main);
        clock.look();
        observed.put(main, new Observed(clock, begin, Base.of(clock)));
    }

    void start() {
        Thread thread = new Thread(this, "scheduling of " + run.title());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (!run.isOver()) {
                look();
                long age = System.nanoTime() - begin;
                TimeUnit.NANOSECONDS.sleep(Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, age / LOOKS_PER_AGE)));
            }
        } catch (InterruptedException e) {
            // only the end of the shell interrupts this thread
        }
        observed.values().forEach(each -> each.clock().close());
    }

    private void look() {
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
            Observed process =
                    observed.computeIfAbsent(pid, key -> new Observed(new ProcessClock(key), now, Base.NOTHING));
            if (process.clock().look()) {
                write(pid, process, now);
            }
            observed.put(pid, process.at(now));
        }
    }

    private void write(long pid, Observed process, long now) {
        ProcessClock clock = process.clock();
        Base base = process.base();
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
