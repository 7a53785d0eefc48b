package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.Condition;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.RLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnceOnly.TAG)
@EachStartMethod
class ConditionIT {

    private final Condition condition = new Condition();

    @Test
    @Tag("N4")
    void withoutTheLockNothingIsAllowed() {
        String toWait = "must acquire() condition before using await()";
        assertMisuse(toWait, condition::await);
        assertMisuse(toWait, () -> condition.await(0));
        assertMisuse("lock is not owned", condition::signal);
        assertMisuse("lock is not owned", condition::signalAll);
        assertMisuse("attempt to release recursive lock not owned by thread", condition::release);
        condition.acquire();
        Condition same = condition;
        InChild.check(() -> {
            assertMisuse(toWait, same::await);
            assertMisuse("lock is not owned", same::signalAll);
        });
    }

    @Test
    @Tag("N5")
    void aWaitWithoutASignalEndsAfterItsTimeWithAllLevelsOfTheLockHeldAgain() {
        RLock lock = new RLock();
        Condition same = new Condition(lock);
        lock.acquire();
        lock.acquire();
        assertFalse(same.await(A_WHILE));
        assertFalse(same.await(0));
        assertTrue(lock.toString().endsWith(", 2)>"), lock.toString());
        InChild.check(() -> assertFalse(lock.acquire(false)));
    }

    @Test
    @Tag("N5")
    void aWaiterGivesAllLevelsBackAndIsSignalled() {
        Condition same = condition;
        Process waiter = Others.start(() -> {
            same.acquire();
            same.acquire();
            assertTrue(same.await());
            same.release();
            assertTrue(same.toString().contains(", 1)>, 0)>"), same.toString());
            same.release();
            Children.assertMisuse("lock is not owned", same::signal);
        });
        awaitWaiters(1);
        try (var held = condition.hold()) {
            condition.signal();
        }
        Others.endWell(waiter);
        assertEquals("<Condition(<RLock(None, 0)>, 0)>", condition.toString());
    }

    @Test
    @Tag("N6")
    void aSignalWithoutAWaiterIsNotRemembered() {
        condition.acquire();
        condition.signal();
        condition.signalAll();
        assertFalse(condition.await(A_WHILE));
        Condition same = condition;
        condition.release();
        InChild.check(() -> {
            try (var held = same.hold()) {
                same.signal(2);
                assertFalse(same.await(A_WHILE));
            }
        });
    }

    @Test
    @Tag("N6")
    @Tag("N7")
    void aSignalWakesSoManyInTheOrderInWhichTheyCame() {
        IntArray order = new IntArray(4);
        IntValue woken = new IntValue();
        Process[] waiters = new Process[4];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = startWaiter(condition, order, woken, i + 1);
            awaitWaiters(i + 1);
        }
        try (var held = condition.hold()) {
            condition.signal(0);
            condition.signal(-1);
            condition.signal();
            assertEquals(3, waiting(condition), "one is out at once");
            assertEquals(0, woken.get(), "and goes on when it gets the lock");
        }
        FileGate.await("one goes on", () -> woken.get() == 1);
        try (var held = condition.hold()) {
            condition.signal(2);
        }
        FileGate.await("three have gone on", () -> woken.get() == 3);
        assertEquals(1, waiting(condition));
        assertEquals(1, order.get(0));
        assertEquals(5, order.get(1) + order.get(2));
        try (var held = condition.hold()) {
            condition.signalAll();
        }
        Others.endWell(waiters);
        assertEquals(4, order.get(3));
    }

    private static Process startWaiter(Condition condition, IntArray order, IntValue woken, int number) {
        return Others.start(() -> {
            try (var held = condition.hold()) {
                condition.await();
                order.set(woken.get(), number);
                woken.increment();
            }
        });
    }

    @Test
    void itWorksWithALockThatIsNotReentrantAndHasOtherUses() {
        Lock lock = new Lock();
        Condition full = new Condition(lock);
        Condition empty = new Condition(lock);
        IntValue place = new IntValue();
        Process consumer = Others.start(() -> {
            for (int i = 1; i <= 200; i++) {
                try (var held = lock.hold()) {
                    full.waitFor(() -> place.get() != 0);
                    assertEquals(i, place.get());
                    place.set(0);
                    empty.signal();
                }
            }
        });
        for (int i = 1; i <= 200; i++) {
            try (var held = lock.hold()) {
                empty.waitFor(() -> place.get() == 0);
                place.set(i);
                full.signal();
            }
        }
        Others.endWell(consumer);
        assertEquals("<Condition(<Lock(owner=None)>, 0)>", full.toString());
    }

    @Test
    @Tag("N12")
    void waitingForAPredicateGivesItsLastValue() {
        condition.acquire();
        assertTrue(condition.waitFor(() -> true));
        assertTrue(condition.waitFor(() -> true, 0));
        assertFalse(condition.waitFor(() -> false, 0));
        assertFalse(condition.waitFor(() -> false, A_WHILE));
        int[] asked = {0};
        assertTrue(condition.waitFor(() -> ++asked[0] == 2, A_WHILE), "it is asked once more at the end");
    }

    private void awaitWaiters(int number) {
        FileGate.await(number + " wait", () -> waiting(condition) == number);
    }

    static int waiting(Condition condition) {
        String text = condition.toString();
        return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1, text.length() - 2));
    }
}
