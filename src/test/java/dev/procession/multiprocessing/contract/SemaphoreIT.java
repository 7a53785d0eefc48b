package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.BoundedSemaphore;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class SemaphoreIT {

    @Test
    @Tag("M14")
    void itCountsPermitsAndMayHaveMoreThanAtFirst() {
        assertEquals(1, new Semaphore().value());
        Semaphore two = new Semaphore(2);
        assertEquals("<Semaphore(value=2)>", two.toString());
        assertTrue(two.acquire());
        assertTrue(two.acquire(false));
        assertFalse(two.acquire(A_WHILE));
        for (int i = 0; i < 3; i++) {
            two.release();
        }
        assertEquals("<Semaphore(value=3)>", two.toString());
    }

    @Test
    @Tag("M15")
    void aBoundedOneRefusesToHaveMoreThanAtFirst() {
        BoundedSemaphore two = new BoundedSemaphore(2);
        InChild.check(() -> {
            assertEquals("<BoundedSemaphore(value=2, maxvalue=2)>", two.toString());
            Children.assertMisuse("semaphore or lock released too many times", two::release);
            two.acquire();
        });
        assertEquals("<BoundedSemaphore(value=1, maxvalue=2)>", two.toString());
        two.release();
        Children.assertMisuse("semaphore or lock released too many times", two::release);
        assertEquals(2, two.value());
    }

    @Test
    @Tag("M16")
    void noMoreAreInsideThanThereArePermits() {
        Semaphore two = new Semaphore(2);
        Lock counting = new Lock();
        IntValue inside = new IntValue();
        IntValue most = new IntValue();
        Process[] visitors = new Process[4];
        for (int i = 0; i < visitors.length; i++) {
            visitors[i] = Others.start(() -> {
                for (int n = 0; n < 300; n++) {
                    try (var permit = two.hold()) {
                        change(counting, inside, most, 1);
                        change(counting, inside, most, -1);
                    }
                }
            });
        }
        Others.endWell(visitors);
        assertTrue(most.get() == 1 || most.get() == 2, () -> most + " were inside together");
        assertEquals(0, inside.get());
        assertEquals(2, two.value());
    }

    private static void change(Lock counting, IntValue inside, IntValue most, int by) {
        try (var held = counting.hold()) {
            inside.add(by);
            most.set(Math.max(most.get(), inside.get()));
        }
    }

    @Test
    @Tag("M17")
    void thePermitOfAKilledHolderIsLostUntilSomebodyGivesOneMore() {
        Semaphore one = new Semaphore(1);
        Process holder = Others.startDoomed(() -> {
            one.acquire();
        });
        FileGate.await("it is taken", () -> one.value() == 0);
        Others.kill(holder);
        assertFalse(one.acquire(A_WHILE));
        one.release();
        assertTrue(one.acquire(A_WHILE));
    }

    @Test
    @Tag("M21")
    void aNegativeNumberOfPermitsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Semaphore(-1));
        assertThrows(IllegalArgumentException.class, () -> new BoundedSemaphore(-1));
    }

    @Test
    @Tag("M22")
    void whatOneProcessReleasesAnotherMayTake() {
        Semaphore none = new Semaphore(0);
        Process waiter = Others.start(() -> {
            for (int i = 0; i < 3; i++) {
                none.acquire();
            }
        });
        InChild.check(() -> {
            for (int i = 0; i < 3; i++) {
                none.release();
            }
        });
        Others.endWell(waiter);
        assertEquals(0, none.value());
    }
}
