package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Event;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.SharedStateLostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class EventIT {

    @Test
    @Tag("N1")
    void itStaysSetUntilItIsCleared() {
        Event event = new Event();
        assertEquals("<Event unset>", event.toString());
        assertFalse(event.await(A_WHILE));
        assertFalse(event.await(0));
        InChild.check(() -> {
            assertFalse(event.await(A_WHILE));
            event.set();
            event.set();
        });
        assertEquals("<Event set>", event.toString());
        assertTrue(event.isSet());
        assertTrue(event.await());
        assertTrue(event.await(0));
        event.clear();
        event.clear();
        assertFalse(event.isSet());
    }

    @Test
    @Tag("N2")
    void oneSetWakesAllWhoWait() {
        Event event = new Event();
        IntValue waiting = new IntValue();
        Process[] waiters = new Process[3];
        for (int i = 0; i < waiters.length; i++) {
            waiters[i] = Others.start(() -> {
                try (var held = waiting.lock().hold()) {
                    waiting.increment();
                }
                assertTrue(event.await());
            });
        }
        FileGate.await("all wait", () -> waiting.get() == 3);
        event.set();
        Others.endWell(waiters);
    }

    @Test
    @Tag("N3")
    void aKilledWaiterDoesNoHarmOtherThanInPython() {
        Event event = new Event();
        IntValue waiting = new IntValue();
        Process doomed = Others.start(() -> {
            waiting.set(1);
            event.await();
        });
        FileGate.await("it waits", () -> waiting.get() == 1);
        Others.kill(doomed);
        Process other = Others.start(() -> assertTrue(event.await()));
        event.set();
        Others.endWell(other);
    }

    @Test
    void whoWaitsForTheEventOfAKilledMakerIsToldSo() {
        IntValue step = new IntValue();
        Process maker = Others.startDoomed(() -> {
            Event event = new Event();
            Others.start(() -> {
                step.set(1);
                assertThrows(SharedStateLostException.class, event::await);
                event.set();
                assertTrue(event.await());
                step.set(2);
            });
        });
        FileGate.await("the grandchild waits", () -> step.get() == 1);
        Others.kill(maker);
        FileGate.await("the grandchild knows", () -> step.get() == 2);
    }
}
