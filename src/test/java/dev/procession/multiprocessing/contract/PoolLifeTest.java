package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.cpuCount;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.AsyncResult;
import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.Pool;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.RemoteTrace;
import dev.procession.multiprocessing.ResultTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of a pool from its construction to its end, and the waiting for results. */
@Tag(OnceOnly.TAG)
@EachStartMethod
class PoolLifeTest {

    private static final double DEADLINE = Children.DEADLINE_SECONDS;

    private static int initialized;

    private final List<Pool> pools = new ArrayList<>();

    private Pool pool(int size) {
        return noted(new Pool(size));
    }

    private Pool noted(Pool pool) {
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void endAll() {
        pools.forEach(Pool::terminate);
    }

    @Test
    @Tag("P20")
    void aPoolIsAsLargeAsItIsMade() {
        var e = assertThrows(IllegalArgumentException.class, () -> new Pool(0));
        assertEquals("Number of processes must be at least 1", e.getMessage());
        Pool two = pool(2);
        assertEquals("<Pool state=RUN pool_size=2>", two.toString());
        assertEquals(2, activeChildren().size());
        two.terminate();
        Pool usual = noted(new Pool());
        assertEquals("<Pool state=RUN pool_size=" + cpuCount() + ">", usual.toString());
    }

    @Test
    @Tag("P26")
    void aWorkerEndsAfterSoManyTasksAndAFreshOneGoesOn() {
        Pool pool = noted(new Pool(1, () -> initialized++, 2));
        List<Long> pids = pool.map(x -> getpid() * 10 + initialized, List.of(1, 2, 3, 4, 5, 6), 1);
        assertEquals(3, pids.stream().distinct().count(), pids::toString);
        assertTrue(pids.stream().allMatch(pid -> pid % 10 == 1), "each was initialized once: " + pids);
        assertEquals(List.of(7), pool.map(x -> x, List.of(7)));
        assertThrows(IllegalArgumentException.class, () -> new Pool(1, null, 0));
    }

    @Test
    @Tag("P14")
    @Tag("P15")
    void aClosedPoolFinishesWhatItHasAndTakesNothingNew() {
        Pool pool = pool(1);
        Queue<Integer> gate = new Queue<>();
        AsyncResult<Integer> first = pool.applyAsync(() -> gate.get());
        AsyncResult<Integer> second = pool.applyAsync(() -> gate.get());
        assertEquals(
                "Pool is still running",
                assertThrows(IllegalStateException.class, pool::join).getMessage());
        pool.close();
        pool.close();
        assertEquals("<Pool state=CLOSE pool_size=1>", pool.toString());
        var e = assertThrows(IllegalStateException.class, () -> pool.applyAsync(() -> 1));
        assertEquals("Pool not running", e.getMessage());
        gate.put(1);
        gate.put(2);
        Process worker = activeChildren().get(0);
        pool.join();
        assertTrue(first.ready() && second.ready());
        assertEquals(1, first.get());
        assertEquals(2, second.get());
        assertEquals(0, worker.exitCode());
        assertEquals(List.of(), activeChildren());
        pool.join();
        pool.terminate();
    }

    @Test
    @Tag("P14")
    void aPoolWithoutTasksClosesToo() {
        Pool pool = pool(2);
        pool.close();
        pool.join();
        assertEquals(List.of(), activeChildren());
    }

    @Test
    @Tag("P16")
    void aTerminatedPoolLeavesNothingToWaitFor() {
        Pool pool = pool(2);
        Queue<Long> started = new Queue<>();
        AsyncResult<Object> result = pool.applyAsync(() -> {
            started.put(getpid());
            return new Queue<>().get();
        });
        AsyncResult<Integer> finished = pool.applyAsync(() -> 5);
        assertEquals(5, finished.get(DEADLINE));
        long pid = started.get(DEADLINE);
        List<Process> workers = activeChildren();
        pool.terminate();
        pool.terminate();
        assertEquals("<Pool state=TERMINATE pool_size=2>", pool.toString());
        pool.join();
        Process busy = workers.stream()
                .filter(worker -> worker.pid() == pid)
                .findFirst()
                .orElseThrow();
        assertEquals(-15, busy.exitCode());
        var e = assertThrows(MultiprocessingException.class, result::get);
        assertEquals("the pool was terminated before this task was finished", e.getMessage());
        assertEquals(5, finished.get());
        assertThrows(IllegalStateException.class, () -> pool.map(x -> x, List.of(1)));
    }

    @Test
    @Tag("P17")
    void atTheEndOfABlockThePoolIsTerminated() {
        Pool pool = pool(2);
        try (var held = pool.hold()) {
            assertEquals(List.of(1, 4), pool.map(x -> x * x, List.of(1, 2)));
        }
        assertEquals("<Pool state=TERMINATE pool_size=2>", pool.toString());
        var e = assertThrows(IllegalStateException.class, pool::hold);
        assertEquals("Pool not running", e.getMessage());
        pool.join();
        assertEquals(List.of(), activeChildren());
    }

    @Test
    @Tag("P4")
    @Tag("P5")
    void aResultCanBeWaitedForInMoreThanOneGo() {
        Pool pool = pool(1);
        Queue<Integer> gate = new Queue<>();
        AsyncResult<Integer> result = pool.applyAsync(() -> gate.get());
        assertThrows(ResultTimeoutException.class, () -> result.get(0.01));
        assertThrows(ResultTimeoutException.class, () -> result.get(-1));
        result.await(0.01);
        assertFalse(result.ready());
        var e = assertThrows(IllegalStateException.class, result::successful);
        assertEquals(result + " not ready", e.getMessage());
        gate.put(7);
        result.await();
        assertTrue(result.ready() && result.successful());
        assertEquals(7, result.get());
        assertEquals(7, result.get(DEADLINE));
        var slow = pool.imap(x -> gate.get(), List.of(1));
        assertThrows(ResultTimeoutException.class, () -> slow.next(0.01));
        gate.put(8);
        assertEquals(8, slow.next(DEADLINE));
    }

    @Test
    @Tag("P22")
    void aStageTellsWhatBecameOfACall() throws Exception {
        Pool pool = pool(1);
        CompletableFuture<Integer> value = new CompletableFuture<>();
        pool.applyAsync(() -> 6).stage().thenAccept(value::complete);
        assertEquals(6, value.get((long) DEADLINE, TimeUnit.SECONDS));
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        AsyncResult<Integer> failing = pool.applyAsync(() -> Integer.parseInt("six"));
        failing.stage().whenComplete((nothing, thrown) -> failure.complete(thrown));
        assertInstanceOf(NumberFormatException.class, failure.get((long) DEADLINE, TimeUnit.SECONDS));
        assertFalse(failing.successful());
    }

    @Test
    @Tag("P13")
    void theInitializerRunsOnceInEveryWorker() {
        Pool pool = noted(new Pool(2, () -> initialized++));
        assertEquals(List.of(1, 1, 1, 1, 1, 1), pool.map(x -> initialized, List.of(1, 2, 3, 4, 5, 6)));
        assertEquals(0, initialized);
    }

    @Test
    @Tag("P13")
    void aPoolWhoseInitializerFailsEverywhereGivesUp() {
        Pool pool = noted(new Pool(2, () -> {
            throw new IllegalStateException("no luck");
        }));
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        var e = assertThrows(MultiprocessingException.class, () -> result.get(DEADLINE));
        assertEquals("no worker of the pool could begin; the last one ended with exit code 1", e.getMessage());
        assertEquals("no luck", e.getCause().getMessage());
        assertInstanceOf(RemoteTrace.class, e.getCause().getCause());
        assertThrows(MultiprocessingException.class, () -> pool.map(x -> x, List.of(1)));
        assertEquals(List.of(), activeChildren());
        pool.close();
        pool.join();
    }

    @Test
    void aPoolAndItsResultsStayInTheirProcess() {
        Pool pool = pool(1);
        AsyncResult<Integer> result = pool.applyAsync(() -> 1);
        Queue<Object> queue = new Queue<>();
        var e = assertThrows(CannotTravelException.class, () -> queue.put(List.of(pool)));
        assertEquals(
                "cannot put into the queue: element 0 is a Pool, which lives only in the process that made it",
                e.getMessage());
        assertThrows(CannotTravelException.class, () -> pool.apply(r -> 1, result));
        assertNotEquals(getpid(), pool.apply(() -> getpid()));
    }
}
