package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code run()} is an ordinary call: no process is made. */
class RunCalledDirectlyTest {

    private static int calls;
    private final List<Object> seen = new ArrayList<>();

    @Test
    @Tag("F1")
    @Tag("F2")
    void targetHasRunInThisThreadOfThisProcessWhenRunReturns() {
        new Process(() -> seen.addAll(List.of(getpid(), currentProcess().name(), Thread.currentThread()))).run();
        assertEquals(List.of(ProcessHandle.current().pid(), "MainProcess", Thread.currentThread()), seen);
        assertTrue(activeChildren().isEmpty());
    }

    @Test
    @Tag("F4")
    void processIsStillAsItWasBeforeStart() {
        Process process = new Process(() -> {});
        process.run();
        assertNull(process.pid());
        assertNull(process.exitCode());
        assertFalse(process.isAlive());
        assertTrue(process.toString().endsWith(" initial>"), process.toString());
    }

    @Test
    @Tag("F5")
    @Tag("F6")
    void everyRunChangesTheVariablesOfThisProcess() {
        calls = 0;
        Process process = new Process(() -> calls++);
        process.run();
        process.run();
        assertEquals(2, calls);
    }

    @Test
    @Tag("F7")
    void whatTheTargetThrowsComesOutAsItIs() {
        IOException direct = new IOException("direct");
        Process process = new Process(() -> {
            throw direct;
        });
        assertSame(direct, assertThrows(IOException.class, process::run));
    }

    @Test
    @Tag("A9")
    void runWithoutATargetDoesNothing() {
        Process process = new Process();
        process.run();
        assertNull(process.exitCode());
    }

    @Test
    @Tag("A11")
    void overriddenRunWinsAndMayCallTheTarget() {
        Process process = new Process(() -> seen.add("target")) {
            @Override
            public void run() {
                seen.add("before");
                super.run();
                seen.add("after");
            }
        };
        process.run();
        assertEquals(List.of("before", "target", "after"), seen);
    }
}
