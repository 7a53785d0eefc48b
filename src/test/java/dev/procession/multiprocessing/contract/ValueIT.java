package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.DoubleValue;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.LongValue;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.RLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class ValueIT {

    @Test
    @Tag("O1")
    void whatAChildWritesItsParentSees() {
        IntValue whole = new IntValue(5);
        LongValue large = new LongValue();
        DoubleValue real = new DoubleValue(0.5);
        InChild.check(() -> {
            assertEquals(5, whole.get());
            whole.set(42);
            whole.increment();
            whole.add(-3);
            large.add(1L << 40);
            large.increment();
            real.add(0.25);
        });
        assertEquals("<IntValue(40)>", whole.toString());
        assertEquals((1L << 40) + 1, large.get());
        assertEquals("<DoubleValue(0.75)>", real.toString());
        real.increment();
        assertEquals(1.75, real.get());
        assertEquals("<LongValue(0)>", new LongValue().toString());
    }

    @Test
    @Tag("O1")
    void whatTheParentWritesARunningChildSees() {
        IntValue question = new IntValue();
        IntValue answer = new IntValue();
        Process child = Others.start(() -> {
            FileGate.await("it is asked", () -> question.get() != 0);
            answer.set(question.get() * 2);
        });
        question.set(21);
        FileGate.await("it has answered", () -> answer.get() == 42);
        Others.endWell(child);
    }

    @Test
    @Tag("O2")
    void whatIsTooLargeWrapsAround() {
        IntValue whole = new IntValue(Integer.MAX_VALUE);
        whole.increment();
        assertEquals(Integer.MIN_VALUE, whole.get());
        LongValue large = new LongValue(Long.MAX_VALUE);
        large.add(1);
        assertEquals(Long.MIN_VALUE, large.get());
    }

    @Test
    @Tag("O4")
    void itsLockMayBeTakenAgainAndMayBeThatOfAnother() {
        IntValue first = new IntValue(1);
        IntValue second = new IntValue(2, first.lock());
        assertSame(first.lock(), second.lock());
        try (var held = first.lock().hold();
                var again = second.lock().hold()) {
            first.increment();
            InChild.check(() -> {
                assertSame(first.lock(), second.lock());
                assertFalse(second.lock().acquire(false));
            });
        }
        RLock lock = new RLock();
        assertSame(lock, new LongValue(1, lock).lock());
        assertSame(lock, new DoubleValue(1, lock).lock());
    }

    @Test
    @Tag("O8")
    void theLockOfAKilledHolderStaysTakenButReadingGoesOnOtherThanInPython() {
        IntValue value = new IntValue();
        Process holder = Others.startDoomed(() -> {
            value.lock().acquire();
            value.set(1);
        });
        FileGate.await("it has the lock", () -> value.get() == 1);
        Others.kill(holder);
        assertFalse(value.lock().acquire(Others.A_WHILE));
        assertEquals(1, value.get());
    }

    @Test
    void aNumberOutlivesTheProcessThatMadeIt() {
        IntValue step = new IntValue();
        Process maker = Others.startDoomed(() -> {
            IntValue made = new IntValue(7);
            Others.start(() -> {
                step.set(1);
                FileGate.await("the maker is dead", () -> step.get() == 2);
                try (var held = made.lock().hold()) {
                    made.increment();
                }
                assertTrue(made.get() == 8);
                step.set(3);
            });
        });
        FileGate.await("the grandchild is there", () -> step.get() == 1);
        Others.kill(maker);
        step.set(2);
        FileGate.await("the grandchild has found it", () -> step.get() == 3);
    }
}
