package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class LockIT {

    private static final String TOO_OFTEN = "semaphore or lock released too many times";

    private final Lock lock = new Lock();

    @Test
    @Tag("M1")
    @Tag("M3")
    void itIsTakenOnceAndNotAgainEvenByItsHolder() {
        assertTrue(lock.acquire());
        assertFalse(lock.acquire(false));
        assertFalse(lock.acquire(A_WHILE));
        assertFalse(lock.acquire(0));
        assertFalse(lock.acquire(-1));
        lock.release();
        assertTrue(lock.acquire(false));
    }

    @Test
    @Tag("M2")
    void releasingItFreeIsRefused() {
        assertMisuse(TOO_OFTEN, lock::release);
        lock.acquire();
        lock.release();
        assertMisuse(TOO_OFTEN, lock::release);
        assertTrue(lock.acquire(false));
        assertFalse(lock.acquire(false), "the refused releases have left nothing");
    }

    @Test
    @Tag("M4")
    void aBlockGivesItBackAlsoAfterAnException() {
        assertThrows(ArithmeticException.class, () -> {
            try (var held = lock.hold()) {
                assertFalse(lock.acquire(false));
                throw new ArithmeticException();
            }
        });
        assertEquals("<Lock(owner=None)>", lock.toString());
    }

    @Test
    @Tag("M5")
    void itsTextNamesTheHolderToTheHolderOnly() throws Exception {
        String free = "<Lock(owner=None)>";
        assertEquals(free, lock.toString());
        Thread.currentThread().setName("main");
        lock.acquire();
        assertEquals("<Lock(owner=MainProcess)>", lock.toString());
        Lock same = lock;
        InChild.check(() -> assertEquals("<Lock(owner=SomeOtherProcess)>", same.toString()));
        String[] seen = new String[2];
        Thread thread = new Thread(
                () -> {
                    seen[0] = same.toString();
                    same.release();
                    same.acquire();
                    seen[1] = same.toString();
                    same.release();
                },
                "T1");
        thread.start();
        thread.join();
        assertEquals("<Lock(owner=SomeOtherThread)>", seen[0]);
        assertEquals("<Lock(owner=MainProcess|T1)>", seen[1]);
        assertEquals(free, lock.toString());
    }

    @Test
    @Tag("M6")
    void anybodyMayReleaseItAndThenItsFormerHolderMayNot() {
        lock.acquire();
        Lock same = lock;
        InChild.check(same::release);
        assertMisuse(TOO_OFTEN, lock::release);
    }

    @Test
    @Tag("M7")
    void aWaiterInAnotherProcessGetsItWhenItIsReleased() {
        lock.acquire();
        Lock same = lock;
        IntValue step = new IntValue();
        Process waiter = Others.start(() -> {
            assertFalse(same.acquire(A_WHILE));
            step.set(1);
            assertTrue(same.acquire());
            assertEquals(2, step.get(), "not before the release");
        });
        FileGate.await("it waits", () -> step.get() == 1);
        step.set(2);
        lock.release();
        Others.endWell(waiter);
        assertFalse(lock.acquire(false), "it is the waiter's, though that has ended");
    }

    @Test
    @Tag("M10")
    void processesThatTakeItAreNeverInsideTogether() {
        Lock same = lock;
        IntValue inside = new IntValue();
        IntValue visits = new IntValue();
        Process[] visitors = new Process[3];
        for (int i = 0; i < visitors.length; i++) {
            visitors[i] = Others.start(() -> {
                for (int n = 0; n < 3000; n++) {
                    try (var held = same.hold()) {
                        inside.increment();
                        assertEquals(1, inside.get());
                        visits.increment();
                        inside.set(0);
                    }
                }
            });
        }
        Others.endWell(visitors);
        assertEquals(9000, visits.get());
    }

    @Test
    @Tag("M19")
    void twoTakenInOppositeOrderAreADeadlock() {
        Lock first = lock;
        Lock second = new Lock();
        IntValue gaveUp = new IntValue();
        first.acquire();
        Process other = Others.start(() -> {
            second.acquire();
            assertFalse(first.acquire(A_WHILE));
            gaveUp.set(1);
            FileGate.await("the others gave up as well", () -> gaveUp.get() == 2);
        });
        FileGate.await("the other has the second", () -> second.toString().contains("SomeOtherProcess"));
        assertFalse(second.acquire(A_WHILE));
        FileGate.await("the other gave up", () -> gaveUp.get() == 1);
        gaveUp.set(2);
        Others.endWell(other);
    }

    @Test
    void anInterruptedWaitIsGivenUpAndTakesNothing() {
        lock.acquire();
        Lock same = lock;
        giveUp(same);
        InChild.check(() -> giveUp(same));
        lock.release();
        assertTrue(lock.acquire(false));
    }

    /** Called in this JVM, which keeps the lock, and in a child, for which another process keeps it. */
    private static void giveUp(Lock lock) {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedWaitException.class, lock::acquire);
        assertTrue(Thread.interrupted());
        assertFalse(lock.acquire(A_WHILE));
    }
}
