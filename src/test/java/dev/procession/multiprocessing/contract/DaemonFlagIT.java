package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class DaemonFlagIT {

    private static Process daemon(Process process) {
        process.setDaemon(true);
        return process;
    }

    @Test
    @Tag("G1")
    void aProcessIsNoDaemonUnlessItIsToldSo() {
        Process process = new Process();
        assertFalse(process.daemon());
        assertTrue(daemon(process).daemon());
        assertTrue(process.toString().endsWith(" daemon>"), process.toString());
        process.setDaemon(false);
        assertFalse(process.daemon());
        assertTrue(Process.target(() -> {}).daemon(true).build().daemon());
    }

    @Test
    @Tag("G2")
    void afterTheStartItIsTooLateEvenForTheSameValueEvenWhenItHasEnded() {
        Process process = Children.sleeper();
        Consumer<Boolean> isTooLate =
                value -> Children.assertMisuse("process has already started", () -> process.setDaemon(value));
        isTooLate.accept(true);
        isTooLate.accept(false);
        process.kill();
        Children.exitCodeAfterJoin(process);
        isTooLate.accept(false);
        assertFalse(process.daemon());
    }

    @Test
    @Tag("G3")
    void whatADaemonMakesIsADaemonAndWhatAnotherMakesIsNot() {
        InChild.check(daemon(new Process(() -> {
            assertTrue(Multiprocessing.currentProcess().daemon());
            assertTrue(new Process().daemon());
        })));
        InChild.check(() -> assertFalse(new Process().daemon()));
    }

    @Test
    @Tag("G4")
    void aDaemonMayNotHaveChildrenNotEvenOnesThatAreNoDaemons() {
        InChild.check(daemon(new Process(() -> {
            for (boolean flag : new boolean[] {true, false}) {
                Process child = new Process();
                child.setDaemon(flag);
                Children.assertMisuse("daemonic processes are not allowed to have children", child::start);
                assertFalse(child.isAlive());
            }
        })));
    }

    @Test
    @Tag("G6")
    void aDaemonThatMainJoinsIsLikeAnyOther() {
        Process process = daemon(new Process(() -> System.exit(7)));
        process.start();
        Children.exitCodeAfterJoin(process);
        assertEquals(7, process.exitCode());
    }
}
