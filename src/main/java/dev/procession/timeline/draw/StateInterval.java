package dev.procession.timeline.draw;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An interval in the life of a process in which its state did not change: it booted, ran or waited. Waits of several
 * threads that overlap are one interval.
 *
 * @param waiting the wait, or the first of several that overlap; null if the process did not wait
 */
public record StateInterval(
        LaneState state, long begin, long end, @Nullable Wait waiting) {

    public long nanos() {
        return Math.max(0, end - begin);
    }

    /** The intervals of a whole life, in order and without gaps. */
    public static List<StateInterval> of(ProcessRecord process) {
        List<StateInterval> result = new ArrayList<>();
        Long started = process.startedAt();
        long at = process.begin();
        if (started == null) {
            add(result, LaneState.BOOTS, at, process.end(), null);
            return result;
        }
        add(result, LaneState.BOOTS, at, started, null);
        at = Math.max(at, started);
        List<Wait> waits = new ArrayList<>(process.waits());
        waits.sort(Comparator.comparingLong(Wait::begin));
        for (Wait wait : waits) {
            long begin = Math.max(at, wait.begin());
            long end = Math.min(process.end(), wait.end());
            if (begin < end) {
                add(result, LaneState.RUNS, at, begin, null);
                add(result, LaneState.WAITS, begin, end, wait);
                at = end;
            }
        }
        add(result, LaneState.RUNS, at, process.end(), null);
        return result;
    }

    private static void add(List<StateInterval> stretches, LaneState state, long begin, long end, @Nullable Wait wait) {
        if (begin < end) {
            stretches.add(new StateInterval(state, begin, end, wait));
        }
    }

    /** How long the process neither booted nor waited, in nanoseconds. */
    public static long workNanos(ProcessRecord process) {
        return nanos(process, stretch -> stretch.state() == LaneState.RUNS);
    }

    private static long nanos(ProcessRecord process, Predicate<StateInterval> counts) {
        return of(process).stream()
                .filter(counts)
                .mapToLong(StateInterval::nanos)
                .sum();
    }

    public boolean isSleep() {
        return waiting != null && waiting.what() == Waits.SLEEP;
    }
}
