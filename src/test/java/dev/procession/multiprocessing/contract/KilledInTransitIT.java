package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.SharedStateLostException;
import org.junit.jupiter.api.Test;

/** Processes that are killed while an item is on its way. */
@EachStartMethod
class KilledInTransitIT {

    private static final double DEADLINE = 30;

    private static Process started(Process process) {
        process.start();
        return process;
    }

    private static void kill(Process process) {
        process.kill();
        process.join(DEADLINE);
    }

    @Test
    void aKilledWaiterTakesNothing() {
        Queue<Integer> queue = new Queue<>();
        Queue<String> ready = new Queue<>();
        for (int i = 0; i < 5; i++) {
            Process waiter = started(new Process(() -> {
                ready.put("waits");
                queue.get();
            }));
            ready.get(DEADLINE);
            kill(waiter);
            queue.put(i);
            assertEquals(i, queue.get(DEADLINE));
        }
    }

    /**
     * The consumer is killed at any instruction. It has every item that it has counted; all other items go to other
     * processes.
     */
    @Test
    void anItemIsGotByTheKilledOrByAnother() {
        Queue<Integer> queue = new Queue<>();
        Queue<Integer> got = new Queue<>();
        for (int i = 0; i < 3_000; i++) {
            queue.put(i);
        }
        Process consumer = started(new Process(() -> {
            while (true) {
                got.put(queue.get());
            }
        }));
        int before = got.get(DEADLINE);
        kill(consumer);
        int last = before;
        while (!got.empty()) {
            assertEquals(last + 1, last = got.get());
        }
        int next = queue.get(DEADLINE);
        assertTrue(next == last + 1 || next == last + 2, "one at most was on its way: " + last + ", then " + next);
        while (next < 2_999) {
            assertEquals(next + 1, next = queue.get(DEADLINE));
        }
        assertTrue(queue.empty());
    }

    @Test
    void halfAMessageVanishesWithItsSenderAndTheWholeOnesStay() {
        Pipe pipe = Pipe.oneWay();
        Queue<Integer> queue = new Queue<>();
        Process sender = started(new Process(() -> {
            for (int i = 0; i < 5; i++) {
                queue.put(i);
            }
            pipe.right().send("whole");
            while (true) {
                pipe.right().sendBytes(new byte[30_000_000]);
            }
        }));
        assertEquals("whole", pipe.left().recv());
        kill(sender);
        pipe.right().close();
        assertThrows(EndOfPipeException.class, () -> {
            while (true) {
                assertEquals(30_000_000, pipe.left().recvBytes().length);
            }
        });
        for (int i = 0; i < 5; i++) {
            assertEquals(i, queue.get(DEADLINE));
        }
    }

    @Test
    void theEndOfTheProcessThatMadeAQueueIsTheEndOfTheQueue() {
        Queue<Queue<String>> queues = new Queue<>();
        Process maker = started(new Process(() -> {
            Queue<String> made = new Queue<>();
            made.put("first");
            queues.put(made);
            sleep(600);
        }));
        Queue<String> queue = queues.get(DEADLINE);
        assertEquals("first", queue.get(DEADLINE));
        kill(maker);
        assertThrows(SharedStateLostException.class, queue::get);
        assertThrows(SharedStateLostException.class, () -> {
            while (true) {
                queue.put("into nothing"); // throws once the system has noticed the end
            }
        });
    }

    @Test
    void theEndOfTheOtherEndIsNoticedEvenIfItNeverBooted() {
        Pipe pipe = Pipe.open();
        Process child = started(Process.target(a -> a.<Connection>get(0).recv())
                .args(pipe.right())
                .build());
        pipe.right().close();
        child.kill();
        assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
        assertEquals(-9, exitCodeAfterJoin(child));
    }
}
