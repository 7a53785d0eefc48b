package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.DEADLINE_SECONDS;
import static dev.procession.multiprocessing.contract.Others.A_WHILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Manager;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.QueueEmptyException;
import dev.procession.multiprocessing.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of faults in the documentation of the package, cell by cell. Processes are killed with SIGKILL. */
@EachStartMethod
class FaultsIT {

    /** More than a pipe holds, so that its sender waits in the middle. */
    private static final String LARGE = "x".repeat(1_000_000);

    private record Told(String call, String outcome) {}

    private final OneOfEach shared = new OneOfEach();

    /** Starts a process that does something, and returns when it has done so. */
    private static Process doomedAfter(Target target) {
        Queue<String> ready = new Queue<>();
        Process doomed = Others.startDoomed(() -> {
            target.run();
            ready.put("ready");
        });
        assertEquals("ready", ready.get(DEADLINE_SECONDS));
        return doomed;
    }

    @Test
    @DisplayName("E10, M9, M13, M17, O8: what a killed holder has taken stays taken")
    @Tag("E10")
    void whatAKilledHolderHasTakenStaysTaken() {
        OneOfEach same = shared;
        Others.kill(doomedAfter(() -> {
            same.takeAll();
            same.condition.acquire();
            same.tasks.get();
        }));
        assertFalse(shared.lock.acquire(A_WHILE));
        assertFalse(shared.rlock.acquire(A_WHILE));
        assertFalse(shared.semaphore.acquire(A_WHILE));
        assertFalse(shared.bounded.acquire(A_WHILE));
        assertFalse(shared.condition.acquire(A_WHILE));
        assertFalse(shared.value.lock().acquire(A_WHILE));
        Map<String, String> seen = new TreeMap<>();
        List<Thread> joining = OneOfEach.inThreads(Map.of("join", shared.tasks::join), seen::put);
        assertTrue(joining.get(0).isAlive(), "the task of the killed is not done");

        shared.lock.release();
        shared.semaphore.release();
        shared.bounded.release();
        shared.tasks.taskDone();
        assertTrue(shared.lock.acquire(DEADLINE_SECONDS));
        assertTrue(shared.semaphore.acquire(DEADLINE_SECONDS));
        assertTrue(shared.bounded.acquire(DEADLINE_SECONDS));
        FileGate.await("all tasks are done", () -> !joining.get(0).isAlive());
        Children.assertMisuse("attempt to release recursive lock not owned by thread", shared.rlock::release);
        Children.assertMisuse("attempt to release recursive lock not owned by thread", shared.condition::release);
        Children.assertMisuse("attempt to release recursive lock not owned by thread", shared.value.lock()::release);
        assertEquals("the first", shared.full.get(DEADLINE_SECONDS), "what it has put is there");
        shared.value.increment();
        assertEquals(1, shared.value.get(), "a number needs no lock to be read and written");
    }

    @Test
    @DisplayName("E11, E12, N3, N11: a killed waiter takes nothing and is in nobody's way")
    @Tag("E11")
    @Tag("E12")
    void aKilledWaiterTakesNothingAndIsInNobodysWay() {
        OneOfEach same = shared.takeAll();
        Process doomed = doomedAfter(() -> OneOfEach.inThreads(same.waits(), (name, outcome) -> {}));
        FileGate.await("it waits at the barrier", () -> shared.barrier.waiting() == 1);
        FileGate.await("it waits for the condition", () -> ConditionIT.waiting(shared.condition) == 1);
        Others.kill(doomed);
        FileGate.await("nobody waits at the barrier", () -> shared.barrier.waiting() == 0);
        FileGate.await("nobody waits for the condition", () -> ConditionIT.waiting(shared.condition) == 0);
        assertFalse(shared.barrier.isBroken());

        shared.lock.release();
        shared.rlock.release();
        shared.semaphore.release();
        shared.bounded.release();
        shared.value.lock().release();
        assertTrue(shared.lock.acquire(DEADLINE_SECONDS));
        assertTrue(shared.rlock.acquire(DEADLINE_SECONDS));
        assertTrue(shared.semaphore.acquire(DEADLINE_SECONDS));
        assertTrue(shared.bounded.acquire(DEADLINE_SECONDS));
        assertTrue(shared.value.lock().acquire(DEADLINE_SECONDS));
        shared.event.set();
        assertTrue(shared.event.await(DEADLINE_SECONDS));
        shared.queue.put("for somebody else");
        shared.simple.put("for somebody else");
        shared.pipe.left().send("for somebody else");
        assertEquals("for somebody else", shared.queue.get(DEADLINE_SECONDS));
        assertEquals("for somebody else", shared.simple.get());
        assertEquals("for somebody else", shared.pipe.right().recv());
        assertEquals("the first", shared.full.get(DEADLINE_SECONDS));
        shared.full.put("not that of the killed", DEADLINE_SECONDS);
        assertEquals("not that of the killed", shared.full.get(DEADLINE_SECONDS));
        shared.tasks.taskDone();
        shared.tasks.join();
    }

