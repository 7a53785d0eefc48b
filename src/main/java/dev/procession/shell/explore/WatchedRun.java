package dev.procession.shell.explore;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.SteeredRun;
import dev.procession.explore.ControlledRun;
import dev.procession.explore.Order;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.shell.state.RunStore;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A steered run that can be asked for its timeline when no process can move any more. */
public final class WatchedRun implements ControlledRun {

    /** How long events may take from a process to the shell; on a busy machine that is seconds. */
    private static final long ARRIVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final SteeredRun steered;
    private final Events events;
    private List<Step> waiting = List.of();

    WatchedRun(SteeredRun steered, Events events) {
        this.steered = steered;
        this.events = events;
    }

    /** Collects the events of a run. The file with them is deleted, because a thousand would fill the disk. */
    static final class Events implements RunListener {

        private final TimelineBuilder builder = new TimelineBuilder();
        private boolean over;

        @Override
        public synchronized void onEvents(List<Event> events) {
            events.forEach(builder::add);
            notifyAll();
        }

        @Override
        public synchronized void onEnd(Run run) {
            builder.header(run.header()).damagedPieces(run.damaged());
            over = true;
            notifyAll();
            RunStore.deleteRecording(run.traceFile());
        }

        /** Waits until the run is over, or until all that is left of it waits; returns what happened until then. */
        synchronized Timeline await(Run run) throws InterruptedException {
            long deadline = System.nanoTime() + ARRIVAL_NANOS;
            builder.header(run.header());
            Timeline now = builder.build(System.nanoTime());
            while (!over && !isStuck(now)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
                now = builder.build(System.nanoTime());
            }
            return over ? builder.buildRecorded() : now;
        }

        /** Waits until the run is over, and returns what happened in it. */
        synchronized Timeline recorded(TraceHeader header, Order order) throws InterruptedException {
            long deadline = System.nanoTime() + ARRIVAL_NANOS;
            while (!over && deadline - System.nanoTime() > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, deadline - System.nanoTime()));
            }
            builder.header(new TraceHeader(
                    header.format(),
                    header.title() + " --order " + order.text(),
                    header.jdk(),
                    header.os(),
                    header.cores(),
                    header.startedAt(),
                    header.origin(),
                    header.conditions().steered(order.text())));
            return builder.buildRecorded();
        }

        private static boolean isStuck(Timeline timeline) {
            List<ProcessRecord> living = timeline.processes().stream()
                    .filter(process -> !process.hasEnded())
                    .toList();
            return !living.isEmpty() && living.stream().allMatch(WatchedRun::waits);
        }
    }

    /** Whether a process waits for another one, and not only for its turn. */
    private static boolean waits(ProcessRecord process) {
        Wait wait = process.openWait();
        return wait != null && wait.what() != Waits.TURN;
    }

    /**
     * What happened in a run that is over or is being ended.
     *
     * @param order the order in which its steps were taken, which its header names
     */
    Timeline recorded(Order order) throws InterruptedException {
        return events.recorded(steered.run().header(), order);
    }

    @Override
    public State state() throws IOException, InterruptedException {
        State state = steered.state();
        waiting = state.next();
        return state;
    }

    @Override
    public void take(Step step) throws IOException {
        steered.take(step);
    }

    /**
     * What happened in a run in which no process can move any more. If processes are left that wait for ever, they begin
     * their waits, so that these are in the timeline as in that of any other run.
     */
    public Timeline timeline() throws IOException, InterruptedException {
        for (Step step : waiting) {
            steered.take(step);
        }
        waiting = List.of();
        return events.await(steered.run());
    }

    /** The run itself. */
    Run run() {
        return steered.run();
    }

    @Override
    public void close() {
        steered.close();
    }
}
