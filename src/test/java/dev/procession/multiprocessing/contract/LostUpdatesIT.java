package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The value of a number that several processes increment at the same time. */
@EachStartMethod
class LostUpdatesIT {

    private static final int PROCESSES = 3;
    private static final int ROUNDS = 5;

    /** So many increments that no process is done before the next begins. */
    private static final int MANY = 500_000;

    private static final int FEW = 5_000;

    /** Runs rounds in which all processes begin together. */
    private static void inRounds(Barrier start, IntArray totals, IntValue counter, Runnable increments) {
        for (int round = 0; round < totals.length(); round++) {
            start.await();
            increments.run();
            start.await();
            totals.set(round, counter.get());
            start.await();
            counter.set(0);
        }
    }

    private interface Work extends Runnable, java.io.Serializable {}

    private static IntArray totals(IntValue counter, Work increments) {
        Barrier start = new Barrier(PROCESSES);
        IntArray totals = new IntArray(ROUNDS);
        Process[] processes = new Process[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            processes[i] = Others.start(() -> inRounds(start, totals, counter, increments));
        }
        Others.endWell(processes);
        return totals;
    }

    @Test
    @Tag("O5")
    void withoutTheLockSomeIncrementsAreLost() {
        IntValue counter = new IntValue();
        IntArray totals = totals(counter, () -> {
            for (int i = 0; i < MANY; i++) {
                counter.increment();
            }
        });
        int losses = 0;
        for (int total : totals.toArray()) {
            assertTrue(total > 0 && total <= PROCESSES * MANY, totals::toString);
            losses += total < PROCESSES * MANY ? 1 : 0;
        }
        assertTrue(losses > 0, totals::toString);
    }

    @Test
    @Tag("O7")
    void withItsLockNoneIsLost() {
        IntValue counter = new IntValue();
        IntArray totals = totals(counter, () -> {
            for (int i = 0; i < FEW; i++) {
                try (var held = counter.lock().hold()) {
                    counter.increment();
                }
            }
        });
        for (int total : totals.toArray()) {
            assertEquals(PROCESSES * FEW, total);
        }
    }

    @Test
    @Tag("O6")
    @Tag("O7")
    void withALockBesideThemElementsOfAnArrayLoseNone() {
        IntValue unused = new IntValue();
        IntArray counters = new IntArray(2);
        Lock lock = new Lock();
        totals(unused, () -> {
            for (int i = 0; i < FEW; i++) {
                try (var held = lock.hold()) {
                    counters.set(i % 2, counters.get(i % 2) + 1);
                }
            }
        });
        int each = PROCESSES * ROUNDS * FEW / 2;
        assertEquals("<IntArray[" + each + ", " + each + "]>", counters.toString());
    }
}
