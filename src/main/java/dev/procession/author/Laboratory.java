package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.shell.explore.ExploredOrders;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs a program of a lesson and finds out how it ends. Thread-safe. */
final class Laboratory {

    /** A program that takes longer is treated as endless. The limit is generous, since many programs run at a time. */
    private static final long RUN_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long POLL_MILLIS = 500;

    /** Far more than an exploration that is to be a part of every check should take. */
    private static final long EXPLORATION_LIMIT_SECONDS = 300;

    private final Engine engine;
    private final RunConditions conditions;

    /** @param conditions the conditions of all runs */
    Laboratory(Engine engine, RunConditions conditions) {
        this.engine = engine;
        this.conditions = conditions;
    }

    /** How a program ended. */
    sealed interface Outcome {

        /**
         * The program ended by itself.
         *
         * @param exitCode the exit code of the main process; -1 if it is not known
         */
        record Ended(Timeline timeline, int exitCode) implements Outcome {}

        /** The program was stopped because it did not end; {@code timeline} covers the run up to that instant. */
        record Endless(Timeline timeline) implements Outcome {}
    }

    Outcome run(CompiledProgram program) throws IOException, InterruptedException {
        return observe(listener -> engine.run(program, conditions, listener));
    }

    /** Runs a program in every order that can make a difference. */
    ExploredOrders explore(CompiledProgram program) throws IOException, InterruptedException {
        return ExploredOrders.explore(engine, program, conditions, EXPLORATION_LIMIT_SECONDS);
    }

    Outcome runPython(String title, Path script) throws IOException, InterruptedException {
        return observe(listener -> engine.runPython(script, title, conditions, listener));
    }

    private interface Beginning {
        Run begin(RunListener listener) throws IOException;
    }

    private Outcome observe(Beginning beginning) throws IOException, InterruptedException {
        RecordedRun recorded = new RecordedRun();
        Run run = beginning.begin(recorded);
        Standstill standstill = Standstill.ofProcesses();
        long begin = System.nanoTime();
        while (!run.awaitOver(POLL_MILLIS)) {
            long now = System.nanoTime();
            if (now - begin > RUN_LIMIT_NANOS
                    || standstill.observe(
                            now, recorded.lastEvent(), run.livingPids(), () -> recorded.timelineUntilNow(run))) {
                Timeline asItStands = recorded.timelineUntilNow(run);
                engine.stop(run);
                return new Outcome.Endless(asItStands);
            }
        }
        Integer exitCode = run.exitCode();
        return new Outcome.Ended(recorded.timeline(run), exitCode == null ? -1 : exitCode);
    }
}
