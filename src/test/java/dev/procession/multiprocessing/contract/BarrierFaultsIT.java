package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.BrokenBarrierException;
import dev.procession.multiprocessing.Event;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.multiprocessing.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the others see when a process that waits at a barrier ends or gives up. */
@EachStartMethod
class BarrierFaultsIT {

    private static void awaitWaiters(Barrier barrier, int number) {
        FileGate.await(number + " wait", () -> barrier.waiting() == number);
    }

    @Test
    @Tag("N11")
    void aKilledWaiterIsNoLongerCountedOtherThanInPython() {
        Barrier barrier = new Barrier(3);
        Process doomed = Others.start(barrier::await);
        awaitWaiters(barrier, 1);
        Process first = Others.start(() -> assertEquals(0, barrier.await(), "the killed one has no place"));
        awaitWaiters(barrier, 2);
        Others.kill(doomed);
        awaitWaiters(barrier, 1);
        assertFalse(barrier.isBroken());
        Process second = Others.start(() -> assertEquals(1, barrier.await()));
        awaitWaiters(barrier, 2);
        assertEquals(2, barrier.await());
        Others.endWell(first, second);
    }

    @Test
    void aKillInTheActionBreaksItForTheOthers() {
        IntValue acting = new IntValue();
        Event never = new Event();
        Barrier barrier = new Barrier(2, () -> {
            acting.set(1);
            never.await();
        });
        Process other = Others.start(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        awaitWaiters(barrier, 1);
        Process doomed = Others.start(barrier::await);
        FileGate.await("the action runs", () -> acting.get() == 1);
        Process early = Others.start(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        Others.kill(doomed);
        Others.endWell(other, early);
        assertTrue(barrier.isBroken());
    }

    @Test
    void anInterruptedWaiterBreaksItForTheOthers() {
        Barrier barrier = new Barrier(3);
        Process other = Others.start(() -> assertThrows(BrokenBarrierException.class, barrier::await));
        awaitWaiters(barrier, 1);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedWaitException.class, barrier::await);
        assertTrue(Thread.interrupted());
        Others.endWell(other);
    }
}
