package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Manager;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.SharedStateLostException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A manager that has been shut down or has ended. */
@EachStartMethod
class ManagerEndTest {

    @Test
    @Tag("Q5")
    @Tag("Q9")
    void afterAShutdownNothingCanBeAskedForOrMade() {
        Manager manager = new Manager();
        List<Integer> list = manager.list(List.of(1));
        Process process = activeChildren().get(0);
        manager.shutdown();
        assertEquals(0, process.exitCode());
        var lost = assertThrows(SharedStateLostException.class, list::size);
        assertTrue(lost.getMessage().contains("has been shut down"), lost.getMessage());
        var e = assertThrows(IllegalStateException.class, manager::list);
        assertEquals("Manager has shut down", e.getMessage());
        manager.shutdown();
    }

    @Test
    @Tag("Q5")
    void aKilledManagerCannotBeAskedEither() {
        Manager manager = new Manager();
        List<Integer> list = manager.list(List.of(1));
        Process process = activeChildren().get(0);
        process.kill();
        process.join(Children.DEADLINE_SECONDS);
        assertThrows(SharedStateLostException.class, list::size);
        assertThrows(SharedStateLostException.class, manager::list);
        manager.shutdown();
    }

    @Test
    void theEndOfABlockShutsItDown() {
        try (Manager manager = new Manager()) {
            manager.list().add(1);
        }
        assertEquals(List.of(), activeChildren());
    }

    @Test
    void aManagerStaysInItsProcess() {
        try (Manager manager = new Manager()) {
            Queue<Object> queue = new Queue<>();
            assertThrows(CannotTravelException.class, () -> queue.put(manager));
        }
    }
}
