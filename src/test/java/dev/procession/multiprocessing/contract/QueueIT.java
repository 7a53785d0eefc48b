package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.QueueEmptyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Queues between processes. */
@EachStartMethod
class QueueIT {

    private static final double DEADLINE = 30;

    /** Larger than a pipe of the operating system, so a process that puts it does not end before it is received. */
    private static final int TOO_MUCH = 66_000;

    record Item(int producer, int number) {}

    private static Process started(Process process) {
        process.start();
        return process;
    }

    @Test
    @Tag("K8")
    void aGetWaitsForALateProducer() {
        Queue<String> queue = new Queue<>();
        Process late = started(new Process(() -> {
            sleep(0.2);
            queue.put("late");
        }));
        assertEquals("late", queue.get(DEADLINE));
        assertEquals(0, exitCodeAfterJoin(late));
    }

    @Test
    @Tag("K8")
    void theEndOfTheOnlyProducerEndsNoWait() {
        Queue<String> queue = new Queue<>();
        assertEquals(0, exitCodeAfterJoin(started(new Process(() -> queue.size()))));
        assertThrows(QueueEmptyException.class, () -> queue.get(0.2));
    }

    @Test
    void anItemGoesThereAndComesBack() {
        Queue<Item> to = new Queue<>();
        Queue<Item> from = new Queue<>();
        Process echo = started(new Process(() -> {
            for (Item item; (item = to.get()) != null; ) {
                from.put(new Item(item.producer() + 1, item.number()));
            }
        }));
        for (int i = 0; i < 100; i++) {
            to.put(new Item(0, i));
            assertEquals(new Item(1, i), from.get(DEADLINE));
        }
        to.put(null);
        assertEquals(0, exitCodeAfterJoin(echo));
    }

    @Test
    @Tag("K6")
    @Tag("K7")
    void eachItemIsGotByOneProcessAndInTheOrderOfItsProducer() {
        int producers = 4;
        int items = 2_000;
        Queue<Item> queue = new Queue<>();
        Queue<List<Item>> results = new Queue<>();
        List<Process> family = new ArrayList<>();
        for (int p = 0; p < producers; p++) {
            int producer = p;
            family.add(started(new Process(() -> {
                for (int i = 0; i < items; i++) {
                    queue.put(new Item(producer, i));
                }
            })));
        }
        List<Process> consumers = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            consumers.add(started(new Process(() -> {
                List<Item> got = new ArrayList<>();
                for (Item item; (item = queue.get()) != null; ) {
                    got.add(item);
                }
                results.put(got);
            })));
        }
        family.forEach(producer -> assertEquals(0, exitCodeAfterJoin(producer)));
        consumers.forEach(consumer -> queue.put(null));
        List<Item> all = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            List<Item> got = results.get(DEADLINE);
            for (int p = 0; p < producers; p++) {
                int producer = p;
                List<Integer> order = got.stream()
                        .filter(item -> item.producer() == producer)
                        .map(Item::number)
                        .toList();
                List<Integer> sorted = new ArrayList<>(order);
                Collections.sort(sorted);
                assertEquals(sorted, order);
            }
            all.addAll(got);
        }
        assertEquals(producers * items, all.size());
        assertEquals(
                IntStream.range(0, producers * items)
                        .mapToObj(i -> new Item(i / items, i % items))
                        .toList(),
                all.stream()
                        .sorted((a, b) ->
                                a.producer() != b.producer() ? a.producer() - b.producer() : a.number() - b.number())
                        .toList());
        consumers.forEach(consumer -> assertEquals(0, exitCodeAfterJoin(consumer)));
    }

    @Test
    @Tag("K4")
    void aPutIntoAFullQueueWaitsUntilAnotherProcessGets() {
        Queue<Integer> queue = new Queue<>(1);
        Process producer = started(new Process(() -> {
            for (int i = 0; i < 50; i++) {
                queue.put(i);
            }
        }));
        for (int i = 0; i < 50; i++) {
            assertEquals(i, queue.get(DEADLINE));
        }
        assertEquals(0, exitCodeAfterJoin(producer));
    }

    @Test
    @Tag("K12")
    void aFewSmallItemsDoNotHoldUpTheEnd() {
        Queue<String> queue = new Queue<>();
        assertEquals(0, exitCodeAfterJoin(started(new Process(() -> queue.put("x".repeat(65_000))))));
        assertEquals(65_000, queue.get().length());
    }

    @Test
    @Tag("K11")
    void aProcessWithUnreadItemsDoesNotEndBeforeTheyAreGot() {
        Queue<String> queue = new Queue<>();
        Process child = started(new Process(() -> queue.put("x".repeat(TOO_MUCH))));
        FileGate.await("the item is there", () -> !queue.empty());
        child.join(0.5);
        assertNull(child.exitCode());
        assertTrue(child.isAlive());
        assertEquals(TOO_MUCH, queue.get().length());
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    @Tag("K11")
    void manySmallItemsHoldUpTheEndJustAsWell() {
        Queue<Integer> queue = new Queue<>();
        Process child = started(new Process(() -> {
            for (int i = 0; i < 20_000; i++) {
                queue.put(i);
            }
        }));
        FileGate.await("all are put", () -> queue.size() == 20_000);
        child.join(0.3);
        assertTrue(child.isAlive());
        for (int i = 0; i < 20_000; i++) {
            assertEquals(i, queue.get(DEADLINE));
        }
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    @Tag("K13")
    void aProcessThatDoesNotJoinItsThreadEndsAtOnceAndWhatItHasPutIsLost() {
        Queue<String> queue = new Queue<>();
        Process child = started(new Process(() -> {
            queue.cancelJoinThread();
            queue.put("x".repeat(TOO_MUCH));
        }));
        assertEquals(0, exitCodeAfterJoin(child));
        assertThrows(QueueEmptyException.class, () -> queue.get(0.1));
    }

    @Test
    @Tag("K10")
    void closingAQueueInOneProcessIsNoAffairOfTheOthers() {
        Queue<String> queue = new Queue<>();
        Process child = started(new Process(() -> {
            queue.put("from the child");
            queue.close();
        }));
        assertEquals(0, exitCodeAfterJoin(child));
        queue.put("from main");
        assertEquals(List.of("from the child", "from main"), List.of(queue.get(), queue.get()));
    }
}
