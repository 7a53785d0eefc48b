package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Pool;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls that workers make, and their results. */
@EachStartMethod
class PoolTest {

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

    static int square(int x) {
        return x * x;
    }

    @Test
    @Tag("P1")
    @Tag("P9")
    void mapGivesTheResultsInTheOrderOfTheArguments() {
        int factor = 10;
        assertEquals(List.of(10, 20, 30), pool.map(x -> x * factor, List.of(1, 2, 3)));
        assertEquals(
                List.of(1, 4, 9, 16, 25),
                pool.mapAsync(PoolTest::square, List.of(1, 2, 3, 4, 5)).get(DEADLINE));
        assertEquals(List.of(), pool.map(PoolTest::square, List.<Integer>of()));
        Iterable<Integer> once = List.of(7, 8)::iterator;
        assertEquals(List.of(49, 64), pool.map(PoolTest::square, once));
        assertNotEquals(List.of(getpid()), pool.map(x -> getpid(), List.of(1)));
    }

    @Test
    @Tag("P1")
    void manyArgumentsGoToTheWorkersInPortions() {
        List<Integer> many = Collections.nCopies(1000, 3);
        assertEquals(Collections.nCopies(1000, 9), pool.map(PoolTest::square, many));
        assertEquals(Collections.nCopies(1000, 9), pool.map(PoolTest::square, many, 7));
    }

    @Test
    @Tag("P23")
    void aPortionHasAtLeastOneArgument() {
        var e = assertThrows(IllegalArgumentException.class, () -> pool.map(PoolTest::square, List.of(1), 0));
        assertEquals("Chunksize must be 1+, not 0", e.getMessage());
    }

    @Test
    @Tag("P24")
    void whatTheArgumentsThrowComesOutOfTheCall() {
        Iterable<Integer> broken = () -> {
            throw new NoSuchElementException("gen");
        };
        assertEquals(
                "gen",
                assertThrows(NoSuchElementException.class, () -> pool.map(PoolTest::square, broken))
                        .getMessage());
        assertThrows(NoSuchElementException.class, () -> pool.imap(PoolTest::square, broken));
    }

    @Test
    @Tag("P21")
    void starmapTakesPairsAndApplyMakesOneCall() {
        assertEquals(List.of(3, 13), pool.starmap((a, b) -> a + b, List.of(List.of(1, 2), List.of(10, 3))));
        assertThrows(IllegalArgumentException.class, () -> pool.starmap((a, b) -> a, List.of(List.of(1, 2, 3))));
        assertEquals(25, pool.apply(PoolTest::square, 5));
        assertEquals("ab", pool.apply((a, b) -> a + b, "a", "b"));
        assertEquals("done", pool.apply(() -> "done"));
        assertEquals("a5", pool.applyAsync((a, b) -> a + b, "a", 5).get(DEADLINE));
    }

    @Test
    @Tag("P19")
    void whatIsSharedMayBeAnArgumentUnlikeInPython() {
        Queue<String> queue = new Queue<>();
        pool.apply(() -> queue.put("by a call"));
        pool.apply(
                q -> {
                    q.put("by an argument");
                    return null;
                },
                queue);
        assertEquals("by a call", queue.get(DEADLINE));
        assertEquals("by an argument", queue.get(DEADLINE));
    }

    @Test
    @Tag("P6")
    void imapGivesEachResultInItsTurn() {
        List<Integer> got = new ArrayList<>();
        for (int each : pool.imap(PoolTest::square, List.of(3, 2, 1))) {
            got.add(each);
        }
        assertEquals(List.of(9, 4, 1), got);
    }

    @Test
    @Tag("P6")
    void anIterationGoesOnBehindAnException() {
        Iterator<Integer> results = pool.imap(PoolTest::unlessThree, List.of(2, 3, 4));
        assertEquals(2, results.next());
        assertEquals(
                "three",
                assertThrows(IllegalArgumentException.class, results::next).getMessage());
        assertTrue(results.hasNext());
        assertEquals(4, results.next());
        assertFalse(results.hasNext());
        assertThrows(NoSuchElementException.class, results::next);
    }

    static int unlessThree(int x) {
        if (x == 3) {
            throw new IllegalArgumentException("three");
        }
        return x;
    }

    @Test
    @Tag("P7")
    void imapUnorderedGivesFirstWhatIsReadyFirst() {
        Queue<String> gate = new Queue<>();
        var results = pool.imapUnordered(x -> x == 1 ? gate.get() : "second", List.of(1, 2));
        assertEquals("second", results.next(DEADLINE));
        gate.put("first");
        assertEquals("first", results.next(DEADLINE));
    }

    @Test
    @Tag("P8")
    void workersAreDaemonsWithNamesOfTheirOwn() {
        List<String> names = new ArrayList<>();
        for (Process worker : activeChildren()) {
            assertTrue(worker.daemon(), worker::toString);
            names.add(worker.name());
        }
        assertEquals(2, names.size(), names::toString);
        String inside = pool.apply(() -> currentProcess().name());
        assertTrue(names.contains(inside), () -> inside + " in " + names);
        assertTrue(inside.matches("PoolWorker-\\d+"), inside);
        var e = assertThrows(IllegalStateException.class, () -> pool.apply(() -> new Process().start()));
        assertEquals("daemonic processes are not allowed to have children", e.getMessage());
    }
}
