package dev.procession.shell.explore;

import dev.procession.explore.ControlledProgram;
import dev.procession.explore.ControlledRun;
import dev.procession.explore.Exploration;
import dev.procession.explore.ExploredRun;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program that is explored, and what happened in the first of its different runs, so that they can be looked at. To
 * keep all runs would need more and more memory.
 */
final class KeptRuns implements ControlledProgram {

    private final WatchedProgram program;
    private final Map<ExploredRun, WatchedRun> kept = new LinkedHashMap<>();

    KeptRuns(WatchedProgram program) {
        this.program = program;
    }

    /** The runs that were kept, in the order in which they were made. */
    synchronized List<ExploredRun> runs() {
        return new ArrayList<>(kept.keySet());
    }

    /** What happened in a run; empty if it was not kept. */
    Optional<Timeline> timeline(ExploredRun run) throws InterruptedException {
        WatchedRun watched;
        synchronized (this) {
            watched = kept.get(run);
        }
        return watched == null ? Optional.empty() : Optional.of(watched.recorded(run.order()));
    }

    private synchronized boolean keep(ExploredRun run, WatchedRun watched) {
        if (kept.size() >= Exploration.MOST_RUNS) {
            return false;
        }
        kept.put(run, watched);
        return true;
    }

    @Override
    public ControlledRun start() throws IOException, InterruptedException {
        return new KeptRun(program.start());
    }

    @Override
    public void expectAnother() {
        program.expectAnother();
    }

    /** Keeps itself when it is over. */
    private final class KeptRun implements ControlledRun {

        private final WatchedRun watched;
        private State last = new State(List.of(), List.of(), Map.of(), List.of(), List.of());

        KeptRun(WatchedRun watched) {
            this.watched = watched;
        }

        @Override
        public State state() throws IOException, InterruptedException {
            last = watched.state();
            return last;
        }

        @Override
        public void take(Step step) throws IOException {
            watched.take(step);
        }

        @Override
        public void finished(ExploredRun found) throws IOException, InterruptedException {
            if (keep(found, watched) && found.outcome().isDeadlock()) {
                watched.timeline(); // so that the waits of the deadlock are in it
            }
        }

        @Override
        public void close() {
            watched.close();
        }
    }
}
