package dev.procession.timeline.bars;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The figures of a run that follow from the lengths of its bars.
 *
 * @param wallNanos the time from the origin to the end of the run
 * @param children the number of processes other than main
 * @param ownNanos the sum of the children's own time, in which they ran or slept. One after another they would take
 *     this long
 * @param workNanos the sum, over main and the children, of the time in which they neither booted nor waited
 * @param allLivesNanos the sum of the lives of main and the children, without their boots
 * @param mostAtOnce the largest number of processes that existed at the same time, from launch to exit
 * @param mostChildrenAtOnce the largest number of children that were past their boot at the same time
 * @param cores the number of cores of the machine; 0 if unknown
 * @param until the event at which the wall time ends
 */
public record Figures(
        long wallNanos,
        int children,
        long ownNanos,
        long workNanos,
        long allLivesNanos,
        int mostAtOnce,
        int mostChildrenAtOnce,
        int cores,
        Until until) {

    /** The event at which the wall time ends. */
    public enum Until {
        LAST_EXIT,
        NOW,
        LAST_EVENT,
        /** The end of an episode of typed code, whose main is older and lives on. */
        EPISODE
    }

    private record Step(long t, int change) {}

    public static Figures of(Timeline timeline) {
        List<ProcessRecord> all = timeline.processes().stream()
                .map(p -> p.clippedTo(timeline.origin()))
                .toList();
        List<ProcessRecord> children = all.stream().filter(p -> !p.isMain()).toList();
        List<ProcessRecord> running =
                children.stream().filter(p -> p.startedAt() != null).toList();
        return new Figures(
                timeline.end() - timeline.origin(),
                children.size(),
                sum(children, StateInterval::ownNanos),
                sum(all, StateInterval::workNanos),
                sum(all, ProcessRecord::ownLifeNanos),
                most(all, ProcessRecord::begin),
                most(running, p -> p.end() - p.ownLifeNanos()),
                timeline.header().map(TraceHeader::cores).orElse(0),
                until(timeline));
    }

    private static Until until(Timeline timeline) {
        if (timeline.main().filter(main -> main.begin() < timeline.origin()).isPresent()) {
            return Until.EPISODE;
        }
        if (timeline.processes().stream().allMatch(ProcessRecord::hasEnded)) {
            return Until.LAST_EXIT;
        }
        return timeline.isRecorded() ? Until.LAST_EVENT : Until.NOW;
    }

    /** The speed-up: the average number of children that worked or slept at the same time. */
    double speedUp() {
        return wallNanos == 0 ? 0 : (double) ownNanos / wallNanos;
    }

    /** The average number of cores that the work kept busy. */
    double busyCores() {
        return wallNanos == 0 ? 0 : (double) workNanos / wallNanos;
    }

    private static long sum(List<ProcessRecord> processes, ToLongFunction<ProcessRecord> length) {
        return processes.stream().mapToLong(length).sum();
    }

    private static int most(List<ProcessRecord> processes, ToLongFunction<ProcessRecord> begin) {
        List<Step> steps = new ArrayList<>();
        for (ProcessRecord process : processes) {
            steps.add(new Step(begin.applyAsLong(process), 1));
            steps.add(new Step(process.end(), -1));
        }
        steps.sort(Comparator.comparingLong(Step::t).thenComparingInt(Step::change));
        int now = 0;
        int most = 0;
        for (Step step : steps) {
            now += step.change;
            most = Math.max(most, now);
        }
        return most;
    }
}
