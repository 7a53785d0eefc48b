package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.BrokenBarrierException;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnceOnly.TAG)
@EachStartMethod
class BarrierIT {

    @Test
    @Tag("N8")
    void allGoOnTogetherEachWithItsPlaceInTheOrderOfArrival() {
        Barrier barrier = new Barrier(3);
        IntArray places = new IntArray(2);
        Process[] others = new Process[2];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = Others.start(() -> places.set(number, barrier.await() + 10));
            FileGate.await("it has come", () -> barrier.waiting() == number + 1);
        }
        assertEquals("<Barrier waiters=2/3>", barrier.toString());
        assertEquals(3, barrier.parties());
        assertEquals("[0, 0]", places.toList().toString());
        assertEquals(2, barrier.await());
        Others.endWell(others);
        assertEquals("[10, 11]", places.toList().toString());
        assertEquals(0, barrier.waiting());
        assertFalse(barrier.isBroken());
    }

    @Test
    @Tag("N8")
    void itIsReadyForTheNextRoundAtOnce() {
        Barrier barrier = new Barrier(3);
        IntArray rounds = new IntArray(3);
        Process[] others = new Process[3];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = Others.start(() -> {
                for (int round = 1; round <= 50; round++) {
                    rounds.set(number, round);
                    barrier.await();
                    for (int seen : rounds.toArray()) {
                        assertTrue(seen == round || seen == round + 1, "nobody is behind or ahead");
                    }
                }
            });
        }
        Others.endWell(others);
    }

    @Test
    @Tag("N9")
    void aWaitThatTakesTooLongBreaksItForAllUntilItIsReset() {
        Barrier barrier = new Barrier(3);
        Process patient = Others.start(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        FileGate.await("one waits", () -> barrier.waiting() == 1);
        InChild.check(() -> assertThrows(BrokenBarrierException.class, () -> barrier.await(A_WHILE)));
        Others.endWell(patient);
        assertTrue(barrier.isBroken());
        assertEquals("<Barrier broken>", barrier.toString());
        assertThrows(BrokenBarrierException.class, barrier::await);
        barrier.reset();
        assertFalse(barrier.isBroken());
        assertThrows(BrokenBarrierException.class, () -> barrier.await(0));
    }

    @Test
    @Tag("N9")
    void theTimeGivenToItIsThatOfEachWait() {
        assertThrows(BrokenBarrierException.class, new Barrier(2, A_WHILE)::await);
        Barrier barrier = new Barrier(2, null, A_WHILE);
        InChild.check(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        assertTrue(barrier.isBroken());
    }

    @Test
    @Tag("N10")
    void abortAndResetReachThoseWhoWait() {
        Barrier barrier = new Barrier(3);
        Process first = startRefused(barrier);
        barrier.abort();
        Others.endWell(first);
        assertTrue(barrier.isBroken());
        barrier.reset();
        Process second = startRefused(barrier);
        InChild.check(barrier::reset);
        Others.endWell(second);
        assertFalse(barrier.isBroken());
    }

    private static Process startRefused(Barrier barrier) {
        Process process = Others.start(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        FileGate.await("one waits", () -> barrier.waiting() == 1);
        return process;
    }

    @Test
    @Tag("N13")
    void theLastThatComesRunsTheActionBeforeAnyGoesOn() {
        IntValue ranIn = new IntValue();
        IntValue times = new IntValue();
        Barrier barrier = new Barrier(2, () -> {
            times.increment();
            ranIn.set((int) ProcessHandle.current().pid());
        });
        Process first = Others.start(() -> {
            assertEquals(0, barrier.await());
            assertEquals(1, times.get());
        });
        FileGate.await("one waits", () -> barrier.waiting() == 1);
        InChild.check(() -> {
            assertEquals(1, barrier.await());
            assertEquals(ProcessHandle.current().pid(), ranIn.get());
        });
        Others.endWell(first);
        assertEquals(1, times.get());
    }

    @Test
    @Tag("N13")
    void anExceptionOfTheActionLeavesItThereAndBreaksTheBarrierForTheOthers() {
        Barrier barrier = new Barrier(2, () -> {
            throw new IOException("no");
        });
        Process other = startRefused(barrier);
        assertEquals("no", assertThrows(IOException.class, barrier::await).getMessage());
        Others.endWell(other);
        assertTrue(barrier.isBroken());
    }

    @Test
    @Tag("N14")
    void oneOfOneLetsEverybodyPassAndOneOfNoneIsRefused() {
        Barrier one = new Barrier(1);
        assertEquals(0, one.await());
        assertEquals(0, one.await(0));
        for (int parties : new int[] {0, -1}) {
            assertEquals(
                    "parties must be >= 1",
                    assertThrows(IllegalArgumentException.class, () -> new Barrier(parties))
                            .getMessage());
        }
    }
}
