package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.SimpleQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SimpleQueueTest {

    @Test
    @Tag("K15")
    void whatWasPutIsThereAtOnceAndInOrder() {
        SimpleQueue<String> queue = new SimpleQueue<>();
        assertTrue(queue.empty());
        queue.put("a");
        assertFalse(queue.empty());
        queue.put(null);
        assertEquals("a", queue.get());
        assertNull(queue.get());
        assertTrue(queue.empty());
    }

    @Test
    @Tag("K15")
    void whatCannotBeCopiedIsRefused() {
        SimpleQueue<Object> queue = new SimpleQueue<>();
        assertThrows(CannotTravelException.class, () -> queue.put(new Thread()));
        assertTrue(queue.empty());
    }

    @Test
    @Tag("K23")
    void aClosedQueueIsNotUsedAnyMore() {
        SimpleQueue<String> queue = new SimpleQueue<>();
        queue.close();
        queue.close();
        assertMisuse("handle is closed", () -> queue.put("a"));
        assertMisuse("handle is closed", queue::get);
        assertMisuse("handle is closed", queue::empty);
    }
}
