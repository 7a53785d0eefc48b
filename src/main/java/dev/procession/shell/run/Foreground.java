package dev.procession.shell.run;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.Session;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.shell.console.Messages;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs in front of the student: at most one of a program, a replay, a series of runs, or typed code. Commands ask
 * it what is running, what the last run was, and stop it; input that the student types goes to what runs.
 */
public final class Foreground {

    private static final long TICK_MILLIS = 200;
    private static final long QUICK_MILLIS = 20;
    private static final long PREPARE_MILLIS = 300;

    private final Supplier<Engine> engine;
    private final Messages messages;
    private final RunKeeper keeper;
    private final @Nullable ProgramOutput output;
    private final SessionExecutor sessions;
    private final HeapTrim heap = new HeapTrim();
    // Tasks that are left when the shell ends are discarded.
    private final ScheduledExecutorService ticker =
            new ScheduledThreadPoolExecutor(1, Foreground::daemon, new ThreadPoolExecutor.DiscardPolicy());

    private Activity activity = new Activity.Idle();
    private @Nullable ProgramRun lastProgram;

    /** Whether a program was started after the last typed code. */
    private boolean programLast;

    /** The run that was replayed or repeated last, unless another run has begun since. */
    private volatile @Nullable Timeline replayed;

    /** The series to which {@link #replayed} belongs, if it belongs to one. */
    private volatile @Nullable Series shownSeries;

    private boolean failed;

    /** Whether the ticker has just failed; only its thread uses this. */
    private boolean failing;

    /** Receives each run that is over. */
    public interface RunKeeper {
        /**
         * @param trace the trace file of the run; null for an episode of typed code, which is only a part of a trace
         *     file
         * @param whole false if events are missing, since they could not be written
         */
        void keep(Timeline timeline, @Nullable Path trace, boolean whole);
    }

    /** Creates a foreground whose runs are not kept. */
    public Foreground(Supplier<Engine> engine, Messages messages) {
        this(engine, messages, null, (timeline, trace, whole) -> {});
    }

    /**
     * Creates a foreground whose runs are not kept.
     *
     * @param output receives what happens in programs in place of the feed; null for the feed
     */
    public Foreground(Supplier<Engine> engine, Messages messages, @Nullable ProgramOutput output) {
        this(engine, messages, output, (timeline, trace, whole) -> {});
    }

    public Foreground(Supplier<Engine> engine, Messages messages, RunKeeper keeper) {
        this(engine, messages, null, keeper);
    }

