package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import dev.procession.trace.TraceWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a run comes to its end, whatever fails in the shell. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunTest {

    private static final long DEADLINE_MILLIS = 30_000;

    @TempDir
    private Path directory;

    /** A listener for which memory runs out where a test says so. */
    private static class Forgetful implements Run.Observer {

        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void onEvents(List<Event> events) {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public void onGap(Run run) {}

        @Override
        public void onFailure(Run run, Throwable thrown) {
            failures.add(thrown);
        }

        @Override
        public void onEnd(Run run) {
            ended.countDown();
        }
    }

    private Run run(Run.Observer listener) throws Exception {
        Run run = new Run("a test", "17", RunConditions.ORDINARY, directory, listener);
        Process main = new ProcessBuilder("cat").redirectErrorStream(true).start();
        run.follow(new MainHandle(main));
        TraceWriter trace = TraceWriter.open(run.traceFile().toFile(), main.pid());
        trace.started(ProcessHandle.current().pid(), "MainProcess", false, "", 0);
        trace.printed(Event.Stream.OUT, "hello\n");
        trace.close();
        run.endInput(); // ends main
        return run;
    }

    @Test
    void aRunEndsThoughNoMemoryIsLeftForItsEvents() throws Exception {
        Forgetful listener = new Forgetful();
        Run run = run(listener);
        assertTrue(run.awaitOver(DEADLINE_MILLIS));
        assertTrue(listener.ended.await(DEADLINE_MILLIS, TimeUnit.MILLISECONDS));
        assertEquals(1, listener.failures.size(), "what fails again and again is told once");
        assertEquals(0, run.exitCode());
        assertTrue(run.damaged() > 0, "what was not taken counts as missing");
    }

    @Test
    void aRunIsOverThoughNotEvenTheFailureCanBeTold() throws Exception {
        Run run = run(new Run.Observer() {
            @Override
            public void onEvents(List<Event> events) {
                throw new StackOverflowError();
            }

            @Override
            public void onGap(Run run) {}

            @Override
            public void onFailure(Run failing, Throwable thrown) {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public void onEnd(Run ended) {
                throw new IllegalStateException("nothing can be drawn");
            }
        });
        assertTrue(run.awaitOver(DEADLINE_MILLIS));
    }
}
