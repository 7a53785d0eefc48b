package dev.procession.shell.run;

import dev.procession.engine.Run;
import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.Failures;
import dev.procession.shell.hint.ReplyLines;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs tasks on the session of typed code in one background thread, in order, and prints the replies. */
public final class SessionExecutor {

    private static final long CATCH_UP_MILLIS = 400;

    private final SessionEpisodes watch;
    private final Messages messages;
    private final ExecutorService worker;
    private boolean failed;

    /** A task that uses a session. */
    public interface SessionTask {
        /** @param replies prints each reply */
        void with(Session session, Consumer<Reply> replies);
    }

    SessionExecutor(SessionEpisodes watch, Messages messages, ThreadFactory threads) {
        this.watch = watch;
        this.messages = messages;
        this.worker = Executors.newSingleThreadExecutor(threads);
    }

    void begin(Runnable task) {
        worker.execute(task);
    }

    /**
     * Evaluates code piece by piece, up to the first piece that fails.
     *
     * @return true if no piece failed
     */
    boolean eval(Session session, String code) {
        watch.beginEvaluation(session.run());
        boolean fine = look(session, (typed, replies) -> typed.eval(code, replies));
        catchUp(session.run());
        watch.endEvaluation();
        return fine;
    }

    /** @return true if no reply was a failure */
    boolean look(Session session, SessionTask step) {
        failed = false;
        step.with(session, reply -> {
            catchUp(session.run());
            failed |= Failures.isFailure(reply);
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

    void close() {
        worker.shutdownNow();
    }
}