    @Test
    @DisplayName(
            "E17: a message whose sender is killed in the middle of it vanishes, all before it and after it arrive")
    @Tag("E17")
    void halfAMessageVanishesWithItsSender() {
        OneOfEach same = shared;
        Process doomed = doomedAfter(() -> OneOfEach.inThreads(
                Map.of(
                        "Queue", () -> List.of("whole", LARGE).forEach(same.queue::put),
                        "JoinableQueue", () -> List.of("whole", LARGE).forEach(same.tasks::put),
                        "SimpleQueue", () -> List.of("whole", LARGE).forEach(same.simple::put),
                        "Connection", () -> List.of("whole", LARGE).forEach(same.pipe.left()::send)),
                (name, outcome) -> {}));
        Others.kill(doomed);
        assertEquals("whole", shared.queue.get(DEADLINE_SECONDS));
        assertThrows(QueueEmptyException.class, () -> shared.queue.get(A_WHILE));
        assertEquals("whole", shared.tasks.get(DEADLINE_SECONDS));
        assertThrows(QueueEmptyException.class, () -> shared.tasks.get(A_WHILE));
        assertEquals("whole", shared.simple.get());
        assertTrue(shared.simple.empty());
        assertEquals("whole", shared.pipe.right().recv());
        assertFalse(shared.pipe.right().poll(A_WHILE));

        shared.queue.put("next");
        shared.tasks.put("next");
        shared.simple.put("next");
        shared.pipe.left().send("next");
        assertEquals("next", shared.queue.get(DEADLINE_SECONDS));
        assertEquals("next", shared.tasks.get(DEADLINE_SECONDS));
        assertEquals("next", shared.simple.get());
        assertEquals("next", shared.pipe.right().recv());
        assertEquals(0, shared.queue.size());
        shared.tasks.taskDone();
        shared.tasks.taskDone();
        List<Thread> joining = OneOfEach.inThreads(Map.of("join", shared.tasks::join), (name, outcome) -> {});
        assertTrue(joining.get(0).isAlive(), "what vanished counts as a task that is not done");
        shared.tasks.taskDone();
        FileGate.await("all tasks are done", () -> !joining.get(0).isAlive());
    }

    @Test
    @DisplayName("whoever waits for what a killed process has made is told so")
    void whoeverWaitsForWhatAKilledProcessHasMadeIsToldSo() {
        Queue<Told> told = new Queue<>();
        Process maker = doomedAfter(() -> {
            OneOfEach made = new OneOfEach().takeAll();
            Queue<String> waiting = new Queue<>();
            Others.start(() -> {
                var threads = OneOfEach.inThreads(made.waits(), (name, outcome) -> told.put(new Told(name, outcome)));
                waiting.put("all");
                for (Thread thread : threads) {
                    thread.join((long) (DEADLINE_SECONDS * 1000));
                }
            });
            waiting.get();
        });
        Others.kill(maker);
        Map<String, String> seen = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        shared.waits().keySet().forEach(name -> expected.put(name, "SharedStateLostException"));
        try {
            while (seen.size() < expected.size()) {
                var next = told.get(DEADLINE_SECONDS);
                seen.put(next.call(), next.outcome());
            }
        } catch (QueueEmptyException e) {
            // fewer items than expected
        }
        assertEquals(expected, seen);
    }

    @Test
    @DisplayName("Q2: what a client was told is in the list of the manager, though the client is killed meanwhile")
    @Tag("Q2")
    void whatAKilledClientHasAddedIsInTheListOfTheManager() {
        try (Manager manager = new Manager()) {
            List<Integer> list = manager.list();
            Queue<Integer> added = new Queue<>();
            Process doomed = Others.start(() -> {
                for (int i = 0; ; i++) {
                    list.add(i);
                    added.put(i);
                }
            });
            assertEquals(0, added.get(DEADLINE_SECONDS));
            Others.kill(doomed);
            int last = 0;
            while (!added.empty()) {
                last = added.get();
            }
            int size = list.size();
            assertTrue(size == last + 1 || size == last + 2, size + " are there, and " + last + " was told last");
            assertEquals(IntStream.range(0, size).boxed().toList(), new ArrayList<>(list));
            list.add(-1);
            assertEquals(size + 1, list.size());
        }
    }
}
