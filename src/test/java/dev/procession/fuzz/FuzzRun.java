package dev.procession.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives a target many inputs, each made from a seed of its own. A finding is an input that causes an exception which is
 * not documented, or that takes more than a second of computing. Each finding is told once, with the seed that makes
 * the input again.
 */
final class FuzzRun {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** An input that computes for so long is taken to have no end. */
    private static final long ENDLESS_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** Times of computing do not depend on what else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int MOST_FINDINGS = 20;
    private static final int DEEP_STACK_BYTES = 1 << 20;

    private final FuzzTarget target;
    private final Mutator mutator;
    private final byte[] first;
    private final Map<String, String> findings = new LinkedHashMap<>();
    private long slowestNanos;
    private long slowestSeed;
    private volatile long seed;
    private volatile long begun;
    private volatile long inputs;

    FuzzRun(FuzzTarget target) {
        this.target = target;
        List<byte[]> seeds = target.seeds();
        this.first = seeds.get(0);
        this.mutator = new Mutator(seeds);
    }

    /** The findings, by what is the same in all inputs that cause one. */
    Map<String, String> findings() {
        return findings;
    }

    /** What the run did, in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%-12s %8d inputs, %2d findings, slowest %4d ms (seed %d)",
                target.name(),
                inputs,
                findings.size(),
                TimeUnit.NANOSECONDS.toMillis(slowestNanos),
                slowestSeed);
    }

    /** The input of a seed. */
    byte[] input(long of) {
        return mutator.make(new Random(of * 0x9E3779B97F4A7C15L));
    }

    /** Gives the target the inputs of {@code count} successive seeds. */
    void run(long firstSeed, long count) throws InterruptedException {
        Thread worker = new Thread(null, () -> work(firstSeed, count), "fuzz", DEEP_STACK_BYTES);
        worker.setDaemon(true);
        worker.setUncaughtExceptionHandler((thread, thrown) -> record(seed, thrown));
        worker.start();
        while (worker.isAlive()) {
            worker.join(TimeUnit.SECONDS.toMillis(1));
            if (THREADS.getThreadCpuTime(worker.getId()) - begun > ENDLESS_NANOS) {
                AssertionError endless = new AssertionError("no end");
                endless.setStackTrace(worker.getStackTrace());
                record(seed, endless);
                return;
            }
        }
    }

    private void work(long firstSeed, long count) {
        begun = THREADS.getCurrentThreadCpuTime();
        thrownFor(first); // loads what the first input would be slow to load
        for (long each = firstSeed; each < firstSeed + count && findings.size() < MOST_FINDINGS; each++) {
            byte[] input = input(each);
            seed = each;
            inputs++;
            begun = THREADS.getCurrentThreadCpuTime();
            Throwable thrown = thrownFor(input);
            long used = THREADS.getCurrentThreadCpuTime() - begun;
            if (thrown == null && used > LIMIT_NANOS) { // It may have been the compiler or the garbage collector.
                begun = THREADS.getCurrentThreadCpuTime();
                thrown = thrownFor(input);
                used = Math.min(used, THREADS.getCurrentThreadCpuTime() - begun);
            }
            if (thrown != null) {
                record(each, thrown);
            } else if (used > LIMIT_NANOS) {
                record(each, new AssertionError("took " + TimeUnit.NANOSECONDS.toMillis(used) + " ms"));
            }
            if (used > slowestNanos) {
                slowestNanos = used;
                slowestSeed = each;
            }
        }
    }

    private @Nullable Throwable thrownFor(byte[] input) {
        try {
            target.take(input);
            return null;
        } catch (Exception | LinkageError | AssertionError | VirtualMachineError e) {
            return e;
        }
    }

    private void record(long of, Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        String where = "";
        for (int i = 0; i < frames.length && where.isEmpty(); i++) {
            where = frames[i].getClassName().startsWith("dev.procession") ? frames[i].toString() : "";
        }
        StringBuilder text = new StringBuilder(thrown + "\n    to replay: mvn -Pfuzz test -Dfuzz.target="
                + target.name() + " -Dfuzz.seed=" + of + " -Dfuzz.inputs=1");
        for (int i = 0; i < Math.min(12, frames.length); i++) {
            text.append("\n    at ").append(frames[i]);
        }
        findings.putIfAbsent(thrown.getClass().getName() + " at " + where, text.toString());
    }
}
