package dev.procession.engine.cpu;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what the Linux scheduler counts for the threads of one process: time on a CPU, time ready for one, and
 * context switches. Threads that have ended are included.
 */
final class ProcessSchedulerStats {

    private static final int SAMPLES_PER_THREAD_SCAN = 4;
    private static final int SAMPLES_PER_DETAILS = 8;

    private final File threads;
    private final Map<String, ThreadSchedulerStats> stats = new HashMap<>();
    private int looks;
    private int cpu = -1;
    private long deadOnCpuNanos;
    private long deadReadyNanos;
    private long deadVoluntary;
    private long deadInvoluntary;

    ProcessSchedulerStats(long pid) {
        threads = new File("/proc/" + pid + "/task");
    }

    /** Reads the current figures. Returns whether a thread ran, or was ready to run, since the last time. */
    boolean sample() {
        if (looks % SAMPLES_PER_THREAD_SCAN == 0) {
            findThreads();
        }
        boolean details = looks++ % SAMPLES_PER_DETAILS == 0;
        boolean changed = false;
        long most = 0;
        ThreadSchedulerStats busiest = null;
        for (Iterator<ThreadSchedulerStats> each = stats.values().iterator(); each.hasNext(); ) {
            ThreadSchedulerStats thread = each.next();
            try {
                long grown = thread.sample();
                changed |= grown != 0;
                if (grown > most) {
                    most = grown;
                    busiest = thread;
                }
                if (details) {
                    thread.sampleSwitches();
                }
            } catch (IOException e) {
                each.remove();
                retire(thread);
            }
        }
        if (busiest != null && (details || cpu < 0)) {
            cpu = cpu(busiest);
        }
        return changed;
    }

    private void findThreads() {
        String[] present = threads.list();
        for (String thread : present == null ? new String[0] : present) {
            stats.computeIfAbsent(thread, this::open);
        }
    }

    private @Nullable ThreadSchedulerStats open(String thread) {
        try {
            return new ThreadSchedulerStats(Path.of(threads.getPath(), thread));
        } catch (IOException e) {
            return null; // the thread has just ended, or this system has no such figures
        }
    }

    private int cpu(ThreadSchedulerStats thread) {
        try {
            return thread.cpu();
        } catch (IOException e) {
            return cpu;
        }
    }

    private void retire(ThreadSchedulerStats thread) {
        deadOnCpuNanos += thread.onCpuNanos();
        deadReadyNanos += thread.readyNanos();
        deadVoluntary += thread.voluntary();
        deadInvoluntary += thread.involuntary();
        try {
            thread.close();
        } catch (IOException e) {
            // the file was only read
        }
    }

    /** Closes the files of all threads. The sums stay as they are. */
    void close() {
        stats.values().forEach(this::retire);
        stats.clear();
    }

    long onCpuNanos() {
        return deadOnCpuNanos + sum(ThreadSchedulerStats::onCpuNanos);
    }

    long readyNanos() {
        return deadReadyNanos + sum(ThreadSchedulerStats::readyNanos);
    }

    long voluntary() {
        return deadVoluntary + sum(ThreadSchedulerStats::voluntary);
    }

    long involuntary() {
        return deadInvoluntary + sum(ThreadSchedulerStats::involuntary);
    }

    /** The CPU of the busiest thread when that was last determined; negative if it is not known yet. */
    int cpu() {
        return cpu;
    }

    private long sum(ToLongFunction<ThreadSchedulerStats> figure) {
        return stats.values().stream().mapToLong(figure).sum();
    }
}
