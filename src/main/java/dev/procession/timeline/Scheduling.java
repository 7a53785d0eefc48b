package dev.procession.timeline;

import dev.procession.trace.Event.Scheduled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How the operating system's scheduler treated one process, computed from samples.
 *
 * @param onCpu when the process was on a CPU
 * @param ready when it could have run, but was not on a CPU
 * @param last the last sample, which has the figures of the whole life up to then
 * @param cpus the numbers of the CPUs on which the process was seen
 */
public record Scheduling(List<Part> onCpu, List<Part> ready, Optional<Scheduled> last, SortedSet<Integer> cpus) {

    /** A process was on a CPU, or ready, for {@code nanos} nanoseconds between {@code begin} and {@code end}. */
    public record Part(long begin, long end, long nanos) {

        public long length() {
            return end - begin;
        }
    }

    /**
     * Turns samples into parts. The kernel counts time on a CPU while it passes, but it counts ready time only when
     * that time ends. So ready time that is new in a sample may have begun before the previous sample.
     *
     * @param begin the beginning of the process
     */
    public static Scheduling of(long begin, List<Scheduled> looks) {
        List<Part> onCpu = new ArrayList<>();
        List<Part> ready = new ArrayList<>();
        SortedSet<Integer> cpus = new TreeSet<>();
        long on = 0;
        long waited = 0;
        for (Scheduled look : looks) {
            long newOn = look.onCpuNanos() - on;
            long newWaited = look.readyNanos() - waited;
            long span = look.spanNanos();
            add(onCpu, begin, look.t(), onCpu.isEmpty() ? Math.max(span, newOn) : span, newOn);
            add(ready, begin, look.t(), Math.max(span, newOn + newWaited), newWaited);
            on = look.onCpuNanos();
            waited = look.readyNanos();
            if (look.cpu() >= 0) {
                cpus.add(look.cpu());
            }
        }
        Optional<Scheduled> last = looks.isEmpty() ? Optional.empty() : Optional.of(looks.get(looks.size() - 1));
        return new Scheduling(List.copyOf(onCpu), List.copyOf(ready), last, cpus);
    }

    /** Adds a part. The times of several threads may add up to more than its length; the sum is cut to that length. */
    private static void add(List<Part> parts, long first, long end, long length, long nanos) {
        long free = parts.isEmpty() ? first : parts.get(parts.size() - 1).end();
        long begin = Math.max(free, end - Math.max(0, length));
        if (begin < end && nanos > 0) {
            parts.add(new Part(begin, end, Math.min(nanos, end - begin)));
        }
    }

    /** The median time in nanoseconds between two samples that found the process on a CPU; 0 if unknown. */
    public static long interval(List<Scheduling> schedulings) {
        long[] lengths = schedulings.stream()
                .flatMap(each -> each.onCpu.stream().skip(1))
                .mapToLong(Part::length)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }
}
