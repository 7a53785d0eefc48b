package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.RLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class RLockIT {

    private static final String NOT_OWNED = "attempt to release recursive lock not owned by thread";

    private final RLock lock = new RLock();

    @Test
    @Tag("M11")
    void itIsFreeWhenItHasBeenReleasedAsOftenAsTaken() {
        RLock same = lock;
        assertEquals("<RLock(None, 0)>", lock.toString());
        lock.acquire();
        assertTrue(lock.acquire(false));
        assertTrue(lock.acquire(0));
        lock.release();
        Thread.currentThread().setName("main");
        assertEquals("<RLock(MainProcess, 2)>", lock.toString());
        lock.release();
        InChild.check(() -> {
            assertEquals("<RLock(SomeOtherProcess, nonzero)>", same.toString());
            assertFalse(same.acquire(A_WHILE));
        });
        lock.release();
        InChild.check(() -> {
            assertTrue(same.acquire(false));
            assertEquals("<RLock(Process-1, 1)>", same.toString().replaceAll("Process-\\d+", "Process-1"));
            same.release();
        });
        assertEquals("<RLock(None, 0)>", lock.toString());
    }

    @Test
    @Tag("M12")
    void onlyTheThreadThatHasItMayReleaseIt() throws Exception {
        RLock same = lock;
        assertMisuse(NOT_OWNED, lock::release);
        lock.acquire();
        InChild.check(() -> assertMisuse(NOT_OWNED, same::release));
        AssertionError[] failure = new AssertionError[1];
        Thread thread = new Thread(() -> {
            try {
                assertEquals("<RLock(SomeOtherThread, nonzero)>", same.toString());
                assertMisuse(NOT_OWNED, same::release);
                assertFalse(same.acquire(A_WHILE));
            } catch (AssertionError e) {
                failure[0] = e;
            }
        });
        thread.start();
        thread.join();
        if (failure[0] != null) {
            throw failure[0];
        }
        lock.release();
    }

    @Test
    @Tag("M13")
    void thatOfAKilledHolderIsNeverFreeAgainAndNobodyCanRepairIt() {
        RLock same = lock;
        IntValue step = new IntValue();
        Process holder = Others.startDoomed(() -> {
            same.acquire();
            step.set(1);
        });
        FileGate.await("it has it", () -> step.get() == 1);
        Others.kill(holder);
        assertMisuse(NOT_OWNED, lock::release);
        assertFalse(lock.acquire(A_WHILE));
        InChild.check(() -> {
            assertMisuse(NOT_OWNED, same::release);
            assertFalse(same.acquire(A_WHILE));
        });
    }
}
