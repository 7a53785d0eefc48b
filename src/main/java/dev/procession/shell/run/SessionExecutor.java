package dev.procession.shell.run;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.Session;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.ReplyLines;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Owns the session of typed code, which is created when it is first needed and after each reset. Runs tasks on it in
 * one background thread, in order, and prints the replies.
 */
final class SessionExecutor {

    private static final long CATCH_UP_MILLIS = 400;

    private final Supplier<Engine> engine;
    private final SessionEpisodes episodes;
    private final Messages messages;
    private final ExecutorService worker;
    private @Nullable Session session;
    private boolean failed;

    SessionExecutor(Supplier<Engine> engine, SessionEpisodes episodes, Messages messages, ThreadFactory threads) {
        this.engine = engine;
        this.episodes = episodes;
        this.messages = messages;
        this.worker = Executors.newSingleThreadExecutor(threads);
    }

    SessionEpisodes episodes() {
        return episodes;
    }

    synchronized Session session() {
        if (session == null) {
            session = engine.get()
                    .session(
                            messages.text("session.title"),
                            () -> messages.language().locale(),
                            episodes);
        }
        return session;
    }

    private synchronized @Nullable Session existing() {
        return session;
    }

    /** Whether a session exists; if not, no code was typed since the start or the last reset. */
    boolean hasSession() {
        return existing() != null;
    }

    /** The run of the session's main process; null if there is none. */
    @Nullable
    Run run() {
        Session current = existing();
        return current == null ? null : current.run();
    }

    /** Runs {@code task} in the background, after the tasks before it. */
    void execute(Runnable task) {
        worker.execute(task);
    }

    /**
     * Evaluates code piece by piece, up to the first piece that fails.
     *
     * @return true if no piece failed
     */
    boolean evaluate(String code) {
        Session current = session();
        episodes.beginEvaluation(current.run());
        try {
            return use(current, (typed, replies) -> typed.eval(code, replies));
        } finally {
            catchUp(current.run());
            episodes.endEvaluation();
        }
    }

    /** @return true if no reply was a failure */
    boolean use(SessionTask task) {
        return use(session(), task);
    }

    private boolean use(Session current, SessionTask task) {
        failed = false;
        task.with(current, reply -> {
            catchUp(current.run());
            failed |= ReplyLines.isFailure(reply);
            messages.print(ReplyLines.of(reply, messages));
        });
        return !failed;
    }

    /** Waits until all output of the code is shown, because the reply must come after it. */
    private static void catchUp(@Nullable Run run) {
        if (run != null) {
            try {
                run.catchUp(CATCH_UP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops the code that is being evaluated. */
    void stop() throws InterruptedException {
        Session current = existing();
        if (current != null) {
            current.stop();
        }
    }

    /** Ends the session and stops its processes at once; the next task gets a session without declarations. */
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
            engine.get().stop(last);
        }
    }

    /**
     * Ends the session as a main process ends: daemonic children are terminated, the others are joined.
     *
     * @return the run that is ending; null if no main process was started
     */
    @Nullable
    Run end() {
        Session old;
        synchronized (this) {
            old = session;
            session = null;
        }
        return old == null ? null : old.end();
    }

    void close() {
        worker.shutdownNow();
    }
}
