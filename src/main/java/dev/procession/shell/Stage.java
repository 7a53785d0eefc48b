package dev.procession.shell;

import dev.procession.engine.Engine;
import dev.procession.engine.Program;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.Session;
import dev.procession.text.Line;
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

/** What runs: one program at most, and the session of typed code. */
final class Stage {

    private static final long TICK_MILLIS = 200;
    private static final long QUICK_MILLIS = 20;
    private static final long PREPARE_MILLIS = 300;

    private final Supplier<Engine> engine;
    private final Speaker speaker;
    private final SessionWatch sessionWatch;
    private final SessionWork sessionWork;
    // What is still to be done when the shell ends need not be done.
    private final ScheduledExecutorService ticker =
            new ScheduledThreadPoolExecutor(1, Stage::daemon, new ThreadPoolExecutor.DiscardPolicy());

    private @Nullable Session session;
    private @Nullable Watch program;

    /** Only when all has been said about it: what comes next must come after that. */
    private boolean programEnded;

    private @Nullable Replay replay;
    private @Nullable Repetition repetition;
    private volatile @Nullable Timeline replayed;
    private final Keeper keeper;
    private volatile boolean stopped;
    private boolean programLast;
    private boolean evaluating;
    private boolean failed;

    /** Takes the runs that are over. */
    interface Keeper {
        /** @param trace the file that the run wrote; null for an episode of typed code, which is a part of such a file */
        void keep(Timeline timeline, @Nullable Path trace);
    }

    /** A stage whose runs are not kept. */
    Stage(Supplier<Engine> engine, Speaker speaker) {
        this(engine, speaker, (timeline, trace) -> {});
    }

    Stage(Supplier<Engine> engine, Speaker speaker, Keeper keeper) {
        this.engine = engine;
        this.speaker = speaker;
        this.keeper = keeper;
        this.sessionWatch = new SessionWatch(speaker, this::episodeBegins, this::episodeEnded);
        this.sessionWork = new SessionWork(sessionWatch, speaker, Stage::daemon);
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stage");
        thread.setDaemon(true);
        return thread;
    }

    private void tick() {
        Watch watch = watch();
        if (watch != null && (isBusy() || hasLivingChildren())) {
            watch.flushIfIdle();
        }
        // Even if nothing runs: what ended while the reader was about to begin has left an old prompt behind.
        speaker.console().promptChanged();
    }

    Engine engine() {
        return engine.get();
    }

    synchronized Session session() {
        if (session == null) {
            session = engine().session(
                            speaker.text("session.title"),
                            () -> speaker.language().locale(),
                            sessionWatch);
        }
        return session;
    }

    /** Without one, no code has been typed. */
    synchronized boolean hasSession() {
        return session != null;
    }

    /** Whether a program runs, code is being evaluated, or a recording is played. */
    synchronized boolean isBusy() {
        return evaluating || isProgramRunning() || replay != null || repetition != null;
    }

    synchronized boolean isReplaying() {
        return replay != null;
    }

    synchronized boolean isProgramRunning() {
        return program != null && !programEnded;
    }

    /** Whether the last thing that ran went wrong, as far as the shell can tell. */
    synchronized boolean takeFailed() {
        boolean taken = failed;
        failed = false;
        return taken;
    }

    synchronized void fail() {
        failed = true;
    }

    /**
     * The run that a person means by "the timeline", as it is now: the program or the episode of typed code that came
     * last, or what was replayed or repeated since. For all commands that look and do nothing else.
     */
    @Nullable
    Timeline shown() {
        Timeline chosen = replayed;
        if (chosen != null) {
            return chosen;
        }
        Watch last = watch();
        return last == null ? null : last.timeline();
    }

    /** What {@link #watch()} sees, or what the session has started ahead; null if there is nothing to be seen. */
    synchronized @Nullable Timeline present() {
        Timeline typed = replay != null || programLast ? null : sessionWatch.present();
        Watch watch = watch();
        return typed != null || watch == null ? typed : watch.timeline();
    }

    /** What goes on, or came last: a replay, the program, or the episode of typed code. */
    synchronized @Nullable Watch watch() {
        if (replay != null) {
            return replay.watch();
        }
        Watch episode = sessionWatch.episode();
        return programLast || episode == null ? program : episode;
    }

    /**
     * Starts a program; its feed appears as it goes on.
     *
     * @param afterwards what is to be said when it has come to its end, and was not stopped
     */
    void run(Program compiled, RunConditions conditions, Consumer<Timeline> afterwards) throws IOException {
        run(watch -> engine().run(compiled, conditions, watch), afterwards);
    }

    /** Begins a run that tells {@code listener} what happens. */
    interface Beginning {
        Run begin(RunListener listener) throws IOException;
    }

