package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompileError;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Source;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of a lesson and finds out how it ends. Thread-safe. */
final class Laboratory {

    /** A program that takes longer is treated as endless. The limit is generous, since many programs run at a time. */
    private static final long RUN_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long POLL_MILLIS = 500;

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

        record NotCompiled(List<Problem> problems) implements Outcome {}
    }

    Outcome run(String title, Source source, Language language) throws IOException, InterruptedException {
        String fileName = source.file().getFileName().toString();
        Compilation compilation;
        synchronized (engine) {
            compilation = engine.compile(title, fileName, source.text(), language.locale());
        }
        if (compilation instanceof Compilation.Done done) {
            return observe(listener -> engine.run(done.program(), conditions, listener));
        }
        List<Problem> problems = new ArrayList<>();
        if (compilation instanceof Compilation.Failed failed) {
            failed.errors().forEach(error -> problems.add(problem(source.file(), error)));
        } else {
            boolean deep = compilation instanceof Compilation.TooDeep;
            ProblemKind kind = deep ? ProblemKind.CODE_TOO_DEEP : ProblemKind.PROGRAM_WITHOUT_MAIN;
            problems.add(new Problem(source.file(), 1, 1, kind, List.of()));
        }
        return new Outcome.NotCompiled(problems);
    }

    private static Problem problem(Path file, CompileError error) {
        String message = error.message().lines().findFirst().orElse("").strip();
        return new Problem(file, error.line(), error.column(), ProblemKind.PROGRAM_NOT_COMPILED, List.of(message));
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