    private Foreground(Supplier<Engine> engine, Messages messages, @Nullable ProgramOutput output, RunKeeper keeper) {
        this.output = output;
        this.engine = engine;
        this.messages = messages;
        this.keeper = keeper;
        SessionEpisodes episodes = new SessionEpisodes(messages, this::onEpisodeBegin, this::onEpisodeEnd);
        this.sessions = new SessionExecutor(engine, episodes, messages, Foreground::daemon);
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "foreground");
        thread.setDaemon(true);
        return thread;
    }

    /** Looks at what goes on. If that fails once, the ticker must not stop for ever. */
    private void tick() {
        try {
            look();
            failing = false;
        } catch (RuntimeException | Error e) {
            if (!failing) {
                failing = true;
                messages.warn(e);
            }
        }
    }

    private void look() {
        RunView view = view();
        if (view != null && (isBusy() || hasLivingChildren())) {
            view.flushIfIdle();
        }
        // Done even if nothing runs, because a run that ended just before the console read left an outdated prompt.
        messages.console().promptChanged();
    }

    public Engine engine() {
        return engine.get();
    }

    /** The session of typed code, which is created when it is first needed. */
    public Session session() {
        return sessions.session();
    }

    /** Whether a session exists; if not, no code was typed since the start or the last reset. */
    public boolean hasSession() {
        return sessions.hasSession();
    }

    /** Records that the activity is over. Must be called in a synchronized block. */
    private void goIdle() {
        activity = new Activity.Idle();
        notifyAll();
    }

    /** Whether a program or a series of runs goes on, code is being evaluated, or a recording is being replayed. */
    public synchronized boolean isBusy() {
        return !(activity instanceof Activity.Idle);
    }

    public synchronized boolean isReplaying() {
        return activity instanceof Activity.Replaying;
    }

    public boolean isProgramRunning() {
        return running() != null;
    }

    private synchronized @Nullable ProgramRun running() {
        return activity instanceof Activity.Running running ? running.program() : null;
    }

    /** Whether anything failed since the last call; the call clears it. */
    public synchronized boolean takeFailed() {
        boolean taken = failed;
        failed = false;
        return taken;
    }

    public synchronized void fail() {
        failed = true;
    }

    /**
     * The run that a person means by "the timeline", as it is now: the last program or episode of typed code, or what
     * was replayed or repeated since. Commands that only look at a run use this one. Null if nothing ran yet.
     */
    public @Nullable Timeline shown() {
        Driven driven = driven();
        Timeline reached = driven == null ? null : driven.last();
        if (reached != null) {
            return reached;
        }
        Timeline chosen = replayed;
        if (chosen != null) {
            return chosen;
        }
        RunView last = view();
        return last == null ? null : last.timeline();
    }

    /** The series of runs to which {@link #shown} belongs; null if that is a run of its own. */
    public @Nullable Series shownSeries() {
        Series series = shownSeries;
        Timeline chosen = replayed;
        return series != null && chosen != null && chosen == series.last() ? series : null;
    }

    /** The processes as they are now, with the JVMs that the session has started ahead; null if there are none. */
    public synchronized @Nullable Timeline present() {
        Timeline typed =
                isReplaying() || programLast ? null : sessions.episodes().present();
        RunView view = view();
        return typed != null || view == null ? typed : view.timeline();
    }

    /** The view of what goes on or came last: a replay, the program, or the episode of typed code. */
    public synchronized @Nullable RunView view() {
        if (activity instanceof Activity.Replaying replaying) {
            return replaying.recording().view();
        }
        RunView episode = sessions.episodes().episode();
        return programLast || episode == null ? lastProgram : episode;
    }

    /**
     * Starts a program and shows its feed while it runs.
     *
     * @param afterwards is told when the end of the program has been printed
     */
    public void run(CompiledProgram compiled, RunConditions conditions, Afterwards afterwards) throws IOException {
        run(listener -> engine().run(compiled, conditions, listener), afterwards);
    }

    /** Is told of the end of a program. */
    public interface Afterwards {
        /** Called when the program has ended by itself. */
        void ended(Timeline timeline);

        /** Called when the program was stopped from outside. */
        default void stopped() {}
    }

    /** Starts a run that reports its events to {@code listener}. */
    public interface RunStarter {
        Run begin(RunListener listener) throws IOException;
    }

    public void run(RunStarter beginning, Afterwards afterwards) throws IOException {
        ProgramRun program =
                new ProgramRun(messages, engine, output, (over, run) -> onProgramEnd(over, run, afterwards));
        synchronized (this) {
            lastProgram = program;
            activity = new Activity.Running(program);
            programLast = true;
            replayed = null;
        }
        try {
            program.attach(beginning.begin(program));
        } catch (IOException | RuntimeException | Error e) {
            synchronized (this) {
                lastProgram = null;
                goIdle();
            }
            throw e;
        }
    }

    /** Starts a thread for the activity that was just set. If the system allows no more threads, that ends at once. */
    private void start(Thread thread) {
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            synchronized (this) {
                goIdle();
            }
            throw e;
        }
    }

    /** The program counts as running until everything about its end is printed: later output must come after it. */
    private void onProgramEnd(ProgramRun program, Run run, Afterwards afterwards) {
        boolean fine = false;
        try {
            // What was forged is in the file, but not in the timeline.
            Path trace = run.disowned() > 0 ? null : run.traceFile();
            keeper.keep(program.timeline(), trace, run.room().isWhole());
            if (program.wasStopped()) {
                afterwards.stopped();
            } else {
                afterwards.ended(program.timeline());
            }
            fine = Integer.valueOf(0).equals(run.exitCode());
        } catch (RuntimeException | Error e) {
            messages.warn(e);
        } finally {
            synchronized (this) {
                failed |= !fine;
                goIdle();
            }
            messages.console().promptChanged();
        }
        // The next main boots only after the end of the program, because a JVM that boots slows down the others.
        ticker.schedule(
                () -> {
                    engine().prepare();
                    heap.afterRun();
                },
                PREPARE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /**
     * Deliberately not synchronized: SessionEpisodes calls this while it holds its lock, so synchronizing here could
     * deadlock.
     */
    private void onEpisodeBegin() {
        replayed = null;
    }

    private void onEpisodeEnd(RunView episode) {
        Timeline timeline = episode.timeline();
        if (timeline.header().isPresent()) {
            Run run = episode.run();
            keeper.keep(timeline, null, run == null || run.room().isWhole());
        }
        ticker.schedule(heap::afterRun, PREPARE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Replays a recording in the background; from now on {@link #shown()} returns it. */
    public void replay(Replay recording) {
        synchronized (this) {
            activity = new Activity.Replaying(recording);
            replayed = recording.timeline();
        }
        Thread player = daemon(() -> {
            try {
                recording.play();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                synchronized (this) {
                    goIdle();
                }
                messages.console().promptChanged();
            }
        });
        start(player);
    }

    /** Runs a program many times in the background; afterwards {@link #shown()} returns the last of these runs. */
    public void repeat(Series series) {
        synchronized (this) {
            activity = new Activity.Repeating(series);
        }
        start(daemon(() -> {
            try {
                series.play();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                onRepetitionEnd(series);
            }
        }));
    }

    private void onRepetitionEnd(Series series) {
        synchronized (this) {
            failed |= !series.wentWell();
            Timeline last = series.last();
            if (last != null) {
                replayed = last;
                shownSeries = series;
            }
            goIdle();
        }
        messages.console().promptChanged();
    }

    /** The progress bar of the series of runs; null if none goes on. */
    public synchronized @Nullable StyledLine progress() {
        return activity instanceof Activity.Repeating repeating
                ? repeating.series().status()
                : null;
    }

    /** Evaluates typed code in the background, piece by piece, up to the first piece that fails. */
    public void eval(String code) {
        synchronized (this) {
            programLast = false;
        }
        work(() -> sessions.evaluate(code));
    }

    /** Runs a task that uses the session but evaluates no typed code, and waits for it for a short time. */
    public void withSession(SessionTask task) throws InterruptedException {
        work(() -> sessions.use(task));
        awaitIdle(PREPARE_MILLIS);
    }

    /** @param task returns whether it succeeded */
    private void work(BooleanSupplier task) {
        synchronized (this) {
            activity = new Activity.UsingSession(sessions);
        }
        try {
            sessions.execute(() -> carryOut(task));
        } catch (OutOfMemoryError e) {
            synchronized (this) {
                goIdle();
            }
            throw e;
        }
    }

    private void carryOut(BooleanSupplier task) {
        boolean fine = false;
        try {
            fine = task.getAsBoolean();
        } catch (RuntimeException | Error e) {
            messages.warn(e);
        } finally {
            synchronized (this) {
                failed |= !fine;
                goIdle();
            }
            messages.console().promptChanged();
        }
    }

    /**
     * Waits until nothing runs, or until what runs waits for the student.
     *
     * @param millis the longest time to wait; negative for no limit
     * @return false if the time was over first
     */
    public synchronized boolean awaitIdle(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (isBusy() && !wantsInput() && !isAtCheckpoint() && !isAtChoice()) {
            if (millis < 0) {
                wait(QUICK_MILLIS);
            } else {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        return true;
    }

    /** Stops what runs. */
    public void stop() throws InterruptedException {
        Activity current;
        synchronized (this) {
            current = activity;
        }
        current.stop();
    }

    /** Stops what runs, in a thread of its own, because stopping takes a moment. */
    public void stopInBackground() {
        daemon(() -> {
                    try {
                        stop();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
    }

    /** Whether the last program was stopped from outside. */
    public synchronized boolean wasStopped() {
        return lastProgram != null && lastProgram.wasStopped();
    }

    /** The runs that may have living processes: the program's and the session's. */
    public synchronized List<Run> runs() {
        Run program = lastProgram == null ? null : lastProgram.run();
        Run typed = sessions.run();
        return Stream.of(Optional.ofNullable(program), Optional.ofNullable(typed))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What a person drives step by step; null if that is not what goes on. */
    public synchronized @Nullable Driven driven() {
        return activity instanceof Activity.Repeating repeating && repeating.series() instanceof Driven driven
                ? driven
                : null;
    }

    private boolean isAtChoice() {
        Driven driven = driven();
        return driven != null && driven.isWaiting();
    }

    /** Whether what runs waits for a line from the student. */
    public boolean wantsInput() {
        return pendingInput() != null;
    }

    /** Whether a process of the program waits at a checkpoint until the student types {@code /go}. */
    public boolean isAtCheckpoint() {
        ProgramRun program = running();
        return program != null && program.isAtCheckpoint();
    }

    private synchronized @Nullable InputWait pendingInput() {
        InputWait wait = activity.input();
        return wait != null && wait.isWaiting() ? wait : null;
    }

    private @Nullable Run runInFront() {
        ProgramRun program = running();
        return program != null ? program.run() : sessions.run();
    }

    /** Sends {@code line} to what runs; false if that does not wait for one. */
    public boolean answer(String line) {
        InputWait wait = pendingInput();
        Run run = runInFront();
        if (wait == null || run == null) {
            return false;
        }
        wait.clear();
        run.type(line);
        return true;
    }

    /** Ends the read for which what runs waits, as at the end of a file; false if it waits for no input. */
    public boolean endRead() {
        return withoutMore(Run::endRead);
    }

    /** Closes the standard input of what runs; false if that does not wait for input. */
    public boolean endInput() {
        return withoutMore(Run::endInput);
    }

    private boolean withoutMore(Consumer<Run> ending) {
        InputWait wait = pendingInput();
        Run run = runInFront();
        if (wait == null || run == null) {
            return false;
        }
        wait.clear();
        ending.accept(run);
        return true;
    }

    public boolean hasLivingChildren() {
        return sessions.episodes().hasLivingChildren();
    }

    /** Ends the session and stops its processes at once; the next typed code starts a session without declarations. */
    public void reset() throws InterruptedException {
        sessions.reset();
    }

    /**
     * Ends the session as a main process ends: daemonic children are terminated, the others are joined.
     *
     * @return the run that is ending; null if no main process was started
     */
    public @Nullable Run endSession() {
        return sessions.end();
    }

    public void close() {
        sessions.close();
        ticker.shutdownNow();
    }
}
