package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.QueueEmptyException;
import dev.procession.multiprocessing.QueueFullException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A queue within one process, where it behaves as between processes. */
class QueueTest {

    @Test
    @Tag("K1")
    void aFreshQueueIsEmpty() {
        for (Queue<String> queue : List.of(new Queue<String>(), new Queue<String>(0), new Queue<String>(-1))) {
            assertTrue(queue.empty());
            assertFalse(queue.full());
            assertEquals(0, queue.size());
        }
        assertTrue(new Queue<>().toString().matches("<Queue object at 0x[0-9a-f]+>"));
    }

    @Test
    @Tag("K2")
    @Tag("K3")
    void nothingCanBeGotFromAnEmptyQueue() {
        Queue<String> queue = new Queue<>();
        assertEquals(
                "", assertThrows(QueueEmptyException.class, queue::getNowait).getMessage());
        assertThrows(QueueEmptyException.class, () -> queue.get(0));
        assertThrows(QueueEmptyException.class, () -> queue.get(-1));
        assertThrows(QueueEmptyException.class, () -> queue.get(0.05));
    }

    @Test
    @Tag("K4")
    void aFullQueueTakesNothingMore() {
        Queue<Integer> queue = new Queue<>(2);
        queue.put(1);
        queue.put(2, 1);
        assertTrue(queue.full());
        assertEquals(
                "",
                assertThrows(QueueFullException.class, () -> queue.putNowait(3)).getMessage());
        assertThrows(QueueFullException.class, () -> queue.put(3, 0));
        assertThrows(QueueFullException.class, () -> queue.put(3, -1));
        assertThrows(QueueFullException.class, () -> queue.put(3, 0.05));
        assertEquals(2, queue.size());
        assertEquals(1, queue.get());
        assertFalse(queue.full());
        queue.putNowait(3);
        assertEquals(List.of(2, 3), List.of(queue.get(), queue.get()));
    }

    @Test
    @Tag("K5")
    @Tag("K6")
    void whatWasPutIsThereAtOnceAndInOrder() {
        Queue<Integer> queue = new Queue<>();
        for (int i = 0; i < 1000; i++) {
            queue.put(i);
            assertFalse(queue.empty());
        }
        assertEquals(1000, queue.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals(i, queue.get());
        }
        assertTrue(queue.empty());
    }

    @Test
    @Tag("K9")
    void whatCannotBeCopiedIsRefusedAndTheQueueStaysUsable() {
        Queue<Object> queue = new Queue<>(1);
        assertEquals(
                "cannot put into the queue: element 0 is a java.lang.Thread, which lives only in the process that made it",
                assertThrows(CannotTravelException.class, () -> queue.put(new Object[] {new Thread()}))
                        .getMessage());
        assertEquals(0, queue.size());
        queue.put("fine");
        assertEquals("fine", queue.get());
    }

    @Test
    @Tag("K10")
    @Tag("K20")
    void aClosedQueueIsNotUsedAnyMore() {
        Queue<String> queue = new Queue<>();
        queue.put("left");
        queue.close();
        queue.close();
        String sentence = "Queue " + queue + " is closed";
        assertMisuse(sentence, () -> queue.put("more"));
        assertMisuse(sentence, () -> queue.putNowait("more"));
        assertMisuse(sentence, queue::get);
        assertMisuse(sentence, queue::getNowait);
        assertEquals(1, queue.size());
    }

    @Test
    @Tag("K18")
    void aCopyIsGotWhateverItIs() {
        Queue<Object> queue = new Queue<>();
        List<String> list = new ArrayList<>(List.of("a"));
        byte[] large = new byte[10_000_000];
        large[9_999_999] = 7;
        queue.put(null);
        queue.put(list);
        queue.put(new IllegalStateException("said"));
        queue.put(large);
        assertNull(queue.get());
        Object copy = queue.get();
        assertEquals(list, copy);
        assertNotSame(list, copy);
        assertEquals(
                "said",
                assertInstanceOf(IllegalStateException.class, queue.get()).getMessage());
        assertArrayEquals(large, (byte[]) queue.get());
    }

    @Test
    @Tag("K19")
    void aChangeAfterPutIsNotSeen() {
        Queue<List<Integer>> queue = new Queue<>();
        List<Integer> list = new ArrayList<>(List.of(1));
        queue.put(list);
        list.add(2);
        assertEquals(List.of(1), queue.get());
    }

    @Test
    @Tag("K21")
    void theThreadCanBeJoinedOnceTheQueueIsClosed() {
        Queue<Integer> queue = new Queue<>();
        queue.put(1);
        assertMisuse("Queue " + queue + " not closed", queue::joinThread);
        queue.close();
        queue.joinThread();
        Queue<Integer> unused = new Queue<>();
        unused.close();
        unused.joinThread();
    }

    @Test
    void aDeeplyNestedItemArrives() {
        Object[] nested = {};
        for (int i = 0; i < 20_000; i++) {
            nested = new Object[] {nested};
        }
        Queue<Object[]> queue = new Queue<>();
        queue.put(nested);
        int depth = 0;
        for (Object[] at = queue.get(); at.length > 0; at = (Object[]) at[0]) {
            depth++;
        }
        assertEquals(20_000, depth);
    }

    @Test
    void aQueueTravelsThroughAQueue() {
        Queue<Queue<String>> queue = new Queue<>();
        Queue<String> inner = new Queue<>();
        queue.put(inner);
        queue.get().put("here");
        assertEquals("here", inner.get());
    }

    @Test
    void anInterruptedWaitTakesNothing() {
        Queue<String> queue = new Queue<>();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedWaitException.class, queue::get);
        assertTrue(Thread.interrupted(), "the thread stays interrupted");
        queue.put("first");
        assertEquals("first", queue.get());
    }
}
