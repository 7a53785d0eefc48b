package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Choices;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.Explorer;
import dev.procession.explore.Limits;
import dev.procession.explore.Solutions;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through all orders of a program for those whose runs are as somebody wants them. */
public final class AnswerSearch {

    /** A challenge is small enough to be known by then. */
    private static final Limits LIMITS = new Limits(100_000, 120);

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Predicate<Timeline> wanted;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Explorer explorer;
    private @Nullable Thread searching;

    /** @param wanted asked about the run of each order, on the thread of the search */
    public AnswerSearch(Engine engine, CompiledProgram program, RunConditions conditions, Predicate<Timeline> wanted) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.wanted = wanted;
    }

    /**
     * What was found.
     *
     * @param exploration all orders, as far as they were looked at
     */
    public record Found(Exploration exploration, Solutions solutions) {

        /** Whether every order was looked at, so that there are no other solutions. */
        public boolean isAll() {
            return new Ending.Complete().equals(exploration.ending());
        }

        /** Why not every order was looked at; empty if every one was. */
        public String why(Language language) {
            Ending ending = exploration.ending();
            return ending == null ? "" : new Sentences(language, exploration::name).why(ending);
        }
    }

    /** Looks at all orders, until this thread is interrupted. */
    public Found search() throws IOException {
        try (WatchedProgram steered = WatchedProgram.of(engine, program, conditions, 1)) {
            Explorer search = new Explorer(
                    steered, Choices.STEPS, LIMITS, (run, found) -> wanted.test(((WatchedRun) run).timeline()));
            explorer = search;
            return new Found(search.explore(), search.solutions());
        } finally {
            done.countDown();
        }
    }

    /** Begins to look in the background. */
    synchronized void begin() {
        Thread thread = new Thread(
                () -> {
                    try {
                        search();
                    } catch (IOException | RuntimeException e) {
                        // whoever asks for what was found learns that nothing is known
                    }
                },
                "search for an order");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        searching = thread;
        thread.start();
    }

    /** Gives up what has not been found. */
    synchronized void stop() {
        if (searching != null) {
            searching.interrupt();
        }
    }

    /**
     * Waits for the end of a search in the background.
     *
     * @param millis the longest time to wait
     * @return what was found; null if it is not known yet, or not known at all
     */
    @Nullable
    Found await(long millis) throws InterruptedException {
        Explorer search = done.await(millis, TimeUnit.MILLISECONDS) ? explorer : null;
        return search == null ? null : new Found(search.exploration(), search.solutions());
    }

    boolean isDone() {
        return done.getCount() == 0;
    }
}
