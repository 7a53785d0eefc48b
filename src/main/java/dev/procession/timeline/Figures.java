package dev.procession.timeline;

import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the lengths of the bars amount to.
 *
 * @param wall nanoseconds from the origin to the end of the run
 * @param children how many processes main and its children started
 * @param own the children's own time added up, in nanoseconds: in which they ran or slept, and neither booted nor waited
 *     for anybody or anything else; so long would they take one after another
 * @param work the time, in nanoseconds, in which processes, main too, neither booted nor waited, added up
 * @param allLives main's life and the children's, in nanoseconds
 * @param mostAtOnce the most processes that existed at one instant, from launch to exit
 * @param mostChildrenAtOnce the most children that were past their boot at one instant
 * @param cores of the machine; 0 if unknown
 * @param until what the wall time reaches to
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

    /** What the wall time reaches to. */
    enum Until {
        LAST_EXIT,
        NOW,
        LAST_EVENT,
        /** Of typed code, whose main was there before and lives on. */
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

    /** How many children did something of their own at the same time on average. */
    double speedUp() {
        return wall == 0 ? 0 : (double) own / wall;
    }

    /** How many cores the work would keep busy for the whole run. */
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
