package dev.procession.timeline.bars;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Scheduling;
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
 * @param startingNanos the part of the wall time in which a child was starting up and no other child was past that
 * @param ownNanos the sum of the children's own time, in which they ran or slept. One after another they would take
 *     this long. Where the scheduler was watched, only the time on a CPU counts as running
 * @param workNanos the sum, over main and the children, of the time in which they neither booted nor waited
 * @param allLivesNanos the sum of the lives of main and the children, without their boots
 * @param mostAtOnce the largest number of processes that existed at the same time, from launch to exit
 * @param mostChildrenAtOnce the largest number of children that were past their boot at the same time
 * @param cores the number of cores of the machine; 0 if unknown
 * @param until the event at which the wall time ends
 */
public record Figures(
        long wallNanos,
        long startingNanos,
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
                starting(children),
                children.size(),
                sum(children, process -> sleepNanos(process) + ranNanos(process, timeline)),
                sum(all, process -> ranNanos(process, timeline)),
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

    /** The wall time without {@link #startingNanos}: starting a JVM is no fault of the program. */
    long countedNanos() {
        return wallNanos - startingNanos;
    }

    /** The speed-up: the average number of children that worked or slept at the same time. */
    double speedUp() {
        return countedNanos() == 0 ? 0 : (double) ownNanos / countedNanos();
    }

    private static long sleepNanos(ProcessRecord process) {
        return StateInterval.of(process).stream()
                .filter(StateInterval::isSleep)
                .mapToLong(StateInterval::nanos)
                .sum();
    }

    /** How long a process ran. If samples tell when it was on a CPU, that counts; else neither booting nor waiting. */
    private static long ranNanos(ProcessRecord process, Timeline timeline) {
        Scheduling scheduling = timeline.scheduling(process);
        Long started = process.startedAt();
        if (scheduling.last().isEmpty() || started == null) {
            return StateInterval.workNanos(process);
        }
        double sum = 0;
        for (Scheduling.Part part : scheduling.onCpu()) {
            long counted = part.end() - Math.max(part.begin(), started);
            sum += counted <= 0 ? 0 : (double) part.nanos() * counted / part.length();
        }
        return Math.min((long) sum, StateInterval.workNanos(process));
    }

    /** How long some child was starting up while no child was past that. */
    private static long starting(List<ProcessRecord> children) {
        record Edge(long t, int booting, int past) {}
        List<Edge> edges = new ArrayList<>();
        for (ProcessRecord child : children) {
            long past = child.end() - child.ownLifeNanos();
            edges.add(new Edge(child.begin(), 1, 0));
            edges.add(new Edge(past, -1, 1));
            edges.add(new Edge(child.end(), 0, -1));
        }
        edges.sort(Comparator.comparingLong(Edge::t));
        long sum = 0;
        long before = 0;
        int booting = 0;
        int past = 0;
        for (Edge edge : edges) {
            sum += booting > 0 && past == 0 ? edge.t - before : 0;
            before = edge.t;
            booting += edge.booting;
            past += edge.past;
        }
        return sum;
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
