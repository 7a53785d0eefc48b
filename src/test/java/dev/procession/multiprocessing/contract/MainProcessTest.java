package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static dev.procession.multiprocessing.Multiprocessing.parentProcess;
import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MainProcessTest {

    private final Process main = currentProcess();

    @Test
    @Tag("A15")
    void mainIsAProcessWithoutAParent() {
        assertEquals("MainProcess", main.name());
        assertEquals(ProcessHandle.current().pid(), main.pid());
        assertEquals(main.pid(), main.ident());
        assertEquals(main.pid(), getpid());
        assertFalse(main.daemon());
        assertNull(main.exitCode());
        assertTrue(main.isAlive());
        assertNull(parentProcess());
    }

    @Test
    @Tag("A15")
    @Tag("E18")
    void closingMainDoesNothing() {
        main.close();
        main.close();
        assertTrue(main.isAlive());
        assertEquals(ProcessHandle.current().pid(), main.pid());
    }

    @Test
    @Tag("B8")
    void textOfMainHasNeitherPidNorParent() {
        assertEquals("<_MainProcess name='MainProcess' parent=null started>", main.toString());
    }

    @Test
    @Tag("C5")
    @Tag("C9")
    void mainCanNeitherStartNorJoinItself() {
        assertMisuse("can only start a process object created by current process", main::start);
        assertMisuse("can only join a child process", main::join);
        assertMisuse("can only join a child process", () -> main.join(0));
    }

    @Test
    @Tag("A29")
    void everyThreadIsInTheSameProcess() {
        assertSame(main, CompletableFuture.supplyAsync(() -> currentProcess()).join());
    }
}
