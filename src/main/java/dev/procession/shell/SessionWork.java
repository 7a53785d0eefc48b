package dev.procession.shell;

import dev.procession.engine.Run;
import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs tasks on the session of typed code in one background thread, in order, and prints the replies. */
final class SessionWork {

    private static final long CATCH_UP_MILLIS = 400;

    private final SessionWatch watch;
    private final Speaker speaker;
    private final ExecutorService worker;
    private boolean failed;

    /** A task that uses a session. */
    interface Step {
        /** @param replies prints each reply */
        void with(Session session, Consumer<Reply> replies);
    }

    SessionWork(SessionWatch watch, Speaker speaker, ThreadFactory threads) {
        this.watch = watch;
        this.speaker = speaker;
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
        watch.evaluationBegins(session.run());
        boolean fine = look(session, (typed, replies) -> {
            for (String piece : Pieces.of(code, session::completeness)) {
                if (!typed.eval(piece, replies)) {
                    return;
                }
            }
        });
        catchUp(session.run());
        watch.evaluationEnds();
        return fine;
    }

    /** @return true if no reply was a failure */
    boolean look(Session session, Step step) {
        failed = false;
        step.with(session, reply -> {
            catchUp(session.run());
            failed |= Failures.isFailure(reply);
            speaker.print(ReplyLines.of(reply, speaker));
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
