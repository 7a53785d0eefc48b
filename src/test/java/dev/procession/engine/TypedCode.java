package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.procession.engine.session.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A session into which a test types code. */
public final class TypedCode implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;

    private final Engine engine;
    private final ObservedRun watched = new ObservedRun();
    private final Session session;

    TypedCode(Engine engine, Locale locale) {
        this.engine = engine;
        this.session = engine.session("typed code", () -> locale, watched);
    }

    public Session session() {
        return session;
    }

    /** The events of every main that the session has had. */
    public ObservedRun watched() {
        return watched;
    }

    public Run run() {
        return assertNotNullRun(session.run());
    }

    private static Run assertNotNullRun(Run run) {
        assertNotNull(run, "no main yet");
        return run;
    }

    /** Evaluates text and returns all replies. */
    public List<Reply> type(String... lines) throws Exception {
        return begin(lines).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Begins to evaluate text in the background. */
    public CompletableFuture<List<Reply>> begin(String... lines) {
        CompletableFuture<List<Reply>> all = new CompletableFuture<>();
        Thread typing = new Thread(() -> {
            try {
                List<Reply> replies = new ArrayList<>();
                session.eval(String.join("\n", lines), replies::add);
                all.complete(replies);
            } catch (RuntimeException | Error e) {
                all.completeExceptionally(e);
            }
        });
        typing.setDaemon(true);
        typing.start();
        return all;
    }

    public static List<Reply> ended(CompletableFuture<List<Reply>> typing) throws Exception {
        return typing.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Evaluates text, and checks that the only reply is of this kind. */
    public <R extends Reply> R type(Class<R> kind, String... lines) throws Exception {
        return only(kind, type(lines));
    }

    public static <R extends Reply> R only(Class<R> kind, List<Reply> replies) {
        assertEquals(1, replies.size(), replies::toString);
        return assertInstanceOf(kind, replies.get(0), replies::toString);
    }

    /** The value of an expression, as the shell shows it. */
    public String value(String expression) throws Exception {
        return type(Reply.Value.class, expression).text();
    }

    /** Ends the session and all its processes. */
    @Override
    public void close() throws InterruptedException {
        Run ending = session.end();
        if (ending != null) {
            engine.stop(ending);
        }
    }
}
