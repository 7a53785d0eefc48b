package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.multiprocessing.Condition;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.SharedStateLostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the others see when a process that uses a condition ends or is interrupted meanwhile. */
@Tag(OnceOnly.TAG)
@EachStartMethod
class ConditionFaultsIT {

    private final Condition condition = new Condition();

    private static Process startWaiter(Condition condition) {
        return Others.start(() -> {
            try (var held = condition.hold()) {
                assertTrue(condition.await());
            }
        });
    }

    private void awaitWaiters(int number) {
        FileGate.await(number + " wait", () -> ConditionIT.waiting(condition) == number);
    }

    @Test
    void aKilledWaiterIsNoLongerCountedAndTakesNoSignal() {
        Process doomed = startWaiter(condition);
        awaitWaiters(1);
        Process next = startWaiter(condition);
        awaitWaiters(2);
        Others.kill(doomed);
        awaitWaiters(1);
        try (var held = condition.hold()) {
            condition.signal();
        }
        Others.endWell(next);
    }

    @Test
    void aSignalledWaiterThatIsKilledBeforeItGetsTheLockPassesTheSignalOn() {
        Process doomed = startWaiter(condition);
        awaitWaiters(1);
        Process next = startWaiter(condition);
        awaitWaiters(2);
        try (var held = condition.hold()) {
            condition.signal();
            assertEquals(1, ConditionIT.waiting(condition));
            Others.kill(doomed);
            awaitWaiters(0);
        }
        Others.endWell(next);
    }

    @Test
    void aSignalDoesNotPassOnToAWaiterThatCameLater() {
        Condition same = condition;
        Process doomed = startWaiter(condition);
        awaitWaiters(1);
        IntValue result = new IntValue(-1);
        condition.acquire();
        condition.signal();
        Others.kill(doomed);
        condition.release();
        InChild.check(() -> {
            try (var held = same.hold()) {
                result.set(same.await(A_WHILE) ? 1 : 0);
            }
        });
        assertEquals(0, result.get());
    }

    @Test
    void aSignalThatWasUsedDoesNotPassOnWhenItsUserIsKilledLater() {
        Condition same = condition;
        IntValue used = new IntValue();
        Process doomed = Others.startDoomed(() -> {
            try (var held = same.hold()) {
                assertTrue(same.await());
            }
            used.set(1);
        });
        awaitWaiters(1);
        Process next = startWaiter(condition);
        awaitWaiters(2);
        try (var held = condition.hold()) {
            condition.signal();
        }
        FileGate.await("the signal is used", () -> used.get() == 1);
        Others.kill(doomed);
        next.join(Others.A_WHILE);
        assertTrue(next.isAlive());
        assertEquals(1, ConditionIT.waiting(condition));
    }

    @Test
    void theLockOfAKilledHolderStaysTakenForWaitersThatWereSignalled() {
        Condition same = condition;
        Process waiter = startWaiter(condition);
        awaitWaiters(1);
        Process holder = Others.startDoomed(() -> {
            same.acquire();
            same.signal();
        });
        awaitWaiters(0);
        Others.kill(holder);
        assertFalse(condition.acquire(A_WHILE));
        assertTrue(waiter.isAlive());
    }

    @Test
    void anInterruptedWaiterHasTheLockAgainHereAndInAnotherProcess() {
        Condition same = condition;
        giveUp(condition);
        condition.release();
        InChild.check(() -> giveUp(same));
        assertFalse(condition.acquire(false));
    }

    private static void giveUp(Condition condition) {
        condition.acquire();
        condition.acquire();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedWaitException.class, condition::await);
        assertTrue(Thread.interrupted(), "it stays marked");
        assertTrue(condition.toString().endsWith(", 2)>, 0)>"), condition.toString());
        condition.release();
    }

    @Test
    void waitersLearnThatTheMakerWasKilledAndHaveTheLock() {
        IntValue step = new IntValue();
        Process maker = Others.startDoomed(() -> {
            Condition made = new Condition();
            Others.start(() -> {
                made.acquire();
                step.set(1);
                assertThrows(SharedStateLostException.class, made::await);
                made.release();
                step.set(2);
            });
        });
        FileGate.await("the grandchild has the lock", () -> step.get() == 1);
        Others.kill(maker);
        FileGate.await("the grandchild knows and had the lock", () -> step.get() == 2);
    }
}
