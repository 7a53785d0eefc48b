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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final SessionEpisodes sessionWatch;
    private final SessionExecutor sessionWork;
    // Tasks that are left when the shell ends are discarded.
    private final ScheduledExecutorService ticker =
            new ScheduledThreadPoolExecutor(1, Foreground::daemon, new ThreadPoolExecutor.DiscardPolicy());

    private @Nullable Session session;
    private @Nullable RunView program;

    /** True only after everything about the program's end is printed: later output must come after it. */
    private boolean programEnded;

    private @Nullable Replay replay;
    private @Nullable Repetition repetition;
    private volatile @Nullable Timeline replayed;
    private final RunKeeper keeper;
    private volatile boolean stopped;
    private boolean programLast;
    private boolean evaluating;
    private boolean failed;

    /** Receives each run that is over. */
    public interface RunKeeper {
        /**
         * @param trace the trace file of the run; null for an episode of typed code, which is only a part of a trace
         *     file
         */
        void keep(Timeline timeline, @Nullable Path trace);
    }

    /** Creates one whose runs are not kept. */
    public Foreground(Supplier<Engine> engine, Messages messages) {
        this(engine, messages, (timeline, trace) -> {});
    }

    public Foreground(Supplier<Engine> engine, Messages messages, RunKeeper keeper) {
        this.engine = engine;
        this.messages = messages;
        this.keeper = keeper;
        this.sessionWatch = new SessionEpisodes(messages, this::onEpisodeBegin, this::onEpisodeEnd);
        this.sessionWork = new SessionExecutor(sessionWatch, messages, Foreground::daemon);
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stage");
        thread.setDaemon(true);
        return thread;
    }

    private void tick() {
        RunView watch = view();
        if (watch != null && (isBusy() || hasLivingChildren())) {
            watch.flushIfIdle();
        }
        // Also when nothing runs: a run that ended just before the console began to read left an outdated prompt.
        messages.console().promptChanged();
    }

    public Engine engine() {
        return engine.get();
    }

    public synchronized Session session() {
        if (session == null) {
            session = engine().session(
                            messages.text("session.title"),
                            () -> messages.language().locale(),
                            sessionWatch);
        }
        return session;
    }

    /** Whether a session exists; if not, no code was typed since the start or the last reset. */
    public synchronized boolean hasSession() {
        return session != null;
    }

    /** Whether a program or a series of runs goes on, code is being evaluated, or a recording is being replayed. */
    public synchronized boolean isBusy() {
        return evaluating || isProgramRunning() || replay != null || repetition != null;
    }

    public synchronized boolean isReplaying() {
        return replay != null;
    }

    public synchronized boolean isProgramRunning() {
        return program != null && !programEnded;
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
    @Nullable
    public Timeline shown() {
        Timeline chosen = replayed;
        if (chosen != null) {
            return chosen;
        }
        RunView last = view();
        return last == null ? null : last.timeline();
    }

    /** The processes as they are now, with the JVMs that the session has started ahead; null if there are none. */
    synchronized @Nullable public Timeline present() {
        Timeline typed = replay != null || programLast ? null : sessionWatch.present();
        RunView watch = view();
        return typed != null || watch == null ? typed : watch.timeline();
    }

    /** The view of what goes on or came last: a replay, the program, or the episode of typed code. */
    synchronized @Nullable public RunView view() {
        if (replay != null) {
            return replay.view();
        }
        RunView episode = sessionWatch.episode();
        return programLast || episode == null ? program : episode;
    }

    /**
     * Starts a program and shows its feed while it runs.
     *
     * @param afterwards called with the timeline when the program has ended by itself; not called if it was stopped
     */
    public void run(CompiledProgram compiled, RunConditions conditions, Consumer<Timeline> afterwards)
            throws IOException {
        run(watch -> engine().run(compiled, conditions, watch), afterwards);
    }

    /** Starts a run that reports its events to {@code listener}. */
    public interface RunStarter {
        Run begin(RunListener listener) throws IOException;
    }

    public void run(RunStarter beginning, Consumer<Timeline> afterwards) throws IOException {
        RunView watch = new RunView(messages) {
            @Override
            public void onEnd(Run run) {
                attach(run); // The run may be over before begin() has returned it.
                super.onEnd(run);
                keeper.keep(timeline(), run.traceFile());
                if (!stopped) {
                    afterwards.accept(timeline());
                }
                onProgramEnd(run);
            }
        };
        synchronized (this) {
            program = watch;
            stopped = false;
            programEnded = false;
            programLast = true;
            replayed = null;
        }
        try {
            watch.attach(beginning.begin(watch));
        } catch (IOException e) {
            synchronized (this) {
                program = null;
            }
            throw e;
        }
    }

    private void onProgramEnd(Run run) {
        synchronized (this) {
            Integer exitCode = run.exitCode();
            failed |= exitCode == null || exitCode != 0;
            programEnded = true;
            notifyAll();
        }
        messages.console().promptChanged();
        // Not sooner: another JVM that boots would slow down a program that is still starting its processes.
        ticker.schedule(() -> engine().prepare(), PREPARE_MILLIS, TimeUnit.MILLISECONDS);
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
            keeper.keep(timeline, null);
        }
    }

    /** Replays a recording in the background; from now on {@link #shown()} returns it. */
    public void replay(Replay recording) {
        synchronized (this) {
            replay = recording;
            replayed = recording.timeline();
        }
        Thread player = daemon(() -> {
            try {
                recording.play();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                synchronized (this) {
                    replay = null;
                    notifyAll();
                }
                messages.console().promptChanged();
            }
        });
        player.start();
    }

    /** Runs a program many times in the background; afterwards {@link #shown()} returns the last of these runs. */
    public void repeat(Repetition series) {
        synchronized (this) {
            repetition = series;
        }
        daemon(() -> {
                    try {
                        series.play();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        onRepetitionEnd(series);
                    }
                })
                .start();
    }

    private void onRepetitionEnd(Repetition series) {
        synchronized (this) {
            repetition = null;
            failed |= !series.wentWell();
            Timeline last = series.last();
            replayed = last == null ? replayed : last;
            notifyAll();
        }
        messages.console().promptChanged();
    }

    /** The progress bar of the series of runs; null if none goes on. */
    synchronized @Nullable public StyledLine progress() {
        return repetition == null ? null : repetition.status();
    }

    /** Evaluates typed code in the background, piece by piece, up to the first piece that fails. */
    public void eval(String code) {
        synchronized (this) {
            programLast = false;
        }
        work(() -> sessionWork.eval(session(), code));
    }

    /** Runs a task that uses the session but evaluates no typed code, and waits for it for a short time. */
    public void withSession(SessionExecutor.SessionTask step) throws InterruptedException {
        work(() -> sessionWork.look(session(), step));
        awaitIdle(PREPARE_MILLIS);
    }

    /** @param task returns whether it succeeded */
    private void work(BooleanSupplier task) {
        synchronized (this) {
            evaluating = true;
        }
        sessionWork.begin(() -> {
            boolean fine = false;
            try {
                fine = task.getAsBoolean();
            } finally {
                synchronized (this) {
                    failed |= !fine;
                    evaluating = false;
                    notifyAll();
                }
                messages.console().promptChanged();
            }
        });
    }

    /**
     * Waits until nothing runs, or until what runs waits for the student.
     *
     * @param millis the longest time to wait; negative for no limit
     * @return false if the time was over first
     */
    public synchronized boolean awaitIdle(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (isBusy() && !wantsInput() && !isAtCheckpoint()) {
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
        Run running;
        Session typed;
        Repetition repeating;
        synchronized (this) {
            if (replay != null) {
                replay.stop();
            }
            repeating = repetition;
            running = isProgramRunning() && program != null ? program.run() : null;
            typed = evaluating ? session : null;
        }
        if (repeating != null) {
            repeating.stop();
        }
        if (running != null) {
            stopped = true;
            engine().stop(running);
        }
        if (typed != null) {
            typed.stop();
        }
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

    /** The runs that may have living processes: the program's and the session's. */
    public synchronized List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        if (program != null && program.run() != null) {
            runs.add(program.run());
        }
        if (session != null && session.run() != null) {
            runs.add(session.run());
        }
        return runs;
    }

    /** Whether what runs waits for a line from the student. */
    public boolean wantsInput() {
        return pendingInput() != null;
    }

    /** Whether a process of the program waits at a checkpoint until the student types {@code /go}. */
    public synchronized boolean isAtCheckpoint() {
        Run run = isProgramRunning() && program != null ? program.run() : null;
        return run != null && !run.checkpoints().waiting().isEmpty();
    }

    private @Nullable InputWait pendingInput() {
        InputWait wait;
        synchronized (this) {
            wait = isProgramRunning() && program != null ? program.input() : evaluating ? sessionWatch.input() : null;
        }
        return wait != null && wait.isWaiting() ? wait : null;
    }

    private synchronized @Nullable Run runInFront() {
        if (isProgramRunning() && program != null) {
            return program.run();
        }
        return session == null ? null : session.run();
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

    /** Closes the standard input of what runs; false if that does not wait for input. */
    public boolean endInput() {
        InputWait wait = pendingInput();
        Run run = runInFront();
        if (wait == null || run == null) {
            return false;
        }
        wait.clear();
        run.endInput();
        return true;
    }

    public boolean hasLivingChildren() {
        return sessionWatch.hasLivingChildren();
    }

    /** Ends the session and stops its processes at once; the next typed code starts a session without declarations. */
    public void reset() throws InterruptedException {
        Session old;
        Run last;
        synchronized (this) {
            old = session;
            session = null;
            last = old == null ? null : old.run();
        }
        if (old != null) {
            old.end();
        }
        if (last != null) {
            engine().stop(last);
        }
    }

    /**
     * Ends the session as a main process ends: daemonic children are terminated, the others are joined.
     *
     * @return the run that is ending; null if no main process was started
     */
    @Nullable
    public Run endSession() {
        Session old;
        synchronized (this) {
            old = session;
            session = null;
        }
        return old == null ? null : old.end();
    }

    public void close() {
        sessionWork.close();
        ticker.shutdownNow();
    }
}
