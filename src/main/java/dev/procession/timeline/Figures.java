package dev.procession.timeline;

import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The figures of a run that follow from the lengths of its bars.
 *
 * @param wall nanoseconds from the origin to the end of the run
 * @param children the number of processes other than main
 * @param own the sum of the children's own time in nanoseconds: the time in which they ran or slept. One after another
 *     they would take this long
 * @param work the sum, over main and the children, of the time in nanoseconds in which they neither booted nor waited
 * @param allLives the sum of the lives of main and the children, in nanoseconds
 * @param mostAtOnce the largest number of processes that existed at the same time, from launch to exit
 * @param mostChildrenAtOnce the largest number of children that were past their boot at the same time
 * @param cores the number of cores of the machine; 0 if unknown
 * @param until the event at which the wall time ends
 */
record Figures(
        long wall,
        int children,
        long own,
        long work,
        long allLives,
        int mostAtOnce,
        int mostChildrenAtOnce,
        int cores,
        Until until) {

    /** The event at which the wall time ends. */
    enum Until {
        LAST_EXIT,
        NOW,
        LAST_EVENT,
        /** The end of an episode of typed code, whose main is older and lives on. */
        EPISODE
    }

    private record Step(long t, int change) {}

    static Figures of(Timeline timeline) {
        List<ProcessLife> all = timeline.processes().stream()
                .map(p -> p.since(timeline.origin()))
                .toList();
        List<ProcessLife> children = all.stream().filter(p -> !p.isMain()).toList();
        List<ProcessLife> running =
                children.stream().filter(p -> p.startedAt() != null).toList();
        return new Figures(
                timeline.end() - timeline.origin(),
                children.size(),
                sum(children, Stretch::ownNanos),
                sum(all, Stretch::workNanos),
                sum(all, ProcessLife::lifeNanos),
                most(all, ProcessLife::begin),
                most(running, p -> p.end() - p.lifeNanos()),
                timeline.header().map(TraceHeader::cores).orElse(0),
                until(timeline));
    }

    private static Until until(Timeline timeline) {
        if (timeline.main().filter(main -> main.begin() < timeline.origin()).isPresent()) {
            return Until.EPISODE;
        }
        if (timeline.processes().stream().allMatch(ProcessLife::hasEnded)) {
            return Until.LAST_EXIT;
        }
        return timeline.isRecorded() ? Until.LAST_EVENT : Until.NOW;
    }

    /** The speed-up: the average number of children that worked or slept at the same time. */
    double speedUp() {
        return wall == 0 ? 0 : (double) own / wall;
    }

    /** The average number of cores that the work kept busy. */
    double busyCores() {
        return wall == 0 ? 0 : (double) work / wall;
    }

    private static long sum(List<ProcessLife> lives, ToLongFunction<ProcessLife> length) {
        return lives.stream().mapToLong(length).sum();
    }

    private static int most(List<ProcessLife> lives, ToLongFunction<ProcessLife> begin) {
        List<Step> steps = new ArrayList<>();
        for (ProcessLife life : lives) {
            steps.add(new Step(begin.applyAsLong(life), 1));
            steps.add(new Step(life.end(), -1));
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