    void run(Beginning beginning, Consumer<Timeline> afterwards) throws IOException {
        Watch watch = new Watch(speaker) {
            @Override
            public void over(Run run) {
                belongsTo(run); // it may be over before its caller has got it
                super.over(run);
                keeper.keep(timeline(), run.traceFile());
                if (!stopped) {
                    afterwards.accept(timeline());
                }
                ended(run);
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
            watch.belongsTo(beginning.begin(watch));
        } catch (IOException e) {
            synchronized (this) {
                program = null;
            }
            throw e;
        }
    }

    private void ended(Run run) {
        synchronized (this) {
            Integer exitCode = run.exitCode();
            failed |= exitCode == null || exitCode != 0;
            programEnded = true;
            notifyAll();
        }
        speaker.console().promptChanged();
        // Not sooner: while a program starts its processes, another JVM that boots would take their time.
        ticker.schedule(() -> engine().prepare(), PREPARE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Not synchronized: the session's watch is busy while it tells this. */
    private void episodeBegins() {
        replayed = null;
    }

    private void episodeEnded(Watch episode) {
        Timeline timeline = episode.timeline();
        if (timeline.header().isPresent()) {
            keeper.keep(timeline, null);
        }
    }

    /** Plays a recording in the background; from then on it is the run that is {@link #shown()}. */
    void replay(Replay recording) {
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
                speaker.console().promptChanged();
            }
        });
        player.start();
    }

    /** Runs a program many times in the background; from then on its last run is the one that is {@link #shown()}. */
    void repeat(Repetition series) {
        synchronized (this) {
            repetition = series;
        }
        daemon(() -> {
                    try {
                        series.play();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        repeated(series);
                    }
                })
                .start();
    }

    private void repeated(Repetition series) {
        synchronized (this) {
            repetition = null;
            failed |= !series.wentWell();
            Timeline last = series.last();
            replayed = last == null ? replayed : last;
            notifyAll();
        }
        speaker.console().promptChanged();
    }

    /** How far a series of runs has come; null if none goes on. */
    synchronized @Nullable Line progress() {
        return repetition == null ? null : repetition.status();
    }

    /** Evaluates typed code in the background, up to the first piece that fails. */
    void eval(String code) {
        synchronized (this) {
            programLast = false;
        }
        work(() -> sessionWork.eval(session(), code));
    }

    /** Does something with the session that is no code, and waits for it unless it takes long. */
    void look(SessionWork.Step step) throws InterruptedException {
        work(() -> sessionWork.look(session(), step));
        awaitIdle(PREPARE_MILLIS);
    }

    /** @param task whether it went well */
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
                speaker.console().promptChanged();
            }
        });
    }

    /** Waits until nothing runs, or what runs waits for the student, but at most so long; negative for no limit. */
    synchronized boolean awaitIdle(long millis) throws InterruptedException {
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
    void stop() throws InterruptedException {
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

    /** The runs whose processes may be alive: of the program and of the session. */
    synchronized List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        if (program != null && program.run() != null) {
            runs.add(program.run());
        }
        if (session != null && session.run() != null) {
            runs.add(session.run());
        }
        return runs;
    }

    /** Whether what runs waits for a line that the student is to type. */
    boolean wantsInput() {
        return asking() != null;
    }

    /** Whether a process of the program waits at a checkpoint until the student lets it go on. */
    synchronized boolean isAtCheckpoint() {
        Run run = isProgramRunning() && program != null ? program.run() : null;
        return run != null && !run.checkpoints().waiting().isEmpty();
    }

    private @Nullable InputWait asking() {
        InputWait wait;
        synchronized (this) {
            wait = isProgramRunning() && program != null ? program.input() : evaluating ? sessionWatch.input() : null;
        }
        return wait != null && wait.isWaiting() ? wait : null;
    }

    private synchronized @Nullable Run foreground() {
        if (isProgramRunning() && program != null) {
            return program.run();
        }
        return session == null ? null : session.run();
    }

    /** Gives {@code line} to what runs; false if it does not wait for one. */
    boolean answer(String line) {
        InputWait wait = asking();
        Run run = foreground();
        if (wait == null || run == null) {
            return false;
        }
        wait.answered();
        run.type(line);
        return true;
    }

    /** Tells what runs that no more input will come; false if it does not wait for any. */
    boolean endInput() {
        InputWait wait = asking();
        Run run = foreground();
        if (wait == null || run == null) {
            return false;
        }
        wait.answered();
        run.endInput();
        return true;
    }

    boolean hasLivingChildren() {
        return sessionWatch.hasLivingChildren();
    }

    /** Ends the session, and at once all that lives of it; the next code begins with nothing declared. */
    void reset() throws InterruptedException {
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

    /** Lets the session end as a main process ends: its daemons are terminated, its other children waited for. */
    @Nullable
    Run endSession() {
        Session old;
        synchronized (this) {
            old = session;
            session = null;
        }
        return old == null ? null : old.end();
    }

    void close() {
        sessionWork.close();
        ticker.shutdownNow();
    }
}
