package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.RLock;
import dev.procession.multiprocessing.Semaphore;
import dev.procession.multiprocessing.SharedStateLostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the others see when a process that uses a lock ends meanwhile. */
@Tag(OnceOnly.TAG)
@EachStartMethod
class LockFaultsIT {

    private final Lock lock = new Lock();

    @Test
    @Tag("M8")
    void aLockWhoseHolderHasEndedStaysTakenUntilAnybodyReleasesIt() {
        Lock same = lock;
        InChild.check(same::acquire);
        assertFalse(lock.acquire(A_WHILE));
        assertEquals("<Lock(owner=SomeOtherProcess)>", lock.toString());
        InChild.check(same::release);
        assertTrue(lock.acquire(false));
    }

    @Test
    @Tag("M9")
    void aLockWhoseHolderIsKilledStaysTakenAndItsWaitersGoOnWaiting() {
        Lock same = lock;
        IntValue waiting = new IntValue();
        Process holder = Others.startDoomed(() -> {
            same.acquire();
        });
        FileGate.await("it is taken", () -> !lock.toString().contains("None"));
        Process waiter = Others.start(() -> {
            waiting.set(1);
            same.acquire();
        });
        FileGate.await("one waits", () -> waiting.get() == 1);
        Others.kill(holder);
        assertFalse(lock.acquire(A_WHILE));
        assertTrue(waiter.isAlive());
        assertMoreCanWaitInVain(same);
        lock.release();
        Others.endWell(waiter);
    }

    private static void assertMoreCanWaitInVain(Lock lock) {
        InChild.check(() -> assertFalse(lock.acquire(A_WHILE)));
    }

    @Test
    void killedWaitersTakeNothing() {
        Lock same = lock;
        for (int round = 0; round < 5; round++) {
            lock.acquire();
            IntValue waiting = new IntValue();
            Process doomed = Others.startDoomed(() -> {
                waiting.set(1);
                same.acquire();
                waiting.set(2);
            });
            Process next = Others.start(() -> {
                FileGate.await("the first waits", () -> waiting.get() == 1);
                same.acquire();
                same.release();
            });
            FileGate.await("the first waits", () -> waiting.get() == 1);
            Others.kill(doomed);
            assertEquals(1, waiting.get());
            lock.release();
            Others.endWell(next);
        }
    }

    @Test
    void whoWaitsForALockWhoseMakerIsKilledIsToldSoAndAFreeOneStillWorks() {
        IntArray steps = new IntArray(2);
        Process maker = Others.startDoomed(() -> {
            Lock taken = new Lock();
            Lock free = new Lock();
            RLock freeToo = new RLock();
            Semaphore one = new Semaphore(1);
            Semaphore none = new Semaphore(0);
            taken.acquire();
            Others.start(() -> {
                steps.set(0, 1);
                assertThrows(SharedStateLostException.class, taken::acquire);
                assertThrows(SharedStateLostException.class, none::acquire);
                for (int i = 0; i < 2; i++) {
                    free.acquire();
                    assertFalse(free.acquire(false));
                    free.release();
                }
                assertTrue(freeToo.acquire() && one.acquire());
                InChild.check(() -> assertFalse(freeToo.acquire(false) || one.acquire(false)));
                freeToo.release();
                one.release();
                InChild.check(() -> assertTrue(freeToo.acquire(false) && one.acquire(false)));
                taken.release();
                steps.set(1, 1);
            });
        });
        FileGate.await("the grandchild is there", () -> steps.get(0) == 1);
        Others.kill(maker);
        FileGate.await("the grandchild found all as it should be", () -> steps.get(1) == 1);
    }
}
