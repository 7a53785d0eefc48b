package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.AsyncResult;
import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Pool;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.RemoteTrace;
import dev.procession.multiprocessing.WorkerDiedException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tasks that throw, and workers that die. */
@Tag(OnceOnly.TAG)
@EachStartMethod
class PoolFailuresTest {

    private static final double DEADLINE = Children.DEADLINE_SECONDS;

    private Pool pool;

    @BeforeEach
    void makeAPoolOfTwo() {
        pool = new Pool(2);
    }

    @AfterEach
    void endAll() {
        pool.terminate();
    }

    static String bad(int x) throws IOException {
        throw new IOException("bad " + x);
    }

    @Test
    @Tag("P2")
    void whatATaskThrowsIsThrownHereWithTheTraceOfTheWorker() {
        IOException e = assertThrows(IOException.class, () -> pool.apply(PoolFailuresTest::bad, 3));
        assertEquals("bad 3", e.getMessage());
        RemoteTrace cause = assertInstanceOf(RemoteTrace.class, e.getCause());
        assertTrue(cause.toString().matches("(?s)in PoolWorker-\\d+ \\(pid \\d+\\):\n.*"), cause::toString);
        assertTrue(cause.toString().contains("PoolFailuresTest.bad("), cause::toString);
        assertEquals("fine", pool.apply(() -> "fine"));
    }

    @Test
    @Tag("P2")
    void aCauseOfTheExceptionStaysItsCause() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> pool.apply(() -> {
                    throw new IllegalStateException("outer", new RuntimeException("inner"));
                }));
        assertEquals("inner", e.getCause().getMessage());
        assertInstanceOf(RemoteTrace.class, e.getCause().getCause());
    }

    @Test
    @Tag("P3")
    void mapWaitsForAllAndThrowsTheFirstThatFailedInTime() {
        Queue<Integer> late = new Queue<>();
        Queue<Integer> done = new Queue<>();
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 1) {
                        late.get();
                        throw new IllegalStateException("bad 1");
                    }
                    if (x == 2) {
                        throw new IllegalStateException("bad 2");
                    }
                    done.put(x);
                    return x;
                },
                List.of(1, 2, 3),
                1);
        assertEquals(3, done.get(DEADLINE));
        late.put(0);
        assertEquals(
                "bad 2",
                assertThrows(IllegalStateException.class, () -> result.get(DEADLINE))
                        .getMessage());
    }

    @Test
    @Tag("P11")
    void aResultThatCannotTravelIsAnErrorThatSaysWhy() {
        var e = assertThrows(CannotTravelException.class, () -> pool.apply(() -> new Object[] {new Thread()}));
        assertEquals(
                "cannot send back the result: element 0 is a java.lang.Thread, which lives only in the process that made it",
                e.getMessage());
        assertThrows(CannotTravelException.class, () -> pool.apply(t -> 1, new Thread()));
    }

    static final class Unsendable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final Object thread = new Thread();

        Unsendable(String message) {
            super(message);
        }
    }

    @Test
    @Tag("P25")
    void anExceptionThatCannotTravelIsStoodInFor() {
        var e = assertThrows(
                CannotTravelException.class,
                () -> pool.apply(() -> {
                    throw new Unsendable("kept there");
                }));
        assertTrue(e.getMessage().contains("Thread"), e.getMessage());
        assertTrue(e.getCause().toString().contains("Unsendable: kept there"), e.getCause()::toString);
        assertEquals(1, pool.apply(() -> 1));
    }

    @Test
    @Tag("P12")
    void aWorkerThatExitsFailsItsTaskAndIsReplaced() {
        var e = assertThrows(WorkerDiedException.class, () -> pool.apply(() -> System.exit(3)));
        assertEquals(3, e.exitCode());
        assertNotEquals(getpid(), e.pid());
        assertEquals(List.of(1, 2, 3, 4), pool.map(x -> x, List.of(1, 2, 3, 4)));
        FileGate.await("there are two workers", () -> activeChildren().size() == 2);
    }

    @Test
    @Tag("P12")
    void aWorkerKilledWhileItWaitsForATaskIsReplaced() {
        assertEquals(List.of(1, 2), pool.map(x -> x, List.of(1, 2)));
        Process idle = activeChildren().get(0);
        Others.kill(idle);
        FileGate.await(
                "there are two workers",
                () -> activeChildren().size() == 2 && !activeChildren().contains(idle));
        assertEquals(List.of(1, 2, 3, 4), pool.map(x -> x, List.of(1, 2, 3, 4)));
    }

    @Test
    @Tag("P12")
    @DisabledOnOs(OS.WINDOWS)
    void aWorkerKilledInATaskFailsThatTaskOnly() {
        Queue<Long> pids = new Queue<>();
        Queue<Integer> gate = new Queue<>();
        AsyncResult<Integer> blocked = pool.applyAsync(() -> {
            pids.put(getpid());
            return gate.get();
        });
        AsyncResult<Integer> other = pool.applyAsync(() -> {
            pids.put(getpid());
            return gate.get();
        });
        long pid = pids.get(DEADLINE);
        pids.get(DEADLINE);
        for (Process worker : activeChildren()) {
            if (worker.pid() == pid) {
                worker.kill();
                worker.join(DEADLINE);
            }
        }
        FileGate.await("one of them is over", () -> blocked.ready() || other.ready());
        AsyncResult<Integer> failed = blocked.ready() ? blocked : other;
        var e = assertThrows(WorkerDiedException.class, failed::get);
        assertEquals(pid, e.pid());
        assertEquals(-9, e.exitCode());
        gate.put(8);
        assertEquals(8, (failed == blocked ? other : blocked).get(DEADLINE));
    }

    @Test
    @Tag("P12")
    void theOtherTasksOfAPortionAreDoneBySomebodyElse() {
        Queue<Integer> done = new Queue<>();
        AsyncResult<List<Integer>> result = pool.mapAsync(
                x -> {
                    if (x == 2) {
                        System.exit(2);
                    }
                    done.put(x);
                    return x;
                },
                List.of(1, 2, 3, 4),
                4);
        assertEquals(
                2,
                assertThrows(WorkerDiedException.class, () -> result.get(DEADLINE))
                        .exitCode());
        assertEquals(List.of(1, 3, 4), List.of(done.get(DEADLINE), done.get(DEADLINE), done.get(DEADLINE)));
        assertTrue(done.empty());
    }
}
