package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Exploration;
import dev.procession.shell.state.RunStore;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Ordinary runs of a program that was explored, to see how many of its possible outcomes luck brings. */
final class LuckyRuns {

    /** How often a run is asked whether it is in a deadlock. */
    private static final long LOOK_MILLIS = 300;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Set<SeenOutcome> possible;
    private final Set<SeenOutcome> seen = new HashSet<>();
    private int runs;
    private int strange;

    LuckyRuns(Engine engine, CompiledProgram program, RunConditions conditions, Exploration found) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.possible = found.outcomes().stream()
                .map(one -> SeenOutcome.of(one.outcome()))
                .collect(Collectors.toSet());
    }

    /** How many runs were made. */
    synchronized int runs() {
        return runs;
    }

    /** How many of the possible outcomes came. */
    synchronized int seen() {
        return seen.size();
    }

    /** How many runs had an outcome that no order has which was found. */
    synchronized int strange() {
        return strange;
    }

    /** Makes one more run, and waits for its end; a deadlock is ended. */
    void once() throws IOException, InterruptedException {
        Watch watch = new Watch();
        Run run = engine.run(program, conditions, watch);
        boolean ended = false;
        try {
            run.endInput();
            boolean deadlock = watch.await();
            ended = !deadlock;
            add(SeenOutcome.of(watch.timeline(), deadlock));
        } finally {
            if (!ended) {
                engine.stop(run);
            }
        }
    }

    private synchronized void add(SeenOutcome outcome) {
        runs++;
        if (!possible.contains(outcome)) {
            strange++;
        } else {
            seen.add(outcome);
        }
    }

    /** Collects the events of one run. */
    private static final class Watch implements RunListener {

        private final TimelineBuilder builder = new TimelineBuilder();
        private boolean over;

        @Override
        public synchronized void onEvents(List<Event> events) {
            events.forEach(builder::add);
        }

        @Override
        public synchronized void onEnd(Run run) {
            over = true;
            notifyAll();
            RunStore.deleteRecording(run.traceFile());
        }

        /** Waits until the run is over, or in a deadlock; returns whether it is in one. */
        synchronized boolean await() throws InterruptedException {
            while (!over) {
                TimeUnit.MILLISECONDS.timedWait(this, LOOK_MILLIS);
                if (!over && !builder.build(System.nanoTime()).deadlocks().isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        synchronized Timeline timeline() {
            return builder.buildRecorded();
        }
    }
}
