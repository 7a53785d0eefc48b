package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Order;
import dev.procession.explore.Steering;
import dev.procession.shell.explore.AnswerSearch;
import dev.procession.shell.explore.ExploredOrders;
import dev.procession.shell.explore.WatchedProgram;
import dev.procession.shell.explore.WatchedRun;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/** Runs a program of a lesson and finds out how it ends. Thread-safe. */
public final class Laboratory {

    /** A program that takes longer is treated as endless. The limit is generous, since many programs run at a time. */
    private static final Duration RUN_LIMIT = Duration.ofSeconds(60);

    private static final long POLL_MILLIS = 500;

    /** Far more than an exploration that is to be a part of every check should take. */
    private static final long EXPLORATION_LIMIT_SECONDS = 300;

    private final Engine engine;
    private final RunConditions conditions;
    private final Duration limit;
    private volatile String answer = "";

    /** @param conditions the conditions of all runs */
    Laboratory(Engine engine, RunConditions conditions) {
        this(engine, conditions, RUN_LIMIT);
    }

    /**
     * @param conditions the conditions of all runs
     * @param limit a program that takes longer is stopped
     */
    public Laboratory(Engine engine, RunConditions conditions, Duration limit) {
        this.engine = engine;
        this.conditions = conditions;
        this.limit = limit;
    }

    /** How a program ended. */
    public sealed interface Outcome {

        /**
         * The program ended by itself.
         *
         * @param exitCode the exit code of the main process; -1 if it is not known
         */
        record Ended(Timeline timeline, int exitCode) implements Outcome {}

        /** The program was stopped because it did not end; {@code timeline} covers the run up to that instant. */
        record Endless(Timeline timeline) implements Outcome {}
    }

    /** Runs a program in a fresh main until it ends, or has to be stopped. */
    public Outcome run(CompiledProgram program) throws IOException, InterruptedException {
        return observe(listener -> engine.run(program, conditions, listener));
    }

    /** Runs a program in every order that can make a difference. */
    public ExploredOrders explore(CompiledProgram program) throws IOException, InterruptedException {
        return ExploredOrders.explore(engine, program, conditions, EXPLORATION_LIMIT_SECONDS);
    }

    Outcome runPython(String title, Path script) throws IOException, InterruptedException {
        return observe(listener -> engine.runPython(script, title, conditions, listener));
    }

    /** All orders of a program of which the run is as wanted. */
    AnswerSearch.Found search(CompiledProgram program, Predicate<Timeline> wanted) throws IOException {
        AnswerSearch.Found found = new AnswerSearch(engine, program, conditions, wanted).search();
        answer = found.solutions().shortest().map(Order::text).orElse("");
        return found;
    }

    /** Whether the run of a program in an order is as wanted. */
    boolean solves(CompiledProgram program, String order, Predicate<Timeline> wanted)
            throws IOException, InterruptedException {
        Order moves = Order.parse(order).orElseThrow();
        try (WatchedProgram steered = WatchedProgram.of(engine, program, conditions, 0);
                WatchedRun run = steered.start()) {
            return new Steering(moves).follow(run) instanceof Steering.Followed && wanted.test(run.timeline());
        }
    }

    /** The shortest order that was found; empty if none was looked for or found. */
    String answer() {
        return answer;
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
            if (now - begin > limit.toNanos()
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
